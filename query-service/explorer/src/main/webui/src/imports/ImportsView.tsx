import { t } from '../app/language'
import { ViewTitle } from '../marks/ViewTitle'

export default function ImportsView() {
  return (
    <>
      <ViewTitle title={t('nav.imports')} />
      <p class="quiet">{t('nothingYet')}</p>
    </>
  )
}
