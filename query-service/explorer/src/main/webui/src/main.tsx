import { render } from 'preact'
import { startListening } from './api/live'
import { startLearning } from './api/subjects'
import { startLanguage } from './app/language'
import { startPlaying } from './app/playing'
import { Shell } from './app/Shell'
import { startTheme } from './app/theme'
import './app/shell.css'

startTheme()
await startLanguage()
startPlaying()
render(<Shell />, document.getElementById('app')!)
startLearning()
// After the first answers are on their way: they are what the reader came for.
setTimeout(startListening, 300)
