/** vis-timeline, in a file that is loaded when the first strip is. */
import moment from 'moment'
import 'moment/dist/locale/zh-tw'
import 'vis-timeline/styles/vis-timeline-graph2d.min.css'
import './strip.css'

moment.locale('en')

export { moment }
export { DataSet } from 'vis-data/peer'
export { Timeline } from 'vis-timeline/peer'
