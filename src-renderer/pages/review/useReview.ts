import { useState } from 'react'
import { questionTypes } from '../../../src-main/contract/choices.ts'
import type { DeskGroup, DeskLine, DeskView } from '../../../src-main/contract/deskCalls.ts'
import type { QuestionView } from '../../../src-main/contract/questionCalls.ts'
import { queryClient } from '../../bridge/queryClient.ts'
import { useAction } from '../../bridge/useAction.ts'
import { type Answer, callQuery } from '../../bridge/useCall.ts'
import { draftOf, fieldsOf, withType } from '../../question/editDraft.ts'
import { useQuestionDialogs } from '../../question/useQuestionDialogs.tsx'
import { keyWith } from './keyWith.ts'

/** The next of a list behind `current`, or before it; the list may have lost `current` meanwhile. */
function stepFrom(ids: readonly number[], current: number | undefined, step: 1 | -1): number | undefined {
  if (current === undefined) return step === 1 ? ids[0] : ids.at(-1)
  const at = ids.indexOf(current)
  if (at >= 0) return ids[at + step]
  return step === 1 ? ids.find((id) => id > current) : ids.findLast((id) => id < current)
}

/** The question as it is: a key may be pressed before it is shown. */
const getQuestion = (id: number) => queryClient.ensureQueryData(callQuery('questions.get', { id }))

/** What is looked at in the review, and everything that can be done about it. */
export function useReview(
  importId: number,
  { value: view, answeredAt }: Answer<DeskView>,
  marked: DeskLine | undefined,
  onMended: () => void,
) {
  const dialogs = useQuestionDialogs()
  const [groupKey, setGroupKey] = useState<string>()
  const [questionId, setQuestionId] = useState<number>()
  const [without, setWithout] = useState<ReadonlySet<number>>(new Set())
  const groups = view?.groups ?? []
  const group = groups.find(({ key }) => key === groupKey) ?? groups[0]
  /** When that was answered which a change made stale: until there is another answer, its buttons would mend what is mended. */
  const [staleSince, setStaleSince] = useState<number>()
  const expectAnother = () => setStaleSince(answeredAt)
  const expectNoOther = () => setStaleSince(undefined)
  const mended = () => {
    setWithout(new Set())
    setQuestionId(undefined)
    onMended()
  }
  const mend = useAction('desk.mend', mended, expectNoOther)
  const settle = useAction('imports.settle')
  const undo = useAction('changes.undo', undefined, expectNoOther)
  const redo = useAction('changes.redo', undefined, expectNoOther)
  const edit = useAction('questions.edit')
  const merge = useAction('questions.merge')
  const isBusy =
    undo.pending ||
    redo.pending ||
    mend.pending ||
    staleSince === answeredAt ||
    settle.pending ||
    edit.pending ||
    merge.pending

  const choose = (next: DeskGroup | undefined) => {
    setGroupKey(next?.key)
    setQuestionId(undefined)
    setWithout(new Set())
  }
  const stepGroup = (step: 1 | -1) => choose(groups[groups.findIndex(({ key }) => key === group?.key) + step] ?? group)
  const go = (step: 1 | -1) => {
    const next = stepFrom(group?.questionIds ?? [], questionId, step)
    if (next !== undefined) return setQuestionId(next)
    const other = groups[groups.findIndex(({ key }) => key === group?.key) + step]
    if (!other) return
    setGroupKey(other.key)
    setQuestionId(step === 1 ? other.questionIds[0] : other.questionIds.at(-1))
  }
  /** Edits a question and, saved with that, those after it. */
  const editFrom = (id: number) => {
    const ids = group?.questionIds ?? []
    const goOn = (at: number) => {
      const current = ids[at]
      if (current === undefined) {
        dialogs.close()
        return
      }
      setQuestionId(current)
      dialogs.open('edit', current, { onNext: () => goOn(at + 1) })
    }
    const at = ids.indexOf(id)
    if (at >= 0) goOn(at)
    else dialogs.open('edit', id)
  }
  const splitAtMark = () => {
    if (marked && marked.questionId !== null) dialogs.open('split', marked.questionId, { line: marked.text })
  }
  const mendGroup = () => {
    if (isBusy || !group?.canMend) return
    expectAnother()
    void mend.run({ id: importId, group: group.key, without: [...without] })
  }
  const turn = (way: typeof undo | typeof redo) => {
    if (isBusy) return
    expectAnother()
    void way.run({})
  }
  const accept = (ids: readonly number[]) => {
    if (!isBusy && ids.length > 0) void settle.run({ id: importId, questionIds: [...ids] })
  }
  const change = async (fields: (before: QuestionView) => ReturnType<typeof fieldsOf> | undefined) => {
    if (isBusy || questionId === undefined) return
    const changed = fields(await getQuestion(questionId))
    if (changed) await edit.run({ id: questionId, fields: changed })
  }
  return {
    groups,
    group,
    choose,
    questionId,
    show: setQuestionId,
    without,
    leaveOut: (id: number, isOut: boolean) =>
      setWithout((before) => new Set(isOut ? [...before, id] : [...before].filter((one) => one !== id))),
    splitAtMark,
    isBusy,
    /** Something else than these acts changed what is shown. */
    expectAnother,
    isMending: mend.pending,
    fault: mend.fault ?? settle.fault ?? edit.fault ?? merge.fault ?? undo.fault ?? redo.fault,
    dialogs,
    acts: {
      next: () => go(1),
      previous: () => go(-1),
      nextGroup: () => stepGroup(1),
      previousGroup: () => stepGroup(-1),
      mend: mendGroup,
      acceptGroup: () => accept(group?.questionIds ?? []),
      accept: () => {
        if (questionId === undefined || isBusy) return
        accept([questionId])
        go(1)
      },
      type: (at: number) =>
        void change((before) => {
          const type = questionTypes[at]
          return type && fieldsOf(withType(draftOf(before), type), before)
        }),
      key: (letter: string) =>
        void change((before) => {
          const key = keyWith(before, letter)
          return key && { ...fieldsOf(draftOf(before), before), key }
        }),
      undo: () => turn(undo),
      redo: () => turn(redo),
      edit: () => {
        if (questionId !== undefined) editFrom(questionId)
      },
      /** At the line of the source that is marked, where it is meant: one walks on, and the mark stays behind. */
      split: () => {
        const isMeant = marked?.questionId === questionId || document.activeElement?.id === 'review-source'
        if (isMeant && marked && marked.questionId !== null) splitAtMark()
        else if (questionId !== undefined) dialogs.open('split', questionId)
      },
      source: () => document.getElementById('review-source')?.focus(),
      /** The question goes on where the one above it ends. */
      merge: () => {
        const places = view?.places ?? []
        const above = places[places.findIndex(([id]) => id === questionId) - 1]?.[0]
        if (isBusy || questionId === undefined || above === undefined) return
        void merge.run({ id: above, otherId: questionId })
        setQuestionId(above)
      },
    },
  }
}

export type Review = ReturnType<typeof useReview>
