import { useQuery } from '@tanstack/react-query'
import type { CallResult } from '../../src-main/contract/calls.ts'
import type { CallFault, InputOf } from './callMain.ts'
import type { ShownCall } from './callTable.ts'
import { callQuery } from './useCall.ts'

/**
 * What a form begins with: asked anew each time one is opened, never an answer kept from before, and left alone by events
 * afterwards, so that nothing changes under the hands of the one who types.
 */
export function useFirstAnswer<Name extends ShownCall>(name: Name, ...input: InputOf<Name>) {
  const { queryKey, queryFn } = callQuery(name, ...input)
  const query = useQuery<CallResult<Name>, CallFault>({ queryKey: ['form', ...queryKey], queryFn, gcTime: 0 })
  return {
    value: query.data as CallResult<Name> | undefined,
    fault: query.error?.fault,
    reload: () => void query.refetch(),
  }
}
