import { t } from '../app/language'
import { ViewTitle } from '../marks/ViewTitle'

export default function RecordView() {
  return (
    <>
      <ViewTitle title={t('nav.record')} />
      <p class="quiet">{t('nothingYet')}</p>
    </>
  )
}
