import { createElement } from 'react'
import type { MarkedText } from '../../../src-main/contract/renewalCalls.ts'
import { RichText } from '../../components/RichText.tsx'

/** What only one side says: struck through where it goes, underlined where it stays or comes. */
export type Mark = 'del' | 'ins'

const looks: Record<Mark, string> = {
  del: 'bg-bad-soft text-bad line-through decoration-1',
  ins: 'bg-good-soft text-good underline decoration-2 underline-offset-4',
}

/** Formulas, code and tables are no plain text: what is in them is shown whole. */
const isPlain = (text: string) => !/[$`\n]/.test(text)

/** A text with what the other side does not say marked within it. */
export function Marked({ text, mark }: { text: MarkedText; mark: Mark }) {
  const whole = text.map((piece) => piece.text).join('')
  if (!text.some(({ isMarked }) => isMarked)) return <RichText text={whole} />
  if (!isPlain(whole))
    return createElement(
      mark,
      { className: `block border-l-2 pl-2 no-underline ${mark === 'del' ? 'border-bad' : 'border-good'}` },
      <RichText text={whole} />,
    )
  const pieces = text.flatMap(({ text: piece, isMarked }) => {
    if (!isMarked || piece.trim() === '') return [piece]
    // blanks at its ends are no part of what is said
    const before = piece.slice(0, piece.length - piece.trimStart().length)
    const after = piece.slice(piece.trimEnd().length)
    const className = `rounded-sm px-px [box-decoration-break:clone] ${looks[mark]}`
    return [before, createElement(mark, { className }, piece.trim()), after]
  })
  return createElement('span', { className: 'prose-text' }, ...pieces)
}
