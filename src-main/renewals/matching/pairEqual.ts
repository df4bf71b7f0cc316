import { formOf } from '../../duplicates/form/formOf.ts'
import { contentHash } from '../../questions/contentHash.ts'
import type { Compared, Match, Pause } from './Compared.ts'

type Known = Pick<Compared, 'number' | 'section'> & { words: string; form: string | undefined }

async function knownOf(questions: readonly Compared[], pause: Pause): Promise<Known[]> {
  const known: Known[] = []
  for (const question of questions) {
    const { number, section } = question
    known.push({ number, section, words: contentHash(question), form: formOf(question) })
    await pause.take()
  }
  return known
}

/** By what two are known to be the same, the surest first: of several alike, those at the same place belong together. */
const signs: readonly ((known: Known) => string | undefined)[] = [
  ({ words, section, number }) => JSON.stringify([words, section, number]),
  ({ words, section }) => JSON.stringify([words, section]),
  ({ words }) => words,
  ({ form, section, number }) => form && JSON.stringify([form, section, number]),
  ({ form, section }) => form && JSON.stringify([form, section]),
  ({ form }) => form,
]

/** Pairs the questions that say the same, signs and fillers aside; those that several have in the order in which they stand. */
export async function pairEqual(
  older: readonly Compared[],
  newer: readonly Compared[],
  pause: Pause,
): Promise<Match[]> {
  const [were, are] = [await knownOf(older, pause), await knownOf(newer, pause)]
  const [openOlder, openNewer] = [new Set(were.keys()), new Set(are.keys())]
  const matches: Match[] = []
  for (const sign of signs) {
    const waiting = Map.groupBy(openOlder, (at) => sign(were[at] as Known))
    for (const at of openNewer) {
      const by = sign(are[at] as Known)
      const found = by === undefined ? undefined : waiting.get(by)?.shift()
      if (found === undefined) continue
      matches.push({ older: found, newer: at, isAlike: false })
      openOlder.delete(found)
      openNewer.delete(at)
      await pause.take()
    }
    await pause.take()
  }
  return matches
}
