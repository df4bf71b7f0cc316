import type { CSSProperties, ReactNode } from 'react'
import type { LookMark } from '../../../../src-main/contract/deskCalls.ts'
import { cx } from '../../../components/cx.ts'
import { RichText } from '../../../components/RichText.tsx'

/** The colours of a document were chosen for white paper: drawn towards the ink they can be read in both themes. */
const inkOf = ({ colour, highlight }: LookMark): CSSProperties => ({
  ...(colour && { color: `color-mix(in oklab, #${colour} 55%, var(--ink))` }),
  ...(highlight && { backgroundColor: `color-mix(in oklab, #${highlight} 25%, var(--surface))` }),
})

function marked(text: string, on: readonly LookMark[], at: number): ReactNode {
  if (on.length === 0) return text
  const has = (name: 'bold' | 'italic' | 'underline' | 'strike' | 'code' | 'unsure') =>
    on.some((mark) => mark[name] === true)
  return (
    <span
      key={at}
      style={Object.assign({}, ...on.map(inkOf))}
      className={cx(
        has('bold') && 'font-semibold',
        has('italic') && 'italic',
        has('underline') && 'underline underline-offset-2',
        has('strike') && 'line-through',
        has('code') && 'font-mono text-[0.9em]',
        has('unsure') && 'underline decoration-wavy decoration-warn underline-offset-4',
      )}
    >
      {text}
    </span>
  )
}

/** Text with the formatting that its document gave it. It becomes elements, never HTML. */
export function MarkedText({ text, marks = [] }: { text: string; marks: readonly LookMark[] | undefined }) {
  if (marks.length === 0 || text.includes('$')) return <RichText text={text} />
  const edges = [...new Set([0, text.length, ...marks.flatMap(({ from, to }) => [from, to])])]
    .filter((edge) => edge >= 0 && edge <= text.length)
    .sort((a, b) => a - b)
  return (
    <span className="prose-text">
      {edges.slice(0, -1).map((from, at) => {
        const to = edges[at + 1] ?? text.length
        const on = marks.filter((mark) => mark.from <= from && mark.to >= to)
        return marked(text.slice(from, to), on, from)
      })}
    </span>
  )
}
