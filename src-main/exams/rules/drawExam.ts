import type { ExamPart } from '../../contract/examCalls.ts'
import type { QuestionType } from '../../contract/questionTypes.ts'
import { seededShuffle } from '../../practice/seededShuffle.ts'
import { PartAssignment } from './PartAssignment.ts'

/** What a part asks of a question. The section '' is that of questions without one. */
export type Kind = { type: QuestionType; section: string }
export type Candidate = Kind & { id: number }

const fits = ({ types, sections }: ExamPart, kind: Kind): boolean =>
  (types.length === 0 || types.includes(kind.type)) && (sections.length === 0 || sections.includes(kind.section))

export const partsOf = (parts: readonly ExamPart[], kind: Kind): number[] =>
  parts.flatMap((part, index) => (fits(part, kind) ? [index] : []))

type Group = { kind: Kind; questions: number }

/**
 * How many questions each part can have beside those before it, at most as many as it asks for. The plan can be drawn if
 * this is what it asks for.
 */
export function mostPossible(parts: readonly ExamPart[], groups: readonly Group[]): number[] {
  const assignment = new PartAssignment(
    parts.length,
    groups.map(({ kind }) => partsOf(parts, kind)),
  )
  const left = groups.map(({ questions }) => questions)
  return parts.map(({ count }, part) => {
    assignment.addRoom(part, count)
    for (const group of groups.keys())
      while (assignment.room(part) > 0 && (left[group] ?? 0) > 0 && assignment.assign(group))
        left[group] = (left[group] ?? 0) - 1
    const most = count - assignment.room(part)
    assignment.addRoom(part, -assignment.room(part))
    return most
  })
}

const kindKey = ({ type, section }: Kind) => `${type} ${section}`

/**
 * Draws the questions of an exam, part by part in order, no question twice; returns undefined if the parts cannot be filled
 * together. The same seed draws the same exam. Questions of one kind are equally likely; those in `avoided` come only where the
 * others do not suffice.
 */
export function drawExam(
  parts: readonly ExamPart[],
  candidates: readonly Candidate[],
  seed: number,
  avoided: ReadonlySet<number> = new Set(),
): number[][] | undefined {
  const shuffled = seededShuffle(candidates, seed)
  const preferred = [...shuffled.filter(({ id }) => !avoided.has(id)), ...shuffled.filter(({ id }) => avoided.has(id))]
  const kinds = [...new Map(candidates.map((candidate) => [kindKey(candidate), candidate])).values()]
  const groupOf = new Map(kinds.map((kind, group) => [kindKey(kind), group]))
  const assignment = new PartAssignment(
    parts.length,
    kinds.map((kind) => partsOf(parts, kind)),
  )
  for (const [part, { count }] of parts.entries()) assignment.addRoom(part, count)
  const assigned: number[][] = kinds.map(() => [])
  const full = new Set<number>()
  for (const candidate of preferred) {
    const group = groupOf.get(kindKey(candidate)) ?? 0
    if (full.has(group)) continue
    if (assignment.assign(group)) assigned[group]?.push(candidate.id)
    else full.add(group)
  }
  if (parts.some((_, part) => assignment.room(part) > 0)) return undefined
  return parts.map((_, part) => {
    const drawn = assigned.flatMap((ids, group) => ids.splice(0, assignment.assigned(group, part)))
    return seededShuffle(drawn, seed + part + 1)
  })
}
