/** What every chart of ECharts needs, in a file that is loaded when the first one is; what a kind needs besides is in `kinds`. */
import { init, registerMap, use } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'

use([CanvasRenderer])

export { init, registerMap }
