import { segment } from '../api/call'
import type { ViewProps } from '../app/routes'
import { SubjectPage } from './SubjectPage'

export default function CompanyView({ params }: ViewProps) {
  return <SubjectPage base={'/v1/companies/' + segment(params.id!)} />
}
