import type { ExamPlan, PlanCheck } from '../../../../src-main/contract/examCalls.ts'
import { numberIn, wholeIn } from '../../../components/numbers.ts'

/** A part as it is typed in: numbers are text until they are numbers. */
export type PartDraft = {
  key: number
  types: ExamPlan['parts'][number]['types']
  sections: string[]
  count: string
  points: string
}

export type PlanDraft = {
  parts: readonly PartDraft[]
  minutes: string
  passPercent: string
  shuffleOptions: boolean
  multipleChoice: ExamPlan['multipleChoice']
}

let keys = 0

const partDraft = ({ count, points, ...kind }: ExamPlan['parts'][number]): PartDraft => {
  keys += 1
  return { key: keys, ...kind, count: String(count), points: String(points) }
}

export const newPart = (): PartDraft => partDraft({ types: [], sections: [], count: 10, points: 1 })

export const draftOfPlan = ({ parts, minutes, passMark, ...rest }: ExamPlan): PlanDraft => ({
  ...rest,
  parts: parts.map(partDraft),
  minutes: String(minutes),
  passPercent: String(Math.round(passMark * 10000) / 100),
})

/** The plan, or undefined while something in it is no number that can be. */
export function planOf(draft: PlanDraft): ExamPlan | undefined {
  const minutes = wholeIn(draft.minutes, 1440)
  const percent = numberIn(draft.passPercent, 0, 100)
  const parts = draft.parts.flatMap(({ key: _, ...part }) => {
    const count = wholeIn(part.count, 1000)
    const points = numberIn(part.points, 0.01, 1000)
    return count === undefined || points === undefined ? [] : [{ ...part, count, points }]
  })
  if (minutes === undefined || percent === undefined) return undefined
  if (parts.length === 0 || parts.length < draft.parts.length) return undefined
  const { shuffleOptions, multipleChoice } = draft
  return { parts, minutes, passMark: percent / 100, shuffleOptions, multipleChoice }
}

/** Each part with as many questions as it can have; one that can have none is left out. */
export const loweredTo = (draft: PlanDraft, check: PlanCheck): PlanDraft => ({
  ...draft,
  parts: draft.parts.flatMap((part, index) => {
    const count = Math.min(Number(part.count), check.parts[index]?.most ?? 0)
    return count > 0 ? [{ ...part, count: String(count) }] : []
  }),
})
