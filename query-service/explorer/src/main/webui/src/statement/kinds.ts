/** The fields of every kind of statement, as timeline-service takes them: to show a statement whole, and to record one. */

export type FieldType =
  | 'words'
  | 'text'
  | 'long'
  | 'date'
  | 'subject'
  | 'subjects'
  | 'texts'
  | 'action'
  | 'actions'
  | 'number'
  | 'value'
  | 'yesNo'
  | 'amount'
  | 'amounts'
  | 'pairs'
  | 'benchmarks'
  | 'sources'
  | 'choice'

export interface Field {
  name: string
  type: FieldType
  required?: boolean
  choices?: readonly string[]
}

export type Life = 'measure' | 'promise' | 'release' | 'open' | 'point'

interface Kind {
  life: Life
  fields: readonly Field[]
}

const field = (name: string, type: FieldType): Field => ({ name, type })
const needed = (name: string, type: FieldType): Field => ({ name, type, required: true })
const choice = (name: string, ...choices: string[]): Field => ({ name, type: 'choice', choices })

const imposedBy = needed('imposedBy', 'subject')
const targets = needed('targets', 'subjects')
const company = needed('company', 'subject')
const affected = field('affected', 'subjects')
const goals = field('goals', 'texts')
const needsAmounts = needed('amounts', 'amounts')

const measure = (...fields: Field[]): Kind => ({ life: 'measure', fields })
const promise = (...fields: Field[]): Kind => ({ life: 'promise', fields })

export const KINDS: Record<string, Kind> = {
  'export-control': measure(
    imposedBy,
    targets,
    field('aimedAt', 'subjects'),
    affected,
    needed('goods', 'texts'),
    field('elements', 'texts'),
    field('rules', 'texts'),
    field('extraterritorial', 'yesNo'),
  ),
  'procurement-ban': measure(imposedBy, needed('goods', 'texts'), needed('scope', 'text'), needed('affected', 'subjects')),
  'app-ban': measure(
    imposedBy,
    company,
    field('app', 'text'),
    field('scope', 'text'),
    choice('level', 'national', 'subnational'),
    field('ground', 'text'),
  ),
  tariff: measure(
    imposedBy,
    targets,
    field('priorRate', 'number'),
    field('newRate', 'number'),
    field('products', 'texts'),
  ),
  'entity-listing': measure(
    imposedBy,
    needed('list', 'text'),
    company,
    field('entry', 'text'),
    field('reason', 'text'),
  ),
  sanction: measure(imposedBy, targets, field('goods', 'texts')),
  programme: measure(
    needed('issuer', 'subject'),
    needed('lead', 'subject'),
    needed('goals', 'texts'),
    field('instrument', 'text'),
  ),
  strategy: measure(needed('issuer', 'subject'), field('lead', 'subject'), goals),
  doctrine: measure(needed('issuer', 'subject'), field('lead', 'subject'), goals),
  'equity-stake': measure(needed('holder', 'subject'), company, needsAmounts, field('share', 'number')),
  'price-floor': measure(needed('guarantor', 'subject'), company, needsAmounts),
  'investment-pledge': promise(
    needed('pledgers', 'subjects'),
    field('recipient', 'subject'),
    field('partners', 'subjects'),
    needsAmounts,
  ),
  'defence-contract': promise(needed('customer', 'subject'), field('supplier', 'subject')),
  alliance: measure(needed('members', 'subjects'), needed('purpose', 'text')),
  stance: { life: 'open', fields: [needed('holder', 'subject'), needed('topic', 'text'), needed('stand', 'text')] },
  'model-release': {
    life: 'release',
    fields: [
      needed('developer', 'subject'),
      field('coDevelopers', 'subjects'),
      needed('model', 'text'),
      field('openWeights', 'yesNo'),
      field('trainedOn', 'texts'),
      field('benchmarks', 'benchmarks'),
    ],
  },
  'market-shock': {
    life: 'point',
    fields: [company, needed('change', 'amount'), needed('window', 'text')],
  },
  observation: {
    life: 'open',
    fields: [
      needed('indicator', 'text'),
      needed('subject', 'subject'),
      field('dimensions', 'pairs'),
      needed('value', 'value'),
      needed('unit', 'text'),
      choice('qualifier', 'exact', 'about', 'at-least', 'more-than', 'less-than'),
      field('period', 'text'),
      field('forecast', 'yesNo'),
      field('statedBy', 'text'),
    ],
  },
}

const DATES: Record<Life, readonly string[]> = {
  measure: ['announced', 'adopted', 'effective', 'until', 'through', 'lasts'],
  promise: ['pledged', 'contracted'],
  release: ['announced', 'released'],
  open: ['from'],
  point: ['at'],
}

/** What every statement may say, whatever its kind, apart from title, summary and sources. */
const COMMON: readonly Field[] = [
  field('amounts', 'amounts'),
  field('tags', 'texts'),
  field('respondsTo', 'actions'),
  field('partOf', 'action'),
  field('supersedes', 'action'),
  field('derivedFrom', 'actions'),
  choice('linkBasis', 'stated', 'inferred'),
  choice('dateBasis', 'stated', 'inferred'),
  choice('credibility', 'rumoured', 'stated', 'confirmed', 'disputed', 'refuted'),
  field('note', 'long'),
]

export function datesOf(kind: string): readonly Field[] {
  return DATES[KINDS[kind]?.life ?? 'measure'].map((name) => field(name, name === 'lasts' ? 'text' : 'date'))
}

export function ownFieldsOf(kind: string): readonly Field[] {
  return KINDS[kind]?.fields ?? []
}

export function commonFieldsOf(kind: string): readonly Field[] {
  const own = new Set(ownFieldsOf(kind).map(({ name }) => name))
  return COMMON.filter(({ name }) => !own.has(name))
}

export function lifeOf(kind: string): Life {
  return KINDS[kind]?.life ?? 'open'
}

/** Every field that may be part of a statement, in the order in which it is told. */
export function fieldsOf(kind: string): readonly Field[] {
  return [
    needed('title', 'words'),
    field('summary', 'words'),
    ...ownFieldsOf(kind),
    ...datesOf(kind),
    ...commonFieldsOf(kind),
    needed('sources', 'sources'),
  ]
}
