import { useEffect } from 'preact/hooks'
import type { WorldDays } from '../api/types'
import { useAnswer } from '../api/useAnswer'
import { inWords } from '../marks/day'
import { asOf, knownAt } from './address'
import { CopyCalls } from './Calls'
import { changeDays, day, lookAt, stop, stops } from './days'
import { KnownAt } from './KnownAt'
import { t } from './language'
import { play, playing } from './playing'
import { isDay, plusDays, today } from './today'
import { Years } from './Years'

/** The date of the world that is looked at, and when it was known. */
export function TimeBar() {
  const days = useAnswer<WorldDays>({ path: '/v1/world/days', parameters: { asOf: null, knownAt: fixedKnownAt() } }, true)
  useEffect(() => {
    if (days.value) {
      changeDays.value = days.value.items.map((item) => item.date)
    }
  }, [days.value])
  return (
    <section class="timebar" aria-label={t('time.label')}>
      <div class="when">
        <PlayButton />
        <Slider />
        <DayField />
      </div>
      <div class="known-and-calls">
        <KnownAt />
        <CopyCalls />
      </div>
    </section>
  )
}

/** What was known on the very day that is looked at would give another slider on each day of it. */
function fixedKnownAt(): string | null {
  return knownAt.value === 'asOf' ? null : knownAt.value
}

function PlayButton() {
  const label = playing.value ? t('time.pause') : t('time.play')
  return (
    <button
      type="button"
      class="play"
      aria-label={label}
      title={label}
      disabled={stops.value.length < 2}
      onClick={() => (playing.value ? (playing.value = false) : play())}
    >
      <span aria-hidden="true">{playing.value ? '❚❚' : '▶'}</span>
    </button>
  )
}

/** Every place of the slider is a day on which something changes, so that each step shows something new. */
function Slider() {
  const last = Math.max(0, stops.value.length - 1)
  return (
    <div class="slider">
      <input
        type="range"
        min={0}
        max={last}
        step={1}
        value={stop.value}
        disabled={last === 0}
        aria-label={t('time.slider')}
        aria-valuetext={inWords(day.value)}
        onInput={(event) => {
          playing.value = false
          lookAt(stops.value[event.currentTarget.valueAsNumber]!)
        }}
      />
      <Years />
    </div>
  )
}

function DayField() {
  const step = (days: number) => (): void => {
    playing.value = false
    lookAt(plusDays(day.value, days))
  }
  return (
    <div class="dayfield" role="group" aria-label={t('time.day')}>
      <button type="button" class="secondary" aria-label={t('time.dayBefore')} title={t('time.dayBefore')} onClick={step(-1)}>
        ‹
      </button>
      <input
        type="date"
        aria-label={t('time.day')}
        value={day.value}
        onChange={(event) => {
          if (isDay(event.currentTarget.value)) {
            playing.value = false
            lookAt(event.currentTarget.value)
          }
        }}
      />
      <button type="button" class="secondary" aria-label={t('time.dayAfter')} title={t('time.dayAfter')} onClick={step(1)}>
        ›
      </button>
      <button type="button" class="secondary" disabled={asOf.value === null} onClick={() => lookAt(today())}>
        {t('time.today')}
      </button>
    </div>
  )
}
