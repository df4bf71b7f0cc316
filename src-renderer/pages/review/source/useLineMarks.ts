import { type KeyboardEvent, useEffect, useState } from 'react'
import { lineRoles } from '../../../../src-main/contract/choices.ts'
import type { DeskLine } from '../../../../src-main/contract/deskCalls.ts'
import type { LineRole } from '../../../../src-main/contract/readingRules.ts'
import type { Teaching } from './useTeaching.ts'

type LineMarksProps = {
  /** The lines that are shown. */
  first: number
  count: number
  /** The line that is led to. */
  block: number | undefined
  row: (at: number) => DeskLine | undefined
  scrollTo: (at: number) => void
  /** Keys pass over a line that is not seen. */
  isUnseen?: (line: DeskLine) => boolean
  teaching: Teaching
  onQuestion: (questionId: number) => void
}

type Held = { shiftKey: boolean; ctrlKey: boolean; metaKey: boolean }

/** What the marked lines are by a digit: the roles in the order of their buttons. */
function roleOfKey({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): LineRole | undefined {
  return ctrlKey || metaKey || altKey || !/^[1-9]$/.test(key) ? undefined : lineRoles[Number(key) - 1]
}

/** Walking and marking the lines of a source by keys and clicks: a line leads to its question, and several can be marked. */
export function useLineMarks(props: LineMarksProps) {
  const { first, count, block, row, scrollTo, isUnseen, teaching, onQuestion } = props
  const [active, setActive] = useState(first)
  const last = first + count - 1
  useEffect(() => {
    if (block !== undefined && block >= first && block <= last) setActive(block)
  }, [block, first, last])
  /** A line that leads to its question once it is here. */
  const [awaited, setAwaited] = useState<number>()
  const arrived = awaited === undefined ? undefined : row(awaited)
  useEffect(() => {
    if (!arrived) return
    setAwaited(undefined)
    if (arrived.questionId !== null) onQuestion(arrived.questionId)
  }, [arrived, onQuestion])
  const go = (at: number) => setAwaited(at)
  /** How many lines a key goes on. */
  const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, End: count, Home: -count }
  return {
    active,
    press: (event: KeyboardEvent) => {
      // the browser's own way to the end takes a while, and would undo what is chosen meanwhile
      const step = steps[event.key]
      const role = teaching.selected.size > 0 ? roleOfKey(event) : undefined
      if (step !== undefined && count > 0) {
        setAwaited(undefined)
        let next = Math.min(last, Math.max(first, active + step))
        const isPassed = (at: number) => {
          const line = row(at)
          return line !== undefined && isUnseen?.(line) === true
        }
        while (isPassed(next) && next > first && next < last) next += Math.sign(step)
        event.preventDefault()
        setActive(next)
        scrollTo(next)
        if (event.shiftKey) teaching.selectTo(next)
      } else if (event.key === ' ') {
        event.preventDefault()
        event.stopPropagation()
        teaching.toggle(active)
      } else if (role) {
        event.preventDefault()
        teaching.mark(role)
      } else if (event.key === 'Escape' && teaching.selected.size > 0) {
        event.stopPropagation()
        teaching.unmark()
      } else if (event.key === 'Enter' && !event.shiftKey) {
        event.preventDefault()
        event.stopPropagation()
        go(active)
      }
    },
    click: (at: number, { shiftKey, ctrlKey, metaKey }: Held) => {
      setActive(at)
      if (shiftKey) teaching.selectTo(at)
      else if (ctrlKey || metaKey) teaching.toggle(at)
      else {
        teaching.selectOnly(at)
        go(at)
      }
    },
  }
}

export type LineMarks = ReturnType<typeof useLineMarks>
