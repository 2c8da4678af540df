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

const BOX_HEIGHT = 62
const MARGIN = 12

/** How high a graph has to be, in pixels. */
export function heightOf(items: Linked[], width: number): number {
  const rows = isUpright(width) ? columns(items) : widest(items)
  return Math.min(720, rows * (BOX_HEIGHT + (isUpright(width) ? 34 : 22)) + 2 * MARGIN)
}

function isUpright(width: number): boolean {
  return width < 640
}

/**
 * Causes before it, consequences after it: a column (on a phone a row) for each number of links between. Everything is placed
 * in pixels, and two corners that nobody sees keep it from being stretched.
 */
export function graphOption(centre: Centre, items: Linked[], colours: Palette, width: number): EChartsCoreOption {
  const height = heightOf(items, width)
  const upright = isUpright(width)
  const across = upright ? widest(items) : columns(items)
  const boxWidth = Math.max(84, Math.min(190, width / across - (upright ? 24 : 76)))
  const placed = placesOf(centre, items)
  const at = spread(placed, upright, [width, height], boxWidth)
  const drawn = new Set(placed.map(({ id }) => id))
  const corner = (x: number, y: number) => ({ name: `corner ${x}`, x, y, symbolSize: 0, label: { show: false } })
  const box = (one: Placed) => {
    const isCentre = one.id === centre.id
    return {
      id: one.id,
      name: one.id,
      ...at(one),
      itemStyle: {
        color: isCentre ? colours.accent : colours.surface,
        borderColor: isCentre ? colours.accent : colours.quiet,
        borderWidth: 1,
      },
      label: {
        show: true,
        formatter: () => inLanguage(one.title).text,
        color: isCentre ? colours.surface : colours.text,
        width: boxWidth - 14,
        height: BOX_HEIGHT - 8,
        fontSize: 11,
        lineHeight: 13,
        overflow: 'break',
        lineOverflow: 'truncate',
        ellipsis: '…',
      },
    }
  }
  const edge = (id: string, { link, to, basis }: Linked['links'][number]) => ({
    source: to,
    target: id,
    lineStyle: { color: colours.quiet, opacity: 1, width: 1.5, type: basis === 'inferred' ? 'dashed' : 'solid' },
    label: {
      show: !upright,
      formatter: t('action:edge.' + link, { defaultValue: link }) + ' →',
      opacity: 1,
      color: colours.quiet,
      fontSize: 11,
    },
  })
  return {
    animation: false,
    series: {
      type: 'graph',
      layout: 'none',
      left: 0,
      right: 0,
      top: 0,
      bottom: 0,
      symbol: 'rect',
      symbolSize: [boxWidth, BOX_HEIGHT],
      // Sideways it would be drawn below the box; the words point there instead.
      edgeSymbol: ['none', upright ? 'arrow' : 'none'],
      edgeSymbolSize: 8,
      cursor: 'pointer',
      data: [corner(0, 0), corner(width, height), ...placed.map(box)],
      links: [{ id: centre.id, links: centre.links }, ...items].flatMap(({ id, links }) =>
        links.filter(({ to }) => drawn.has(to)).map((link) => edge(id, link)),
      ),
    },
  }
}

/** From columns and rows to pixels: the centres of boxes, which keep half of themselves and a margin from the edge. */
function spread(placed: Placed[], upright: boolean, size: [number, number], boxWidth: number) {
  const scaled = (of: (one: Placed) => number, pixels: number, box: number) => {
    const all = placed.map(of)
    const from = Math.min(...all)
    const to = Math.max(...all)
    const room = pixels - box - 2 * MARGIN
    return (one: Placed) => MARGIN + box / 2 + (to === from ? room / 2 : ((of(one) - from) / (to - from)) * room)
  }
  const x = scaled((one) => (upright ? one.aside : one.along), size[0], boxWidth)
  const y = scaled((one) => (upright ? one.along : one.aside), size[1], BOX_HEIGHT)
  return (one: Placed) => ({ x: x(one), y: y(one) })
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

function widest(items: Linked[]): number {
  return Math.max(1, ...[...grouped(items).values()].map((members) => members.length))
}

function columns(items: Linked[]): number {
  return grouped(items).size + 1
}
