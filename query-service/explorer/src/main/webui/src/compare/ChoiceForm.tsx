import { asOf } from '../app/address'
import { t } from '../app/language'
import { today } from '../app/today'
import { subjects } from '../api/subjects'
import { inLanguage } from '../marks/Text'
import { ask, aYearBefore, choose, given, way, WAYS, type Field } from './asked'

/** Every choice goes into the address at once. */
export function ChoiceForm() {
  const by = way()
  return (
    <form class="choice" onSubmit={(event) => event.preventDefault()}>
      <fieldset class="ways">
        <legend class="sr-only">{t('compare:by.label')}</legend>
        {WAYS.map((one) => (
          <label key={one}>
            <input type="radio" name="by" checked={by === one} onChange={() => choose(one)} />
            {t('compare:by.' + one)}
          </label>
        ))}
      </fieldset>
      <div class="choice-fields">
        <Subject field="subject" />
        {by === 'dates' && (
          <>
            <Time field="from" type="date" />
            <Time field="to" type="date" />
          </>
        )}
        {by === 'knowledge' && (
          <>
            <Time field="fromKnownAt" type="text" />
            <Time field="toKnownAt" type="text" />
          </>
        )}
        {by === 'subjects' && <Subject field="with" />}
      </div>
      <datalist id="compare-subjects">
        {[...subjects.value.values()].map(({ id, name }) => (
          <option key={id} value={id}>
            {inLanguage(name).text}
          </option>
        ))}
      </datalist>
    </form>
  )
}

/** Names are found among those that the page knows; what it does not know is asked for as it is. */
function Subject({ field }: { field: 'subject' | 'with' }) {
  return (
    <label>
      {t('compare:field.' + field)}
      <input
        type="text"
        list="compare-subjects"
        value={given(field)}
        placeholder={t('compare:example')}
        onChange={(event) => ask(field, idOf(event.currentTarget.value))}
      />
    </label>
  )
}

function idOf(text: string): string {
  const wanted = text.trim()
  const named = [...subjects.value.values()].filter(({ name }) =>
    Object.values(name).some((one) => one.toLowerCase() === wanted.toLowerCase()),
  )
  return named.length === 1 ? named[0]!.id : wanted
}

function Time({ field, type }: { field: Field; type: 'date' | 'text' }) {
  const value = given(field)
  const change = (event: { currentTarget: HTMLInputElement }): void => ask(field, event.currentTarget.value.trim())
  return (
    <label>
      {t('compare:field.' + field)}
      {type === 'date' ? (
        <input type="date" value={value || usual(field)} onChange={change} />
      ) : (
        <input type="text" value={value} placeholder={t('compare:instant')} onChange={change} />
      )}
    </label>
  )
}

/** The day that is looked at, and the same a year before. */
export function usual(field: Field): string {
  return field === 'from' ? aYearBefore(asOf.value) : (asOf.value ?? today())
}
