import { createElement } from 'react'
import { cx } from '../../components/cx.ts'
import { RichText } from '../../components/RichText.tsx'
import { textDiff } from './textDiff.ts'

/** Formulas, code and tables are no plain text: what is in them is shown whole. */
const isPlain = (text: string) => !/[$`\n]/.test(text)

const look = 'rounded-sm bg-warn-soft text-warn underline decoration-2 underline-offset-4 [box-decoration-break:clone]'

type DifferingProps = { text: string; other: string | undefined; className?: string }

/** A text in which that is marked which another one has not. */
export function Differing({ text, other, className }: DifferingProps) {
  if (other === undefined || text === other) return <RichText text={text} {...(className && { className })} />
  if (!isPlain(text) || !isPlain(other))
    return (
      <mark className="block rounded-md border-l-2 border-warn bg-warn-soft/60 px-2 text-ink">
        <RichText text={text} {...(className && { className })} />
      </mark>
    )
  const stretches = textDiff(text, other).map(({ text: part, differs }) =>
    differs && part.trim() !== '' ? createElement('mark', { className: look }, part) : part,
  )
  return createElement('span', { className: cx('prose-text', className) }, ...stretches)
}
