import { MapChart } from 'echarts/charts'
import { use } from 'echarts/core'

use([MapChart])
