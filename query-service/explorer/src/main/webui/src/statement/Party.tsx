import { subjects } from '../api/subjects'
import { t } from '../app/language'
import { Link, SubjectLink } from '../marks/links'

/** Everybody is a subject of its own, `world`. */
const ALL = 'all'

/** The subject whose state a party's row is in; null for agencies, which statements name but which have no state. */
export function stateOf(id: string): string | null {
  return id === ALL ? 'world' : subjects.value.has(id) ? id : null
}

/** Who is named by a statement. */
export function Party({ id }: { id: string }) {
  return id === ALL ? (
    <Link to="/countries/world">{t('statement:all')}</Link>
  ) : stateOf(id) !== null ? (
    <SubjectLink id={id} />
  ) : (
    <>{id}</>
  )
}
