import { buttons, furniture, showsAnswer } from '../../copies/pages/sitePhrases.ts'
import { changeEach } from '../../Edited.ts'
import type { Lexed } from '../../lexed.ts'
import { noiseReason } from '../../tokens/noise.ts'
import type { Draft, DraftOption, Stretch } from '../Draft.ts'
import { foldedOf } from '../stems/stretchText.ts'

/** In how many questions, and in which share of those with options, the same text must end the options. */
const fewest = 3
const share = 0.6
/** A question has two options at least. */
const beforeButtons = 2

/** What leads to other questions. */
const moves =
  /^(?:(?:next|previous|prev|submit|skip|finish)(?: (?:question|answer|page|quiz))?|weiter|zurück|nächste frage|suivant|précédent|siguiente|anterior|enviar|próxima?|avanti|indietro|далее|назад|следующий|次へ|前へ|다음|이전)$/i

/** "查看解析与答案", "解答を見る", "Check answer": what shows, judges or takes an answer. */
const shows =
  /^(?:(?:点击|點擊)?(?:查看|显示|顯示|展开|收起|隐藏)(?:本题|正确|参考)?(?:答案|解析|解答|详解)(?:[与和及、]?(?:答案|解析|解答|详解))?|(?:答え|解答|解説|正解)を(?:見る|表示(?:する)?)|(?:정답|해설|답)(?: ?(?:및|과|,) ?해설)? ?보기|check (?:my |your |the )?answers?|(?:提交|重做|跳过)(?:答案|本题)?|重新作答|回答する|제출(?:하기)?)$/i

/** Says something only beside another button: alone, it may be the last step of a scale. */
const confirms =
  /^(?:确定|確定|确认|確認|ok|confirm|bestätigen|valider|confirmer|aceptar|confirmar|conferma|подтвердить|확인)$/i

const isButton = (text: string): boolean =>
  buttons.test(text) ||
  furniture.test(text) ||
  showsAnswer.test(text) ||
  moves.test(text) ||
  shows.test(text) ||
  noiseReason(text) !== null

/** The letters that the answers of a draft consist of. */
function lettersOf(lines: readonly Lexed[], { answers, given, distant }: Draft): string {
  const texts = [
    ...answers.map(({ text }) => foldedOf(lines, text)),
    ...given.map(({ value }) => value),
    distant?.text ?? '',
  ]
  return texts
    .filter((text) => /^[\s(]*[A-La-l](?:[\s,、;]*[A-L])*[\s).。]*$/.test(text))
    .join('')
    .toUpperCase()
}

/** Buttons say how many comments there are. */
const shapeOf = (text: string): string => text.replace(/\d+/g, '#')

/** So many of a long document's questions, in equal distances, tell whether a text ends most of them. */
const sample = 24

/** Whether a button ends the options of a few questions in the sample: a text that ends most of all cannot be missing there. */
function mayRecur(lines: readonly Lexed[], asked: readonly Draft[]): boolean {
  if (asked.length <= sample * 2) return true
  const texts: string[] = []
  for (let nth = 0; nth < sample; nth++) {
    const { options } = asked[Math.floor((nth * asked.length) / sample)] ?? { options: [] }
    for (const { text } of options.slice(beforeButtons)) texts.push(foldedOf(lines, text).trim())
  }
  const alike = Map.groupBy(texts, shapeOf)
  return [...alike.values()].some((all) => all.length >= sample * share * 0.4 && all.some(isButton))
}

const letterOf = ({ index }: DraftOption): string => String.fromCharCode(65 + index)

/**
 * "E. Show answer  F. Discuss": buttons of a page that were copied as the last options of most questions. They are dropped
 * where no answer names them; what stands among them in the same places goes with them.
 */
function withoutButtons(lines: readonly Lexed[], drafts: readonly Draft[]): readonly Draft[] {
  const asked = drafts.filter(({ options }) => options.length > beforeButtons)
  if (asked.length < fewest || !mayRecur(lines, asked)) return drafts
  const texts = new Map(
    asked.map(
      (draft) => [draft, draft.options.slice(beforeButtons).map(({ text }) => foldedOf(lines, text).trim())] as const,
    ),
  )
  const counts = new Map<string, number>()
  for (const own of texts.values())
    for (const text of new Set(own.map(shapeOf))) counts.set(text, (counts.get(text) ?? 0) + 1)
  const usual = Math.max(fewest, asked.length * share)
  const recurs = (text: string | undefined) => text !== undefined && (counts.get(shapeOf(text)) ?? 0) >= usual
  if (![...texts.values()].some((own) => own.some((text) => recurs(text) && isButton(text)))) return drafts
  return changeEach(drafts, (draft) => {
    const own = texts.get(draft) ?? []
    let kept = own.length
    for (let at = own.length - 1; at >= 0 && recurs(own[at]); at--) {
      const text = own[at] ?? ''
      if (isButton(text) || (kept < own.length && confirms.test(text))) kept = at
    }
    const dropped = draft.options.slice(beforeButtons + kept)
    const letters = lettersOf(lines, draft)
    const isNamed = dropped.some((option) => option.ticked === true || letters.includes(letterOf(option)))
    if (isNamed || !own.slice(kept).some(isButton)) return draft
    return { ...draft, options: draft.options.slice(0, beforeButtons + kept) }
  })
}

const linesOf = (texts: readonly (readonly Stretch[])[]): number[] => texts.flat().map(({ at }) => at)

/** Without those buttons; lines that hold nothing else are no part of a question any more. */
export function dropButtons<Of extends { lines: readonly Lexed[]; drafts: readonly Draft[] }>(paper: Of): Of {
  const drafts = withoutButtons(paper.lines, paper.drafts)
  if (drafts === paper.drafts) return paper
  const gone = new Set<number>()
  for (const [nth, { stem, options }] of drafts.entries()) {
    const before = paper.drafts[nth]?.options ?? []
    if (before === options) continue
    const kept = new Set(linesOf([stem, ...options.map(({ text }) => text)]))
    for (const at of linesOf(before.slice(options.length).map(({ text }) => text))) if (!kept.has(at)) gone.add(at)
  }
  return {
    ...paper,
    drafts,
    lines: changeEach(paper.lines, (line, at) => (gone.has(at) ? { ...line, noise: 'platform' } : line)),
  }
}
