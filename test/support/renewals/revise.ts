import type { Dice } from './Dice.ts'
import { type Authored, otherWord, sectionsOf, writeQuestion } from './randomBank.ts'

/** What became of a question in a revision. */
type Deed = 'unchanged' | 'moved' | 'edited' | 'new'
export type Revised = Authored & { deed: Deed }

const isChinese = ({ stem }: Authored) => /\p{Script=Han}/u.test(stem)
const labelAt = (at: number) => String.fromCharCode(65 + at)

function withoutWord(dice: Dice, text: string): string {
  if (!/\p{Script=Han}/u.test(text)) {
    const words = text.split(' ')
    words.splice(1 + dice.below(Math.max(1, words.length - 2)), 1)
    return words.join(' ')
  }
  const at = 2 + dice.below(Math.max(1, text.length - 6))
  return text.slice(0, at) + text.slice(at + 2)
}

/** Signs that carry the sense of a stem stay: a blank, and what is to be calculated. */
const isFragile = (stem: string) => /____|=/.test(stem)

function withOtherWord(dice: Dice, question: Authored): string {
  const { stem } = question
  const number = /\d+/g
  if (isFragile(stem) && number.test(stem)) return stem.replace(/\d+/, (found) => String(Number(found) + 1))
  const added = otherWord(dice, isChinese(question))
  const at = stem.search(/[，,的]| of | and /)
  return at > 0
    ? `${stem.slice(0, at)}${isChinese(question) ? `（${added}）` : ` (${added})`}${stem.slice(at)}`
    : `${added} ${stem}`
}

type Edit = (dice: Dice, question: Authored) => Authored

function withOption(dice: Dice, question: Authored): Authored {
  if (question.options.length === 0) return { ...question, stem: withOtherWord(dice, question) }
  const at = dice.below(question.options.length)
  const text = `${otherWord(dice, isChinese(question))}${isChinese(question) ? '之外的' : ' instead of '}${otherWord(dice, isChinese(question))}`
  return {
    ...question,
    options: question.options.map((option, index) => (index === at ? { ...option, text } : option)),
  }
}

function withOptionsTurned(dice: Dice, question: Authored): Authored {
  const { options, key } = question
  if (key.kind !== 'options') return { ...question, stem: withOtherWord(dice, question) }
  const turned = dice.shuffled(options)
  const labels = turned.flatMap(({ label }, at) => (key.labels.includes(label) ? [labelAt(at)] : []))
  const written = turned.map(({ text }, at) => ({ label: labelAt(at), text }))
  return { ...question, options: written, key: { kind: 'options', labels } }
}

const edits: readonly Edit[] = [
  (dice, question) => ({ ...question, stem: withOtherWord(dice, question) }),
  (dice, question) => (isFragile(question.stem) ? question : { ...question, stem: withoutWord(dice, question.stem) }),
  withOption,
  withOptionsTurned,
  (dice, question) => {
    const { key } = question
    if (key.kind === 'truth') return { ...question, key: { kind: 'truth', value: !key.value } }
    if (key.kind !== 'options') return { ...question, explanation: otherWord(dice, isChinese(question)) }
    const labels = key.labels.length > 1 ? ['A', 'B'] : [key.labels[0] === 'A' ? 'D' : 'A']
    return { ...question, key: { kind: 'options', labels } }
  },
  (dice, question) => ({ ...question, explanation: `${otherWord(dice, isChinese(question))}。` }),
  (dice, question) => withOption(dice, { ...question, stem: withOtherWord(dice, question) }),
]

export type Shares = { edited: number; moved: number; gone: number; fresh: number }

/** A newer version of a bank: questions edited, moved within and between chapters, removed, and new ones put in between. */
export function revise(dice: Dice, bank: readonly Authored[], shares: Shares): Revised[] {
  const sections = sectionsOf(bank.length)
  const taken = new Set(bank.map(({ stem }) => stem))
  const kept = bank.filter(() => !dice.chance(shares.gone))
  const revised = kept.map((question): Revised => {
    if (!dice.chance(shares.edited)) return { ...question, deed: 'unchanged' }
    return { ...dice.pick(edits)(dice, question), deed: 'edited' }
  })
  for (let round = Math.round(bank.length * shares.moved); round > 0 && revised.length > 1; round--) {
    const [moved] = revised.splice(dice.below(revised.length), 1)
    if (!moved) continue
    const at = dice.below(revised.length + 1)
    const section = dice.chance(0.5) ? dice.pick(sections) : (revised[at]?.section ?? moved.section)
    revised.splice(at, 0, { ...moved, section, deed: moved.deed === 'edited' ? 'edited' : 'moved' })
  }
  for (let round = Math.round(bank.length * shares.fresh); round > 0; round--) {
    const at = dice.below(revised.length + 1)
    const id = bank.length + 1 + round
    const fresh = writeQuestion(dice, id, revised[at]?.section ?? sections[0] ?? '', taken)
    revised.splice(at, 0, { ...fresh, deed: 'new' })
  }
  return revised
}
