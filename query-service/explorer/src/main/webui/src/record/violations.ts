import type { Problem } from '../api/problem'

export type Violations = Problem['violations']

/** Those of a form's own fields, whatever the request that held them called it. */
export function ofTheForm(problem: Problem | null): Violations {
  return (problem?.violations ?? [])
    .filter(({ field }) => !/^subjects\b/.test(field))
    .map(({ field, message }) => ({ field: field.replace(/^(statement|overlay\[0\])\.?/, ''), message }))
}

/** What is wrong with a field, and with what is in it unless a field of its own shows that. */
export function ofField(violations: Violations, path: string, hasParts = false): string[] {
  return violations
    .filter(({ field }) => field === path || (!hasParts && (field.startsWith(path + '[') || field.startsWith(path + '.'))))
    .map(({ message }) => message)
}

/** The element of the page that shows a field. */
export function elementOf(path: string): string {
  return 'field-' + path.replace(/[^\w-]/g, '_')
}

/** The element to go to for what a violation names: its field, or the one that it is a part of. */
export function nearest(path: string): HTMLElement | null {
  for (let at = path; at !== ''; at = at.replace(/(\.[^.[]*|\[[^[]*|^[^.[]*)$/, '')) {
    const element = document.getElementById(elementOf(at))
    if (element) {
      return element
    }
  }
  return null
}
