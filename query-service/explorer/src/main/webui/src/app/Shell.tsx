import { listening } from '../api/live'
import { href, path } from './address'
import { Calls } from './Calls'
import { t } from './language'
import { Preferences } from './Preferences'
import { NAVIGATION } from './routes'
import { TimeBar } from './TimeBar'
import { Viewing } from './Viewing'

export function Shell() {
  return (
    <>
      <a class="skip" href="#main" onClick={skip}>
        {t('skip')}
      </a>
      <header class="masthead">
        <a class="brand" href={href('/')}>
          Faultline
        </a>
        <Navigation />
        <Preferences />
      </header>
      <TimeBar />
      <main id="main" tabIndex={-1}>
        <Viewing />
      </main>
      <footer class="colophon">
        <Calls />
        <p class="quiet">
          <span class={'live live-' + listening.value}>{t('live.' + listening.value)}</span>
          {' · '}
          <a href="/q/swagger-ui/">{t('footer.api')}</a>
          {' · '}
          {t('footer.map')}
          {' · '}
          <a href="/licences.txt">{t('footer.licences')}</a>
        </p>
      </footer>
    </>
  )
}

/** The address says where the reader is, so that a link to a place on the page would lead them elsewhere. */
function skip(event: Event): void {
  event.preventDefault()
  document.getElementById('main')?.focus()
}

function Navigation() {
  return (
    <nav aria-label={t('nav.label')}>
      <ul>
        {NAVIGATION.map(([to, name]) => (
          <li key={to}>
            <a href={href(to)} aria-current={isCurrent(to) ? 'page' : undefined}>
              {t('nav.' + name)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function isCurrent(to: string): boolean {
  return path.value === to || (to !== '/' && path.value.startsWith(to + '/'))
}
