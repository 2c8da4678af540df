import { change, query, type Parameters } from '../app/address'
import { t } from '../app/language'
import { Link } from '../marks/links'

/** What of a state to show, beyond what the API does by itself. */
const OPTIONS = [
  ['certainty', 'certain'],
  ['inherited', 'false'],
  ['includeUndated', 'true'],
] as const

/** Those that the address has, for calls about a state. */
export function optionsAsked(): Parameters {
  return Object.fromEntries(OPTIONS.map(([name]) => [name, query.value.get(name)]))
}

export function Options({ subject, isPlace }: { subject: string; isPlace: boolean }) {
  return (
    <div class="options">
      {OPTIONS.filter(([name]) => isPlace || name !== 'inherited').map(([name, value]) => (
        <label key={name}>
          <input
            type="checkbox"
            checked={query.value.get(name) === value}
            onChange={(event) => change({ [name]: event.currentTarget.checked ? value : null })}
          />
          {t('subject:option.' + name)}
        </label>
      ))}
      <Link to="/compare" parameters={{ subject }}>
        {t('subject:compare')}
      </Link>
    </div>
  )
}
