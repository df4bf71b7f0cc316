import type { Language } from '../languages/Language.ts'
import { replaceBlanks } from '../layout/stemParts.ts'
import type { Composed, QuestionDraw } from './composeQuestion.ts'
import { asSentence, fillTemplate } from './fillTemplate.ts'
import { pickOf, pickSeveral, type Seeded, seeded } from './seeded.ts'
import { sharedSlots } from './sharedSlots.ts'

/** Questions that share something printed once: a passage with its gaps, or a list of options. */
export type ComposedGroup = { questions: readonly Composed[]; passage: readonly string[]; shared: readonly string[] }

/** Where a passage has its gap number `at`, counted from 0. */
const gapOf = (at: number): string => `⟦${at}⟧`

const sentenceOf = ({ content, isCjk }: Language, template: string, random: Seeded, used: Set<string>) => {
  const filled = fillTemplate(template, content, random, used)
  return isCjk ? filled : asSentence(filled)
}

/** Sentences with one gap each, and for each gap its word and the list that the word is from. */
function gappedSentences(language: Language, count: number, random: Seeded) {
  const templates = language.content.fills.flatMap((text) => {
    const [, slot] = /\[\[\{(\w+)\}\]\]/.exec(text) ?? []
    return slot ? [{ text, slot }] : []
  })
  const used = new Set<string>()
  return Array.from({ length: count }, (_, at) => {
    const { text, slot } = pickOf(templates, random)
    let word = ''
    const [sentence = ''] = replaceBlanks([sentenceOf(language, text, random, used)], (answer, index) => {
      if (index > 0) return answer
      word = answer
      return gapOf(at)
    })
    return { sentence, word, list: language.content.lists[slot] ?? [] }
  })
}

const none = { truth: true, reply: '' }

/** A passage whose gaps have options of their own. */
export function composeCloze(language: Language, draws: readonly QuestionDraw[]): ComposedGroup {
  const random = seeded((draws[0]?.pick ?? 0) + 3)
  const sentences = gappedSentences(language, draws.length, random)
  const questions = sentences.map(({ word, list }, at): Composed => {
    const draw = draws[at]
    const others = pickSeveral(
      list.filter((other) => other !== word),
      Math.max(1, (draw?.optionCount ?? 4) - 1),
      random,
    )
    const place = (draw?.right ?? 0) % (others.length + 1)
    return {
      ...none,
      type: 'single',
      stem: [''],
      options: [...others.slice(0, place), word, ...others.slice(place)],
      right: [place],
      explanation: explained(language, random),
      pool: 'cloze',
    }
  })
  return { questions, passage: [sentences.map(({ sentence }) => sentence).join(language.isCjk ? '' : ' ')], shared: [] }
}

/** A passage whose gaps are filled from one list of words. */
export function composeWordBank(language: Language, draws: readonly QuestionDraw[]): ComposedGroup {
  const random = seeded((draws[0]?.pick ?? 0) + 5)
  const words = new Set<string>()
  const sentences = gappedSentences(language, draws.length, random).filter(
    ({ word }) => !words.has(word) && words.add(word),
  )
  const numbered = sentences.map(({ sentence, word, list }, at) => ({
    sentence: sentence.replace(/⟦\d+⟧/, gapOf(at)),
    word,
    list,
  }))
  const extra = pickSeveral(numbered[0]?.list.filter((other) => !words.has(other)) ?? [], 1, random)
  const bank = pickSeveral([...words, ...extra], words.size + extra.length, random)
  const stem = numbered
    .map(({ sentence, word }) => sentence.replace(/⟦(\d+)⟧/, (gap) => `[[${word}]]${gap}`))
    .join(language.isCjk ? '' : ' ')
  const question: Composed = {
    ...none,
    type: 'fillIn',
    stem: [stem],
    after: bank,
    afterKind: 'bank',
    options: [],
    right: [],
    explanation: explained(language, random),
    pool: 'wordBank',
  }
  return { questions: [question], passage: [], shared: [] }
}

/** Questions that are answered from one list of options. */
export function composeShared(language: Language, draws: readonly QuestionDraw[]): ComposedGroup {
  const random = seeded((draws[0]?.pick ?? 0) + 7)
  const { content, isCjk } = language
  const usable = content.choices.filter(({ stem }) => !stem.startsWith('⟨') && /\{\w+\}/.test(stem))
  const pools = usable.map(({ options }) => options)
  const repeated = pools.filter((pool, at) => pools.indexOf(pool) !== at)
  const pool = pickOf(repeated.length > 0 ? repeated : pools, random)
  const templates = usable.filter(({ options }) => options === pool)
  const shared = pickSeveral(content.lists[pool] ?? [], 5, random)
  const used = new Set(shared)
  const asked = new Set<string>()
  const questions = draws.flatMap((draw): Composed[] => {
    const filled = fillTemplate(pickOf(templates, random).stem, content, random, used)
    if (asked.has(filled)) return []
    asked.add(filled)
    const right = [draw.right % shared.length]
    const stem = [isCjk ? filled : asSentence(filled)]
    return [
      {
        ...none,
        type: 'single',
        stem,
        options: shared,
        right,
        explanation: explained(language, random),
        pool: 'shared',
      },
    ]
  })
  return { questions, passage: [], shared }
}

/** Meanings to be matched with their terms; one term is left over. */
export function composeMatching(language: Language, draws: readonly QuestionDraw[]): ComposedGroup {
  const random = seeded((draws[0]?.pick ?? 0) + 13)
  const pairs = new Map<string, string>()
  for (let tries = 0; pairs.size <= draws.length && tries < 60; tries++) {
    const { term, meaning } = pickOf(language.content.terms, random)
    const filled = fillTemplate(term, language.content, random)
    const said = fillTemplate(sharedSlots(meaning, term, filled), language.content, random)
    if (!pairs.has(filled) && ![...pairs.values()].includes(said)) pairs.set(filled, said)
  }
  const terms = [...pairs.keys()]
  const shared = pickSeveral(terms, terms.length, random)
  const asked = terms.slice(0, Math.min(draws.length, terms.length - 1))
  const questions = asked.map((term): Composed => {
    const stem = [pairs.get(term) ?? '']
    return {
      ...none,
      type: 'single',
      stem,
      options: shared,
      right: [shared.indexOf(term)],
      explanation: explained(language, random),
      pool: 'matching',
    }
  })
  return { questions, passage: [], shared }
}

/** A passage with nothing to fill, for questions about it. */
export function composePassage(language: Language, seed: number): readonly string[] {
  const random = seeded(seed + 11)
  return pickSeveral(language.content.passages, 1 + random.below(2), random).map((text) =>
    sentenceOf(language, text, random, new Set()),
  )
}

const explained = (language: Language, random: Seeded) =>
  sentenceOf(language, pickOf(language.content.explanations, random), random, new Set())
