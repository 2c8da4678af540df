import { useState } from 'preact/hooks'
import { hrefHere } from '../app/address'
import { language, named, t } from '../app/language'
import { subjects } from '../api/subjects'
import { inLanguage } from '../marks/Text'
import { KINDS } from '../statement/kinds'
import { chosen, isNarrowed, narrow, nothingChosen, type Filter } from './filters'

const STATUSES = [
  'announced',
  'adopted',
  'in-force',
  'suspended',
  'pledged',
  'contracted',
  'partly-delivered',
  'delivered',
  'released',
]

/** Every choice goes into the address at once; there is nothing to send. */
export function FilterForm() {
  const [isOpen] = useState(isNarrowed())
  return (
    <search>
      <form class="filters" onSubmit={(event) => event.preventDefault()}>
        <input
          type="search"
          aria-label={t('search:words')}
          placeholder={t('search:words')}
          value={chosen('q')}
          onInput={(event) => narrow({ q: event.currentTarget.value })}
        />
        <details open={isOpen}>
          <summary>{t('search:more')}</summary>
          <div class="filter-fields">
            <Choice filter="kind" options={Object.keys(KINDS).map((kind) => [kind, named('kind', kind)])} />
            <Choice filter="status" options={STATUSES.map((status) => [status, named('status', status)])} />
            <SubjectChoice />
            <Choice
              filter="sort"
              isSorted={false}
              options={[
                ['date', t('search:oldest')],
                ['-date', t('search:newest')],
              ]}
            />
            <DateField filter="from" />
            <DateField filter="to" />
            <DateField filter="inForceOn" />
            {isNarrowed() && (
              <a class="secondary reset" role="button" href={hrefHere(nothingChosen())}>
                {t('search:reset')}
              </a>
            )}
          </div>
        </details>
      </form>
    </search>
  )
}

function Choice({ filter, options, isSorted = true }: { filter: Filter; options: [string, string][]; isSorted?: boolean }) {
  const shown = isSorted ? options.toSorted(([, one], [, other]) => one.localeCompare(other, language.value)) : options
  const value = chosen(filter)
  const isListed = value === '' || options.some(([option]) => option === value)
  return (
    <label>
      {t('search:filter.' + filter)}
      <select value={value} onChange={(event) => narrow({ [filter]: event.currentTarget.value })}>
        <option value="">{t('search:any.' + (filter === 'sort' ? 'sort' : 'filter'))}</option>
        {!isListed && <option value={value}>{value}</option>}
        {shown.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
}

/** Under any of its names: the API knows more of them than the list does. */
function SubjectChoice() {
  return (
    <label>
      {t('search:filter.subject')}
      <input
        type="text"
        list="search-subjects"
        value={chosen('subject')}
        placeholder={t('search:subjectExample')}
        onChange={(event) => narrow({ subject: event.currentTarget.value.trim() })}
      />
      <datalist id="search-subjects">
        {[...subjects.value.values()].map(({ id, name }) => (
          <option key={id} value={id}>
            {inLanguage(name).text}
          </option>
        ))}
      </datalist>
    </label>
  )
}

function DateField({ filter }: { filter: Filter }) {
  return (
    <label>
      {t('search:filter.' + filter)}
      <input type="date" value={chosen(filter)} onChange={(event) => narrow({ [filter]: event.currentTarget.value })} />
    </label>
  )
}
