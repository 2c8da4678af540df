import { useState } from 'preact/hooks'
import type { Summary } from '../api/types'
import { named, t } from '../app/language'
import { SubjectLink } from '../marks/links'
import { inLanguage } from '../marks/Text'
import { facetsIn } from './own'

export interface Ranked {
  summary: Summary
  own: number
}

/** Subjects with the number of rows that each facet of their states has; the most come first. */
export function SubjectTable({ name, ranked }: { name: 'places' | 'companies'; ranked: Ranked[] }) {
  const [search, setSearch] = useState('')
  const [all, setAll] = useState(false)
  const [by, setBy] = useState<string | null>(null)
  const wanted = search.trim().toLowerCase()
  const fits = ({ summary }: Ranked): boolean =>
    wanted === ''
      ? true
      : summary.id.toLowerCase() === wanted || Object.values(summary.name).some((text) => text.toLowerCase().includes(wanted))
  const some = ranked.filter((one) => fits(one) && (all || wanted !== '' || one.own > 0))
  const others = ranked.length - ranked.filter((one) => one.own > 0).length
  const facets = facetsIn(ranked.map(({ summary }) => summary))
  const shown = by === null ? some : sorted(some, by)
  return (
    <section class="subjects" aria-labelledby={'heading-' + name}>
      <div class="section-head">
        <h2 id={'heading-' + name}>{t('world:' + name)}</h2>
        <input
          type="search"
          aria-label={t('world:filter.' + name)}
          placeholder={t('world:filter.' + name)}
          value={search}
          onInput={(event) => setSearch(event.currentTarget.value)}
        />
      </div>
      {shown.length === 0 ? (
        <p class="quiet">{t(wanted === '' ? 'world:nothing' : 'world:nobody')}</p>
      ) : (
        <Table name={name} facets={facets} shown={shown} by={by} sortBy={setBy} />
      )}
      {others > 0 && wanted === '' && (
        <button type="button" class="link" onClick={() => setAll(!all)}>
          {all ? t('world:fewer') : t('world:others.' + name, { count: others })}
        </button>
      )}
    </section>
  )
}

function sorted(ranked: Ranked[], by: string): Ranked[] {
  return by === 'name'
    ? ranked.toSorted((one, other) => inLanguage(one.summary.name).text.localeCompare(inLanguage(other.summary.name).text))
    : ranked.toSorted((one, other) => (other.summary.facets[by] ?? 0) - (one.summary.facets[by] ?? 0))
}

interface TableProps {
  name: string
  facets: string[]
  shown: Ranked[]
  by: string | null
  sortBy: (by: string | null) => void
}

function Table({ name, facets, shown, by, sortBy }: TableProps) {
  const heading = (column: string, text: string) => (
    <th scope="col" key={column} aria-sort={by === column ? (column === 'name' ? 'ascending' : 'descending') : undefined}>
      <button type="button" onClick={() => sortBy(by === column ? null : column)}>
        {text}
        <span aria-hidden="true">{by === column ? (column === 'name' ? ' ▲' : ' ▼') : ''}</span>
      </button>
    </th>
  )
  return (
    <div class="wide" role="region" aria-label={t('world:' + name)} tabIndex={0}>
      <table class="counts">
        <thead>
          <tr>
            {heading('name', t('world:name'))}
            {facets.map((facet) => heading(facet, named('facet', facet)))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ summary }) => (
            <tr key={summary.id}>
              <th scope="row">
                <SubjectLink id={summary.id} name={summary.name} /> {summary.type === 'bloc' && <small>{named('subjectType', 'bloc')}</small>}
              </th>
              {facets.map((facet) => (
                <td key={facet}>{summary.facets[facet] || <span class="none">·</span>}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
