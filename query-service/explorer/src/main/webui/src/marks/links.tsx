import type { ComponentChildren } from 'preact'
import { href, type Parameters } from '../app/address'
import { addressOfSubject, subjects } from '../api/subjects'
import type { Words } from '../api/types'
import { Text } from './Text'

/** A link within the explorer, at the same times. */
export function Link(props: { to: string; parameters?: Parameters; class?: string; children: ComponentChildren }) {
  return (
    <a href={href(props.to, props.parameters)} class={props.class}>
      {props.children}
    </a>
  )
}

/** A country, bloc, region or company, by the name it has in the registry. */
export function SubjectLink({ id, name, asOf }: { id: string; name?: Words | undefined; asOf?: string }) {
  const subject = subjects.value.get(id)
  return (
    <Link to={addressOfSubject(id)} parameters={asOf ? { asOf } : {}}>
      <Text words={name ?? subject?.name ?? id} />
    </Link>
  )
}

export function ActionLink({ id, title }: { id: string; title?: Words }) {
  return (
    <Link to={'/actions/' + encodeURIComponent(id)}>
      <Text words={title ?? id} />
    </Link>
  )
}
