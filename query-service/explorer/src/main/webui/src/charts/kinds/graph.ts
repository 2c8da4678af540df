import { GraphChart } from 'echarts/charts'
import { TooltipComponent } from 'echarts/components'
import { use } from 'echarts/core'

use([GraphChart, TooltipComponent])
