import type { Lexed } from '../lexed.ts'
import { rightRemark, tickSigns } from '../tokens/truthWords.ts'
import type { Draft, DraftOption } from './Draft.ts'

const tick = new RegExp(
  `\\s*(?:[${tickSigns}]|(?<=[\\s\\u4e00-\\u9fff。.])\\*{1,2}|[([]\\s*(?:${rightRemark})\\s*[)\\]])\\s*[。.;]?\\s*$`,
  'i',
)

const mayTick = new RegExp(`[${tickSigns}*)\\]][\\s。.;]{0,4}$`)

/** The last signs of an option, where a tick may stand. */
const foldedEnd = (lines: readonly Lexed[], option: DraftOption): string => {
  const last = option.text.at(-1)
  const end = last ? (lines[last.at]?.line.folded.slice(Math.max(last.from, last.to - 24), last.to) ?? '') : ''
  return mayTick.test(end) ? end : ''
}

/** Whether some options of a draft have a tick behind them, and some not. */
export function hasTrailingTicks(lines: readonly Lexed[], draft: Draft): boolean {
  const count = draft.options.filter((option) => (tick.exec(foldedEnd(lines, option))?.index ?? 0) > 0).length
  return count > 0 && count < draft.options.length
}

/** "Carrot ✓", "苹果（正确）": a tick behind some of the options, but not all, marks the right ones and is no text. */
export function takeTrailingTicks(lines: readonly Lexed[], draft: Draft): Draft {
  const matches = draft.options.map((option) => tick.exec(foldedEnd(lines, option)))
  const count = matches.filter((match) => match && match.index > 0).length
  if (count === 0 || count === draft.options.length) return draft
  const options = draft.options.map((option, at) => {
    const match = matches[at]
    const last = option.text.at(-1)
    if (!match || match.index === 0 || !last) return option
    const shortened = { ...last, to: last.to - (match.input.length - match.index) }
    return { ...option, ticked: true, text: [...option.text.slice(0, -1), shortened] }
  })
  return { ...draft, options }
}
