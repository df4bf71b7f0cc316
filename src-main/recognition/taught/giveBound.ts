import { changeEach } from '../Edited.ts'
import { assign } from '../keys/distantKeys.ts'
import { runsOf } from '../keys/draftRuns.ts'
import type { Group } from '../keys/keyGroups.ts'
import type { Lexed } from '../lexed.ts'
import type { Draft } from '../questions/Draft.ts'
import { answerOn, choiceOn, joined, readAlone } from './boundAnswer.ts'

/** What goes to a question: its answer, what explains it, and lines with pictures. */
type Gift = {
  answer: { text: string; explanation: string; first: number; last: number } | null
  explanation: { at: number; from: number; to: number }[]
  pictures: number[]
}

/** The entries of lines that name the questions which they answer by their numbers, cut where the numbers begin again. */
function groupsOf(lines: readonly Lexed[]): Group[] {
  const groups: Group[] = []
  const push = (entry: Group['entries'][number]) => {
    const last = groups.at(-1)?.entries.at(-1)
    if (!last || (entry.number ?? 0) <= (last.number ?? 0)) groups.push({ type: null, entries: [] })
    groups.at(-1)?.entries.push(entry)
  }
  lines.forEach((line, at) => {
    const { bound } = line.line
    if (!bound || !('number' in bound.to)) return
    const alone = readAlone(line)
    const span = { first: at, last: at }
    if (bound.as === 'explanation') {
      const last = groups.at(-1)?.entries.at(-1)
      const [field] = alone.fields
      if (last) last.explanation = joined(last.explanation, line.line.text.slice(field?.from ?? 0).trim())
      return
    }
    if (bound.to.number !== null) push({ number: bound.to.number, ...answerOn(alone), ...span })
    else if (alone.key)
      for (const { number, value } of alone.key.entries) push({ number, text: value, explanation: '', ...span })
    else push({ number: alone.number?.value ?? null, ...answerOn(alone), ...span })
  })
  return groups
}

/** The question that a block is of: the last that begins at it or above. */
function draftAt(lines: readonly Lexed[], drafts: readonly Draft[], block: number): Draft | undefined {
  return drafts.findLast(
    ({ first, last }) => (lines[first]?.line.block ?? 0) <= block && block <= (lines[last]?.line.block ?? 0),
  )
}

function giveTo(draft: Draft, { answer, explanation, pictures }: Gift): Draft {
  return {
    ...draft,
    ...(answer && {
      distant: answer,
      answers: [],
      given: [],
      rightMine: [],
      options: draft.options.map((option) => ({ ...option, ticked: null })),
    }),
    ...(explanation.length > 0 && { explanation }),
    ...(pictures.length > 0 && { pictures }),
  }
}

/**
 * Gives questions what a person said belongs to them, wherever it stands: it outweighs what was read beside them. `orphans`: lines
 * whose question there is not.
 */
export function giveBound(
  lines: readonly Lexed[],
  drafts: readonly Draft[],
): { drafts: readonly Draft[]; orphans: readonly number[] } {
  if (!lines.some(({ line }) => line.bound)) return { drafts, orphans: [] }
  const gifts = new Map<Draft, Gift>()
  const orphans: number[] = []
  const giftFor = (draft: Draft): Gift => {
    const gift = gifts.get(draft) ?? { answer: null, explanation: [], pictures: [] }
    gifts.set(draft, gift)
    return gift
  }
  const giveAnswer = (draft: Draft, answer: NonNullable<Gift['answer']>) => {
    const gift = giftFor(draft)
    const { answer: known } = gift
    gift.answer = known
      ? {
          text: joined(known.text, answer.text),
          explanation: joined(known.explanation, answer.explanation),
          first: Math.min(known.first, answer.first),
          last: Math.max(known.last, answer.last),
        }
      : answer
  }
  for (const [{ entries }, run] of assign(groupsOf(lines), runsOf(drafts))) {
    const byNumber = new Map(run.map((draft) => [draft.value, draft]))
    for (const { number, text, explanation, first, last } of entries) {
      const draft = number === null ? undefined : byNumber.get(number)
      if (draft) giveAnswer(draft, { text, explanation, first, last })
      else orphans.push(first)
    }
  }
  lines.forEach((line, at) => {
    const { bound } = line.line
    if (!bound || !('block' in bound.to)) return
    const draft = draftAt(lines, drafts, bound.to.block)
    if (!draft) orphans.push(at)
    else if (bound.as === 'picture') giftFor(draft).pictures.push(at)
    else if (bound.as === 'answer')
      giveAnswer(draft, { ...choiceOn(readAlone(line), draft.options.length), first: at, last: at })
    else {
      const alone = readAlone(line)
      const field = alone.fields.find(({ kind }) => kind === 'explanation') ?? alone
      giftFor(draft).explanation.push({ at, from: field.from, to: field.to })
    }
  })
  if (gifts.size === 0) return { drafts, orphans }
  const given = changeEach(drafts, (draft) => {
    const gift = gifts.get(draft)
    return gift ? giveTo(draft, gift) : draft
  })
  return { drafts: given, orphans }
}
