import type { ECharts, EChartsCoreOption } from 'echarts/core'
import { useEffect, useRef, useState } from 'preact/hooks'
import { t } from '../app/language'
import { calm, shownTheme } from '../app/theme'
import { palette, type Palette } from './palette'

const KINDS = {
  map: () => import('./kinds/map'),
  lines: () => import('./kinds/lines'),
  graph: () => import('./kinds/graph'),
}

interface ChartProps {
  kind: keyof typeof KINDS
  /** What the chart shows, in a sentence; a table of the same belongs beside it. */
  label: string
  /** Made anew when one of `on` changes, and with the colours of the other theme when that does. */
  option: (colours: Palette) => EChartsCoreOption
  on: unknown[]
  height: string
  /** Called with the data item that was clicked. */
  onSelect?: (data: unknown) => void
  /** What has to be there before the chart is, such as a map. */
  prepare?: (echarts: typeof import('./echarts')) => Promise<void>
}

/** A chart of ECharts, which is loaded with the first. */
export function Chart({ kind, label, option, on, height, onSelect, prepare }: ChartProps) {
  const place = useRef<HTMLDivElement>(null)
  const [chart, setChart] = useState<ECharts | null>(null)
  const [failed, setFailed] = useState(false)
  const select = useRef(onSelect)
  select.current = onSelect
  useEffect(() => {
    let made: ECharts | null = null
    let left = false
    // What has no size, such as what has just been taken off the page, cannot be drawn on.
    const resizing = new ResizeObserver(() => {
      if (place.current?.clientWidth) {
        made?.resize()
      }
    })
    const make = async (): Promise<void> => {
      const [echarts] = await Promise.all([import('./echarts'), KINDS[kind]()])
      await prepare?.(echarts)
      if (!left && place.current?.clientWidth) {
        made = echarts.init(place.current)
        made.on('click', (event) => select.current?.(event.data))
        resizing.observe(place.current)
        setChart(made)
      }
    }
    make().catch(() => setFailed(true))
    return () => {
      left = true
      resizing.disconnect()
      made?.dispose()
    }
  }, [])
  const theme = shownTheme()
  useEffect(() => {
    if (chart?.getDom()?.isConnected) {
      chart.setOption(framed(option(palette())), { notMerge: true })
    }
  }, [chart, theme, calm.value, ...on])
  return failed ? (
    <p class="quiet">{t('chart.failed')}</p>
  ) : (
    <div class="chart" role="img" aria-label={label} aria-busy={chart === null} ref={place} style={{ height }} />
  )
}

/** Tips are drawn and not written as HTML: what is in them comes from data. */
function framed(option: EChartsCoreOption): EChartsCoreOption {
  const tooltip = option.tooltip as object | undefined
  return {
    animation: !calm.value,
    animationDuration: 300,
    animationDurationUpdate: 300,
    textStyle: { fontFamily: 'system-ui, sans-serif' },
    ...option,
    ...(tooltip && { tooltip: { ...tooltip, renderMode: 'richText', confine: true } }),
  }
}
