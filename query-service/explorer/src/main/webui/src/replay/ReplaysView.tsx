import { t } from '../app/language'
import { ViewTitle } from '../marks/ViewTitle'

export default function ReplaysView() {
  return (
    <>
      <ViewTitle title={t('nav.replay')} />
      <p class="quiet">{t('nothingYet')}</p>
    </>
  )
}
