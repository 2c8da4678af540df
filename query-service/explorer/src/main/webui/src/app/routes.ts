import type { ComponentType } from 'preact'
import { parse } from 'regexparam'
import { World } from '../world/World'

/** What a view is given: the parts of its path that have a name. */
export interface ViewProps {
  params: Record<string, string>
}

export type View = ComponentType<ViewProps>
type Loading = () => Promise<{ default: View }>

/** Loaded when it is first looked at. The one that readers begin with is there at once. */
interface Route {
  pattern: string
  view: View | Loading
  isLoaded?: boolean
}

const ROUTES: Route[] = [
  { pattern: '/', view: World, isLoaded: true },
  { pattern: '/countries/:id', view: () => import('../subject/CountryView') },
  { pattern: '/companies/:id', view: () => import('../subject/CompanyView') },
  { pattern: '/actions/:id', view: () => import('../action/ActionView') },
  { pattern: '/search', view: () => import('../search/SearchView') },
  { pattern: '/compare', view: () => import('../compare/CompareView') },
  { pattern: '/replays', view: () => import('../replay/ReplaysView') },
  { pattern: '/replays/:id', view: () => import('../replay/ReplayView') },
  { pattern: '/imports', view: () => import('../imports/ImportsView') },
  { pattern: '/imports/:id', view: () => import('../imports/ImportView') },
  { pattern: '/projections', view: () => import('../projections/ProjectionsView') },
  { pattern: '/record', view: () => import('../record/RecordView') },
]

/** In the order of the navigation: the place of a view, and its name under `app:nav`. */
export const NAVIGATION = [
  ['/', 'world'],
  ['/search', 'search'],
  ['/compare', 'compare'],
  ['/replays', 'replay'],
  ['/record', 'record'],
  ['/imports', 'imports'],
  ['/projections', 'projections'],
] as const

const PARSED = ROUTES.map((route) => ({ route, ...parse(route.pattern) }))

export interface Match {
  route: Route
  params: Record<string, string>
}

export function match(path: string): Match | null {
  for (const { route, keys, pattern } of PARSED) {
    const found = pattern.exec(path)
    if (found) {
      return { route, params: Object.fromEntries(keys.map((key, at) => [key, decoded(found[at + 1] ?? '')])) }
    }
  }
  return null
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

const loaded = new Map<Route, View>()

export function viewOf(route: Route): View | Promise<View> {
  if (route.isLoaded) {
    return route.view as View
  }
  const kept = loaded.get(route)
  return (
    kept ??
    (route.view as Loading)().then((module) => {
      loaded.set(route, module.default)
      return module.default
    })
  )
}
