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
        <Legend />
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

/** The least number of rows of each shade. */
const SHADES = [0, 1, 2, 5, 10]

function shadeOf(value: number): number {
  return SHADES.findLastIndex((least) => value >= least)
}

function Legend() {
  return (
    <ul class="legend" aria-hidden="true">
      {SHADES.map((least, shade) => {
        const next = SHADES[shade + 1]
        return (
          <li key={least} class={'shade-' + shade}>
            {next === undefined ? least + '+' : next - 1 > least ? `${least}–${next - 1}` : least}
          </li>
        )
      })}
    </ul>
  )
}

function mapOf(data: Coloured[], colours: Palette) {
  return {
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
        itemStyle: { areaColor: colours.scale[0], borderColor: colours.surface, borderWidth: 0.5 },
        // The country under the pointer is named by its label: tips of ECharts would bring all that axes need with them.
        emphasis: {
          label: {
            show: true,
            formatter: ({ data: item }: { data?: Coloured }) => (item ? `${item.label}: ${item.value}` : ''),
            color: colours.text,
            backgroundColor: colours.surface,
            borderColor: colours.line,
            borderWidth: 1,
            borderRadius: 3,
            padding: [4, 7],
          },
          itemStyle: { areaColor: colours.accent },
        },
        data: data.map((item) => ({ ...item, itemStyle: { areaColor: colours.scale[shadeOf(item.value)] } })),
      },
    ],
  }
}
