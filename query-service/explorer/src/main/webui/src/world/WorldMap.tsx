import { useMemo, useState } from 'preact/hooks'
import type { Summary } from '../api/types'
import { go } from '../app/address'
import { language, named, t } from '../app/language'
import { Chart } from '../charts/Chart'
import type { Palette } from '../charts/palette'
import { inLanguage } from '../marks/Text'
import { projection, registerWorld } from './atlas'
import { commonCounts, facetsIn, ownIn, ownRows } from './own'

const ALL = 'all'

/** Countries coloured by how many rows their states have, beyond what most have. */
export function WorldMap({ items }: { items: Summary[] }) {
  const [facet, setFacet] = useState(ALL)
  const countries = useMemo(() => items.filter((item) => item.type === 'country'), [items])
  const common = useMemo(() => commonCounts(countries), [countries])
  const data = countries.map((country) => ({
    name: country.id,
    label: inLanguage(country.name).text,
    value: facet === ALL ? ownRows(country, common) : ownIn(facet, country, common),
  }))
  return (
    <figure class="world-map">
      <figcaption>
        <label>
          {t('world:map.shows')}
          <select value={facet} onChange={(event) => setFacet(event.currentTarget.value)}>
            <option value={ALL}>{t('world:map.all')}</option>
            {facetsIn(countries).map((name) => (
              <option key={name} value={name}>
                {named('facet', name)}
              </option>
            ))}
          </select>
        </label>
      </figcaption>
      <Chart
        kind="map"
        label={t('world:map.label')}
        height="clamp(15rem, 42vw, 27rem)"
        prepare={registerWorld}
        on={[items, facet, language.value]}
        option={(colours) => mapOf(data, colours)}
        onSelect={(clicked) => {
          const id = (clicked as { name?: string } | undefined)?.name
          if (id) {
            go('/countries/' + id)
          }
        }}
      />
    </figure>
  )
}

interface Coloured {
  name: string
  label: string
  value: number
}

function mapOf(data: Coloured[], colours: Palette) {
  const [none, ...some] = colours.scale
  return {
    tooltip: {
      trigger: 'item',
      formatter: ({ data: item }: { data?: Coloured }) => (item ? `${item.label}: ${item.value}` : ''),
    },
    visualMap: {
      type: 'piecewise',
      left: 4,
      bottom: 4,
      itemHeight: 10,
      itemWidth: 14,
      itemGap: 4,
      textStyle: { color: colours.quiet, fontSize: 11 },
      pieces: [
        { value: 0, color: none },
        { min: 1, max: 1, color: some[0] },
        { min: 2, max: 4, color: some[1] },
        { min: 5, max: 9, color: some[2] },
        { min: 10, label: '10+', color: some[3] },
      ],
    },
    series: [
      {
        type: 'map',
        map: 'world',
        nameProperty: 'code',
        projection,
        roam: false,
        selectedMode: false,
        top: 0,
        bottom: 0,
        left: 0,
        right: 0,
        itemStyle: { areaColor: none, borderColor: colours.surface, borderWidth: 0.5 },
        emphasis: { label: { show: false }, itemStyle: { areaColor: colours.accent } },
        data,
      },
    ],
  }
}
