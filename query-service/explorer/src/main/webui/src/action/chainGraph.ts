import type { EChartsCoreOption } from 'echarts/core'
import type { Words } from '../api/types'
import { t } from '../app/language'
import type { Palette } from '../charts/palette'
import { inLanguage } from '../marks/Text'
import type { Linked } from './types'

export interface Centre {
  id: string
  title: Words
  links: Linked['links']
}

/** Causes before it, consequences after it: a column (on a phone a row) for each number of links between. */
export function graphOption(centre: Centre, items: Linked[], colours: Palette, width: number): EChartsCoreOption {
  const placed = placesOf(centre, items)
  const isUpright = width < 640
  const across = isUpright ? widest(items) : columns(items)
  const boxWidth = Math.max(84, Math.min(190, width / across - 44))
  const drawn = new Set(placed.map(({ id }) => id))
  const statements = [{ id: centre.id, links: centre.links }, ...items]
  return {
    series: [
      {
        type: 'graph',
        layout: 'none',
        left: boxWidth / 2 + 10,
        right: boxWidth / 2 + 10,
        top: 40,
        bottom: 40,
        symbol: 'roundRect',
        symbolSize: [boxWidth, 62],
        edgeSymbol: ['none', 'arrow'],
        edgeSymbolSize: 9,
        cursor: 'pointer',
        data: placed.map(({ id, title, along, aside }) => ({
          id,
          name: id,
          x: isUpright ? aside : along,
          y: isUpright ? along : aside,
          itemStyle: {
            color: id === centre.id ? colours.accent : colours.surface,
            borderColor: id === centre.id ? colours.accent : colours.quiet,
            borderWidth: 1,
          },
          label: {
            show: true,
            formatter: () => inLanguage(title).text,
            color: id === centre.id ? colours.surface : colours.text,
            width: boxWidth - 14,
            height: 52,
            fontSize: 11,
            lineHeight: 13,
            overflow: 'break',
            lineOverflow: 'truncate',
            ellipsis: '…',
          },
        })),
        links: statements.flatMap(({ id, links }) =>
          links
            .filter(({ to }) => drawn.has(to))
            .map(({ link, to, basis }) => ({
              source: to,
              target: id,
              lineStyle: { color: colours.quiet, width: 1.5, type: basis === 'inferred' ? 'dashed' : 'solid' },
              label: {
                show: !isUpright,
                formatter: t('action:edge.' + link, { defaultValue: link }),
                color: colours.quiet,
                fontSize: 10,
              },
            })),
        ),
      },
    ],
  }
}

interface Placed {
  id: string
  title: Words
  along: number
  aside: number
}

function along({ relation, depth }: Linked): number {
  return relation === 'cause' ? -depth : depth
}

function placesOf(centre: Centre, items: Linked[]): Placed[] {
  return [{ id: centre.id, title: centre.title, along: 0, aside: 0 }].concat(
    [...grouped(items)].flatMap(([column, members]) =>
      members.map(({ id, title }, at) => ({ id, title, along: column, aside: at - (members.length - 1) / 2 })),
    ),
  )
}

function grouped(items: Linked[]): Map<number, Linked[]> {
  const columns = new Map<number, Linked[]>()
  for (const item of items) {
    columns.set(along(item), [...(columns.get(along(item)) ?? []), item])
  }
  return columns
}

export function widest(items: Linked[]): number {
  return Math.max(1, ...[...grouped(items).values()].map((members) => members.length))
}

export function columns(items: Linked[]): number {
  return grouped(items).size + 1
}
