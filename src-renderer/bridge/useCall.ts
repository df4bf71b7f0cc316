import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { CallInput, CallResult } from '../../src-main/contract/calls.ts'
import type { Fault } from '../../src-main/contract/faults.ts'
import { type CallFault, callMain, type InputOf } from './callMain.ts'
import type { ShownCall } from './callTable.ts'

export type Answer<Value> = {
  /** undefined until the first answer. */
  value: Value | undefined
  fault: Fault | undefined
  /** The value belongs to an earlier input, the new one is under way. */
  outdated: boolean
  /** When it was last answered, by a value or a fault, in ms: tells an answer from the one before, be it the same. */
  answeredAt: number
  reload: () => void
}

export const callKey = <Name extends ShownCall>(name: Name, input?: CallInput<Name>) => [name, input ?? null] as const

export const callQuery = <Name extends ShownCall>(name: Name, ...[input]: InputOf<Name>) => ({
  queryKey: callKey(name, input),
  queryFn: (): Promise<CallResult<Name>> => callMain(name, ...([input] as InputOf<Name>)),
})

/** The answer to a call; asked again by itself when an event makes it stale. Keeps the last value while a new input loads. */
export function useCall<Name extends ShownCall>(name: Name, ...input: InputOf<Name>): Answer<CallResult<Name>> {
  const query = useQuery<CallResult<Name>, CallFault>({
    ...callQuery(name, ...input),
    placeholderData: keepPreviousData,
  })
  return {
    value: query.data as CallResult<Name> | undefined,
    fault: query.error?.fault,
    outdated: query.isPlaceholderData,
    answeredAt: Math.max(query.dataUpdatedAt, query.errorUpdatedAt),
    reload: () => void query.refetch(),
  }
}
