import { useEffect, useState } from 'preact/hooks'
import { t } from '../app/language'
import { calm } from '../app/theme'
import { ProblemNote } from '../marks/Answered'
import { inWords, number } from '../marks/day'
import { FrameShown } from './FrameShown'
import { useFrames } from './useFrames'
import './replay.css'

const STEP_MS = 900
const CALM_STEP_MS = 2_500

interface PlayerProps {
  base: string
  total: number
  /** Whether it is another history than the one that was. */
  otherwise: boolean
}

/** Plays frames: by itself, step by step, or to where a key or the pointer takes it. */
export function Player({ base, total, otherwise }: PlayerProps) {
  const { frames, problem } = useFrames(base)
  const [at, setAt] = useState(0)
  const [playing, setPlaying] = useState(false)
  const last = frames.length - 1
  const isLast = at >= last
  useEffect(() => {
    if (!playing || isLast) {
      setPlaying(playing && frames.length < total)
      return undefined
    }
    const timer = setTimeout(() => setAt(at + 1), calm.value ? CALM_STEP_MS : STEP_MS)
    return () => clearTimeout(timer)
  }, [playing, at, isLast, frames.length])
  const to = (place: number) => {
    setPlaying(false)
    setAt(Math.max(0, Math.min(last, place)))
  }
  const frame = frames[Math.min(at, last)]
  if (frame === undefined) {
    return problem ? <ProblemNote problem={problem} /> : <p class="quiet">{t('replay:noFrames')}</p>
  }
  const label = playing ? t('replay:pause') : t('replay:play')
  return (
    <section class="player" aria-label={t('replay:frames')}>
      {problem && <ProblemNote problem={problem} />}
      <div class="player-keys">
        <button
          type="button"
          class="play"
          aria-label={label}
          title={label}
          onClick={() => {
            if (!playing && isLast) {
              setAt(0)
            }
            setPlaying(!playing)
          }}
        >
          <span aria-hidden="true">{playing ? '❚❚' : '▶'}</span>
        </button>
        <button type="button" class="secondary" aria-label={t('replay:before')} disabled={at === 0} onClick={() => to(at - 1)}>
          ‹
        </button>
        <input
          type="range"
          aria-label={t('replay:frame')}
          aria-valuetext={inWords(frame.asOf)}
          min={0}
          max={Math.max(1, last)}
          value={at}
          onInput={(event) => to(event.currentTarget.valueAsNumber)}
        />
        <button type="button" class="secondary" aria-label={t('replay:after')} disabled={isLast} onClick={() => to(at + 1)}>
          ›
        </button>
        <span class="quiet">{t('replay:place', { at: number(at + 1), total: number(Math.max(total, frames.length)) })}</span>
      </div>
      <FrameShown frame={frame} isFirst={at === 0} otherwise={otherwise} quiet={playing} />
    </section>
  )
}
