/** Colours as the style sheet has them, so that charts follow the theme. */
export interface Palette {
  text: string
  quiet: string
  line: string
  surface: string
  accent: string
  scale: string[]
  series: string[]
}

export function palette(): Palette {
  const style = getComputedStyle(document.documentElement)
  const of = (name: string): string => style.getPropertyValue(name).trim()
  const all = (names: string[]): string[] => names.map(of)
  return {
    text: of('--text'),
    quiet: of('--quiet'),
    line: of('--line'),
    surface: of('--surface'),
    accent: of('--accent'),
    scale: all(['--scale-0', '--scale-1', '--scale-2', '--scale-3', '--scale-4']),
    series: all(['--series-1', '--series-2', '--series-3', '--series-4', '--series-5', '--series-6']),
  }
}
