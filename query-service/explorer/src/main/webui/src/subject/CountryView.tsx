import { segment } from '../api/call'
import type { ViewProps } from '../app/routes'
import { SubjectPage } from './SubjectPage'

export default function CountryView({ params }: ViewProps) {
  return <SubjectPage base={'/v1/countries/' + segment(params.id!)} />
}
