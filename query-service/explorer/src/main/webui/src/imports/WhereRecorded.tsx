import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { loadSettings, recordingUrl } from '../api/settings'
import { t } from '../app/language'
import { ViewTitle } from '../marks/ViewTitle'

/** What needs timeline-service, where this explorer is told of one. */
export function WhereRecorded({ children }: { children: (url: string) => ComponentChildren }) {
  useEffect(() => void loadSettings(), [])
  const url = recordingUrl.value
  if (url === undefined) {
    return <p class="quiet loading">{t('loading')}</p>
  }
  return url ? (
    <>{children(url.replace(/\/$/, ''))}</>
  ) : (
    <>
      <ViewTitle title={t('job.elsewhere')} />
      <p>{t('job.elsewhereMeans')}</p>
    </>
  )
}
