import { t } from '../app/language'
import { inWords, instantInWords } from './day'

/** A date with the precision of its source. */
export function Day({ day }: { day: string | null | undefined }) {
  return day ? (
    <time dateTime={day} title={day}>
      {inWords(day)}
    </time>
  ) : (
    <span class="quiet">{t('day.unknown')}</span>
  )
}

export function Instant({ at }: { at: string | null | undefined }) {
  return at ? (
    <time dateTime={at} title={at}>
      {instantInWords(at)}
    </time>
  ) : null
}
