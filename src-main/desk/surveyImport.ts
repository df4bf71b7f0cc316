import type { DeskExample, DeskGroup, DeskView } from '../contract/deskCalls.ts'
import { isDoubtful, readsBadly } from '../contract/doubts.ts'
import type { LedgerKind } from '../contract/importCalls.ts'
import type { QuestionType } from '../contract/questionTypes.ts'
import type { Reader } from '../db/openDatabase.ts'
import { Breath } from '../duplicates/Breath.ts'
import type { SurveyGroup } from '../recognition/survey/SurveyGroup.ts'
import type { DeskReading } from './DeskReadings.ts'
import { deskFieldsOf } from './deskFields.ts'
import { listPlaced, matchStored, type PlacedQuestion } from './storedQuestions.ts'

/** Names a group as long as the document is read as it is. */
export const groupKey = ({ cause, forms, layout }: SurveyGroup): string => [cause, layout, ...forms].join('\n')

const layoutOf = (layout: string): DeskGroup['layout'] => {
  const [type, options] = layout.split(' ')
  return type && options !== undefined ? { type: type as QuestionType, options: Number(options) } : null
}

/** A person found it right as it stands: no reading is as sure as that. */
export const isSettled = ({ row }: PlacedQuestion): boolean => row.confidence === 1

/** The questions of a group that are still as they were read, and not settled. */
export function membersOf(
  { members, mend }: Pick<SurveyGroup, 'members' | 'mend'>,
  stored: readonly (PlacedQuestion | null)[],
): readonly { at: number; stored: PlacedQuestion }[] {
  return members.flatMap((at) => {
    const found = stored[at]
    return found && !isSettled(found) && (mend !== null || isDoubtful(found.row)) ? [{ at, stored: found }] : []
  })
}

function groupView(group: SurveyGroup, reading: DeskReading, stored: readonly (PlacedQuestion | null)[]): DeskGroup[] {
  const members = membersOf(group, stored)
  if (members.length === 0) return []
  const ids = new Map(members.map(({ at, stored: { row } }) => [at, row.id]))
  const example = new Map(group.examples.map((one) => [one.at, one]))
  const shown = group.examples.map(({ at }) => at).filter((at) => ids.has(at))
  const examples = shown.flatMap((at): DeskExample[] => {
    const [question, id] = [reading.questions[at], ids.get(at)]
    if (!question || id === undefined) return []
    const { after = null, other, andAfter } = example.get(at) ?? {}
    const below = other === undefined ? undefined : reading.questions[other]
    return [
      {
        ...{ questionId: id, number: question.number, before: deskFieldsOf(question), after },
        ...(below && { andBefore: deskFieldsOf(below) }),
        ...(andAfter && { andAfter }),
      },
    ]
  })
  const { cause, forms, samples, mend, settles } = group
  return [
    {
      key: groupKey(group),
      cause,
      forms,
      samples,
      layout: layoutOf(group.layout),
      questionIds: [...new Set(ids.values())],
      rules: mend?.kind === 'rules' ? mend.step.rules : null,
      canMend: mend !== null,
      examples,
      settles: Math.min(settles, ids.size),
    },
  ]
}

/** Joins blocks that became the same. */
function stretchesOf(fates: DeskReading['fates']): DeskView['stretches'] {
  const stretches: { kind: LedgerKind; first: number; last: number }[] = []
  for (const [block, { kind, reason }] of fates.entries()) {
    const open = stretches.at(-1)
    if (open && (open.kind === kind || reason === 'blank')) open.last = block
    else if (reason !== 'blank') stretches.push({ kind, first: block, last: block })
  }
  return stretches
}

/** Shows the groups of an import, without what was mended, settled or changed since it was read. */
export async function surveyImport(db: Reader, importId: number, reading: DeskReading): Promise<DeskView> {
  const breath = new Breath()
  const all = listPlaced(db, importId)
  await breath.take()
  const stored = matchStored(all, reading.questions)
  await breath.take()
  const groups = reading.groups.flatMap((group) => groupView(group, reading, stored))
  const rows = new Map(all.map(({ row }) => [row.id, row]))
  const doubtful = [...rows.values()].filter(isDoubtful).length
  const most = groups.find(({ canMend }) => canMend)?.questionIds.length ?? 0
  return {
    groups,
    questions: rows.size,
    doubtful,
    stretches: stretchesOf(reading.fates),
    places: all.map(({ origin, row }) => [row.id, origin.firstBlock, origin.number] as const),
    readsBadly: readsBadly({ recognised: rows.size, doubtful: Math.max(doubtful, most) }),
  }
}
