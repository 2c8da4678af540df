import { useEffect, useMemo, useRef } from 'preact/hooks'
import { addressOf, type Call } from './call'
import { knowledge } from './live'
import { Loader, type Loaded } from './loader'
import { nextNumber, show } from './shown'

export interface Answer<T> extends Loaded<T> {
  again: () => void
  /** Where it comes from, null if nothing is asked for. */
  address: string | null
}

/**
 * What the API answers to a call, at the times in the address: asked anew when those change and when somebody records
 * something. What was there stays until the new answer is. The reader is shown the call, to make it themselves, unless it is
 * an aside.
 */
export function useAnswer<T>(call: Call | null, aside = false): Answer<T> {
  const loader = useMemo(() => new Loader<T>(), [])
  const number = useMemo(nextNumber, [])
  const address = call === null ? null : addressOf(call)
  const known = knowledge.value
  const seen = useRef(known)
  useEffect(() => {
    loader.load(address)
    if (!aside) {
      show(number, address)
    }
  }, [address])
  useEffect(() => {
    if (known !== seen.current) {
      seen.current = known
      loader.again()
    }
  }, [known])
  useEffect(
    () => () => {
      loader.drop()
      show(number, null)
    },
    [],
  )
  return { ...loader.state.value, again: () => loader.again(), address }
}
