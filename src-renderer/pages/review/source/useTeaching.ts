import { useState } from 'react'
import type { DeskLesson } from '../../../../src-main/contract/deskCalls.ts'
import type { Binding, LineRole } from '../../../../src-main/contract/readingRules.ts'
import { useAction } from '../../../bridge/useAction.ts'

/** The question elsewhere that a line belongs to. */
export type BoundTo = { questionId: number; number: string; as: Binding['as'] }

const mapWithout = <Value>(map: ReadonlyMap<number, Value>, keys: ReadonlySet<number>) =>
  new Map([...map].filter(([key]) => !keys.has(key)))

const none: ReadonlySet<number> = new Set()
const noBindings: ReadonlyMap<number, BoundTo> = new Map()
const noCorrections: ReadonlyMap<number, LineRole> = new Map()

/** The lines that are marked in the source, what the person said that they are, and the rules that this may mean. */
export function useTeaching(importId: number, onLearnt: () => void) {
  const [selected, setSelected] = useState(none)
  const [anchor, setAnchor] = useState<number>()
  const [corrections, setCorrections] = useState(noCorrections)
  const [bindings, setBindings] = useState(noBindings)
  const [lessons, setLessons] = useState<readonly DeskLesson[]>()
  const [choice, setChoice] = useState(0)
  const [without, setWithout] = useState(none)
  const forget = () => {
    setSelected(none)
    setCorrections(noCorrections)
    setBindings(noBindings)
    setLessons(undefined)
  }
  const teach = useAction('desk.teach', (found) => {
    setLessons(found)
    setChoice(0)
    setWithout(none)
  })
  const learn = useAction('desk.learn', () => {
    forget()
    onLearnt()
  })
  const lesson = lessons?.[choice]
  return {
    selected,
    selectOnly: (at: number) => {
      setAnchor(at)
      setSelected(new Set([at]))
    },
    selectTo: (at: number) => {
      const from = anchor ?? at
      setAnchor(from)
      const [first, last] = [Math.min(from, at), Math.max(from, at)]
      setSelected(new Set(Array.from({ length: last - first + 1 }, (_, step) => first + step)))
    },
    toggle: (at: number) => {
      setAnchor(at)
      setSelected((before) =>
        before.has(at) ? new Set([...before].filter((one) => one !== at)) : new Set([...before, at]),
      )
    },
    unmark: () => setSelected(none),
    corrections,
    /** Says what the selected lines are. */
    mark: (role: LineRole) => {
      setCorrections((before) => new Map([...before, ...[...selected].map((at) => [at, role] as const)]))
      setBindings((before) => mapWithout(before, selected))
      setSelected(none)
      setLessons(undefined)
    },
    bindings,
    /** Something was said of a line. */
    isSaid: corrections.size + bindings.size > 0,
    /** Says which question the selected lines belong to. */
    bind: (to: BoundTo) => {
      setBindings((before) => new Map([...before, ...[...selected].map((at) => [at, to] as const)]))
      setCorrections((before) => mapWithout(before, selected))
      setSelected(none)
      setLessons(undefined)
    },
    forget,
    ask: () => {
      const said = [...corrections].map(([block, role]) => ({ block, role }))
      const bound = [...bindings].map(([block, { questionId, as }]) => ({ block, questionId, as }))
      if (said.length + bound.length > 0 && !teach.pending)
        void teach.run({ id: importId, corrections: said, bindings: bound })
    },
    isAsking: teach.pending,
    lessons,
    lesson,
    choice,
    choose: (next: number) => {
      setChoice(next)
      setWithout(none)
    },
    without,
    leaveOut: (at: number, isOut: boolean) =>
      setWithout((before) => (isOut ? new Set([...before, at]) : new Set([...before].filter((one) => one !== at)))),
    take: () => {
      if (!lesson || lesson.changed === 0 || learn.pending) return
      const except = lesson.examples.flatMap(({ blocks: [first, last] }, at) =>
        without.has(at) ? Array.from({ length: last - first + 1 }, (_, step) => first + step) : [],
      )
      void learn.run({ id: importId, steps: [{ ...lesson.step, except }] })
    },
    isTaking: learn.pending,
    fault: teach.fault ?? learn.fault,
  }
}

export type Teaching = ReturnType<typeof useTeaching>
