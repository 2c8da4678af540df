/** What the reader chose, kept in the browser where it lets us. */
export function remembered(name: string): string | null {
  try {
    return localStorage.getItem('faultline.' + name)
  } catch {
    return null
  }
}

export function remember(name: string, value: string | null): void {
  try {
    if (value === null) {
      localStorage.removeItem('faultline.' + name)
    } else {
      localStorage.setItem('faultline.' + name, value)
    }
  } catch {
    // Without storage it holds until the page is left.
  }
}
