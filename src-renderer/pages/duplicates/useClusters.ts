import { useEffect, useState } from 'react'
import type { DuplicateCluster, DuplicateDecision } from '../../../src-main/contract/duplicateCalls.ts'
import { useAction } from '../../bridge/useAction.ts'
import { useCall } from '../../bridge/useCall.ts'

const pageSize = 20

export const keyOf = ({ questions }: DuplicateCluster): string => questions.map(({ id }) => id).join(' ')

const none: readonly DuplicateCluster[] = []

/** The clusters as far as they are shown, the one that the keys are for, and what can be done with it. */
export function useClusters(bankIds: number[]) {
  const [limit, setLimit] = useState(pageSize)
  const list = useCall('duplicates.list', { bankIds, limit })
  const clusters = list.value?.clusters ?? none
  const [chosen, setChosen] = useState(0)
  const current = Math.min(chosen, Math.max(0, clusters.length - 1))
  const [kept, setKept] = useState<ReadonlyMap<string, number>>(new Map())
  /** What was decided last: until it is gone from the list, a key would be for it again. */
  const [acted, setActed] = useState<string>()
  const failed = () => setActed(undefined)
  const merge = useAction('duplicates.merge', undefined, failed)
  const decide = useAction('duplicates.decide', undefined, failed)
  const mergeAlike = useAction('duplicates.mergeAlike')
  const isLeaving = acted !== undefined && clusters.some((cluster) => keyOf(cluster) === acted)
  // gone: an undo may bring it back, and then it is to be decided anew
  useEffect(() => {
    if (!isLeaving) setActed(undefined)
  }, [isLeaving])
  const isBusy = merge.pending || decide.pending || mergeAlike.pending || isLeaving || list.outdated
  const keptOf = (cluster: DuplicateCluster) => kept.get(keyOf(cluster)) ?? cluster.keepId
  const begin = (cluster: DuplicateCluster) => {
    setActed(keyOf(cluster))
    setChosen(clusters.indexOf(cluster))
  }
  return {
    list,
    clusters,
    current,
    isBusy,
    isMerging: mergeAlike.pending,
    fault: merge.fault ?? decide.fault ?? mergeAlike.fault,
    hasMore: (list.value?.total ?? 0) > limit,
    more: () => setLimit(limit + pageSize),
    goTo: setChosen,
    keptOf,
    keepOf: (cluster: DuplicateCluster, id: number) => setKept(new Map(kept).set(keyOf(cluster), id)),
    merge: (cluster: DuplicateCluster) => {
      begin(cluster)
      const keepId = keptOf(cluster)
      const otherIds = cluster.questions.map(({ id }) => id).filter((id) => id !== keepId)
      void merge.run({ keepId, otherIds })
    },
    decide: (cluster: DuplicateCluster, decision: DuplicateDecision) => {
      begin(cluster)
      void decide.run({ ids: cluster.questions.map(({ id }) => id), decision })
    },
    mergeAlike: () => void mergeAlike.run({ bankIds }),
  }
}
