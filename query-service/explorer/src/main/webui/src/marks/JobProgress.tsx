import { t } from '../app/language'
import { number } from './day'
import './job.css'

/** Where work stands that takes a while, such as a replay, an import or a rebuild. */
export function JobStatus({ status }: { status: string }) {
  const shape = { queued: '○', running: '◔', verifying: '◕', done: '●', switched: '●', failed: '✕', cancelled: '■' }[status] ?? '■'
  return (
    <span class={'job-status job-' + status}>
      <span aria-hidden="true">{shape}</span> {t('job.' + status, { defaultValue: status })}
    </span>
  )
}

interface JobProgressProps {
  label: string
  done: number
  /** Null where nobody knows yet. */
  target: number | null
  rate?: number | null
  remainingSeconds?: number | null
}

export function JobProgress({ label, done, target, rate, remainingSeconds }: JobProgressProps) {
  return (
    <div class="job-progress">
      <progress aria-label={label} max={target ?? undefined} value={target === null ? undefined : Math.min(done, target)} />
      <p class="quiet">
        {target === null ? number(done) : t('job.of', { done: number(done), target: number(target) })}
        {rate ? ' · ' + t('job.rate', { rate: number(rate, { maximumFractionDigits: 0 }) }) : ''}
        {remainingSeconds ? ' · ' + t('job.remaining', { seconds: number(remainingSeconds, { maximumFractionDigits: 0 }) }) : ''}
      </p>
    </div>
  )
}

export function isOver(status: string): boolean {
  return !['queued', 'running', 'verifying'].includes(status)
}
