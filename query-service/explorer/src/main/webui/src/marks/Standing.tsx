import { named, t } from '../app/language'
import type { Certainty as Degree } from '../api/types'

/** Told apart by shape, not by colour. */
const SHAPES: Record<string, string> = {
  announced: '○',
  adopted: '◔',
  'in-force': '●',
  suspended: '◫',
  pledged: '○',
  contracted: '◔',
  'partly-delivered': '◑',
  delivered: '●',
  released: '▲',
}

export function Status({ status }: { status: string | null | undefined }) {
  return status ? (
    <span class={'status status-' + status}>
      <span aria-hidden="true">{SHAPES[status] ?? '■'}</span> {named('status', status)}
    </span>
  ) : null
}

/** What is certain goes without a mark. */
export function Certainty({ certainty }: { certainty: Degree | undefined }) {
  return certainty === 'possible' ? (
    <span class="possible" title={t('certainty.possibleMeans')}>
      {t('certainty.possible')}
    </span>
  ) : null
}
