import { t } from '../app/language'
import { ViewTitle } from '../marks/ViewTitle'

export default function CompareView() {
  return (
    <>
      <ViewTitle title={t('nav.compare')} />
      <p class="quiet">{t('nothingYet')}</p>
    </>
  )
}
