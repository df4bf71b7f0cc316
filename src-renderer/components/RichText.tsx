import { createElement, lazy, memo, type ReactNode, Suspense } from 'react'
import { cx } from './cx.ts'
import { type MathPart, splitMath } from './splitMath.ts'

const Formula = lazy(() => import('./Formula.tsx'))

const show = (part: MathPart): ReactNode =>
  part.kind === 'text' ? (
    part.text
  ) : (
    <Suspense fallback={part.text}>
      <Formula latex={part.text} display={part.kind === 'display'} />
    </Suspense>
  )

type RichTextProps = { text: string; className?: string }

/** Text of a document: shown as it is, with its `$...$` as formulas. KaTeX is loaded when the first one is met. */
export const RichText = memo(({ text, className }: RichTextProps) =>
  createElement('span', { className: cx('prose-text', className) }, ...splitMath(text).map(show)),
)
