import { effect, signal } from '@preact/signals'
import { remember, remembered } from './memory'

export const THEMES = ['auto', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

const darkPreferred = matchMedia('(prefers-color-scheme: dark)')
const calmPreferred = matchMedia('(prefers-reduced-motion: reduce)')

function kept(): Theme {
  const name = remembered('theme')
  return name === 'light' || name === 'dark' ? name : 'auto'
}

export const theme = signal<Theme>(kept())
const systemDark = signal(darkPreferred.matches)
/** Whether the reader asked for little motion. */
export const calm = signal(calmPreferred.matches)

darkPreferred.addEventListener('change', (event) => (systemDark.value = event.matches))
calmPreferred.addEventListener('change', (event) => (calm.value = event.matches))

/** Charts draw with it: it is the one that shows, and never `auto`. */
export function shownTheme(): 'light' | 'dark' {
  return theme.value === 'auto' ? (systemDark.value ? 'dark' : 'light') : theme.value
}

export function startTheme(): void {
  effect(() => {
    remember('theme', theme.value === 'auto' ? null : theme.value)
    document.documentElement.dataset.theme = shownTheme()
  })
}
