import { useState } from 'preact/hooks'
import type { Problem } from '../api/problem'
import { send } from '../api/send'
import { useAnswer } from '../api/useAnswer'
import { go } from '../app/address'
import { t } from '../app/language'
import { ProblemNote } from '../marks/Answered'
import { Text } from '../marks/Text'
import type { Import, Mapping } from './types'

const OWN = 'own'

/** Sends a file, to be rehearsed unless the reader decides otherwise. */
export function Upload({ url }: { url: string }) {
  const mappings = useAnswer<{ items: Mapping[] }>({ path: url + '/v1/imports/mappings', timed: false }, true)
  const [mapping, setMapping] = useState('')
  const [problem, setProblem] = useState<Problem | null>(null)
  const [sending, setSending] = useState(false)
  const chosen = mappings.value?.items.find((one) => one.id === mapping)
  const start = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    const { asked, body, type } = request(new FormData(event.currentTarget as HTMLFormElement), mapping)
    setSending(true)
    const sent = await send<Import>('POST', url + '/v1/imports?' + asked, body, type)
    setSending(false)
    setProblem(sent.problem)
    if (sent.value) {
      go('/imports/' + encodeURIComponent(sent.value.id))
    }
  }
  return (
    <form class="panel" onSubmit={start} aria-labelledby="upload" aria-busy={sending}>
      <h2 id="upload">{t('imports:upload')}</h2>
      {problem && <ProblemNote problem={problem} />}
      <div class="fields">
        <label>
          {t('imports:file')}
          <input type="file" name="file" required />
          <small>{t('imports:fileMeans')}</small>
        </label>
        <label>
          {t('imports:mapping')}
          <select value={mapping} onChange={(event) => setMapping(event.currentTarget.value)}>
            <option value="">{t('imports:noMapping')}</option>
            {mappings.value?.items.map((one) => (
              <option key={one.id} value={one.id}>
                {one.id}
              </option>
            ))}
            <option value={OWN}>{t('imports:ownMapping')}</option>
          </select>
          <small>{chosen ? <Text words={chosen.description} /> : t('imports:mappingMeans')}</small>
        </label>
        <label>
          {t('imports:dataset')}
          <input type="text" name="dataset" />
          <small>{t('imports:datasetMeans')}</small>
        </label>
        {mapping === OWN && (
          <label class="whole">
            {t('imports:ownMapping')}
            <textarea name="mapping" rows={10} spellcheck={false} required />
          </label>
        )}
        <label class="whole">
          <input type="checkbox" role="switch" name="dryRun" defaultChecked /> {t('imports:dryRun')}
        </label>
      </div>
      <div class="buttons">
        <button type="submit" disabled={sending}>
          {t('imports:send')}
        </button>
      </div>
    </form>
  )
}

/** A mapping of one's own goes beside the file in a form; without, the file goes as it is, however large. */
function request(form: FormData, mapping: string): { asked: URLSearchParams; body: BodyInit; type?: string } {
  const file = form.get('file') as File
  const asked = new URLSearchParams({ file: file.name, dryRun: String(form.get('dryRun') !== null) })
  const dataset = String(form.get('dataset') ?? '').trim()
  if (dataset) {
    asked.set('dataset', dataset)
  }
  if (mapping === OWN) {
    const parts = new FormData()
    parts.set('file', file)
    parts.set('mapping', String(form.get('mapping')))
    return { asked, body: parts }
  }
  if (mapping) {
    asked.set('mapping', mapping)
  }
  return { asked, body: file, type: 'application/octet-stream' }
}
