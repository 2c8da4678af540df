import { t } from '../app/language'
import { subjects } from '../api/subjects'
import { ViewTitle } from '../marks/ViewTitle'
import { inLanguage } from '../marks/Text'
import { given, way } from './asked'
import { Beside } from './Beside'
import { ChoiceForm } from './ChoiceForm'
import { Differences } from './Differences'
import './compare.css'

/** What tells two states apart: of one subject on two days or as known at two times, or of two subjects. */
export default function CompareView() {
  const subject = given('subject')
  const other = given('with')
  const by = way()
  const name = (id: string): string => inLanguage(subjects.value.get(id)?.name ?? id).text
  const title = subject === '' ? t('nav.compare') : t('compare:title.' + by, { subject: name(subject), other: name(other) })
  return (
    <>
      <ViewTitle title={title} />
      <ChoiceForm />
      {subject === '' && <p class="quiet">{t('compare:begin')}</p>}
      {subject !== '' && by === 'subjects' && other === '' && <p class="quiet">{t('compare:beginOther')}</p>}
      {subject !== '' && by !== 'subjects' && <Differences key={subject} subject={subject} />}
      {subject !== '' && by === 'subjects' && other !== '' && (
        <Beside key={subject + ' ' + other} one={subject} other={other} />
      )}
    </>
  )
}
