import { createElement, lazy, memo, type ReactNode, Suspense } from 'react'
import { type RichBlock, splitBlocks } from '../../src-main/contract/splitBlocks.ts'
import { type InlinePart, splitInline } from '../../src-main/contract/splitInline.ts'
import { cx } from './cx.ts'
import { ScrollBox } from './ScrollBox.tsx'
import { styledText } from './styledText.ts'

const Formula = lazy(() => import('./Formula.tsx'))

function show(part: InlinePart): ReactNode {
  if (part.kind === 'text') return part.text
  if (part.kind === 'code') return <code className="rounded bg-sunken px-1 font-mono text-[0.9em]">{part.text}</code>
  const styled = part.kind === 'inline' ? styledText(part.text) : undefined
  if (styled) return createElement(styled.element, {}, styled.text)
  return (
    <Suspense fallback={part.text}>
      <Formula latex={part.text} display={part.kind === 'display'} />
    </Suspense>
  )
}

const inline = (element: string, text: string, className?: string) =>
  createElement(element, { className }, ...splitInline(text).map(show))

const Code = ({ text }: { text: string }) => (
  <ScrollBox className="my-2 rounded-lg bg-sunken">
    <pre className="w-fit px-3.5 py-2.5 font-mono text-[0.875em] leading-6">
      <code>{text}</code>
    </pre>
  </ScrollBox>
)

function Table({ rows, hasHead }: Extract<RichBlock, { kind: 'table' }>) {
  const cell = (element: 'td' | 'th', text: string) =>
    inline(element, text, 'prose-text min-w-12 border border-line px-2.5 py-1 text-left align-top font-normal')
  const body = rows.slice(hasHead ? 1 : 0).map((row) => createElement('tr', {}, ...row.map((text) => cell('td', text))))
  return (
    <ScrollBox className="my-2">
      <table className="border-collapse text-[0.9375em] leading-6 [&_thead]:bg-sunken">
        {hasHead && <thead>{createElement('tr', {}, ...(rows[0] ?? []).map((text) => cell('th', text)))}</thead>}
        {createElement('tbody', {}, ...body)}
      </table>
    </ScrollBox>
  )
}

function block(part: RichBlock): ReactNode {
  switch (part.kind) {
    case 'text':
      return inline('div', part.text)
    case 'code':
      return <Code text={part.text} />
    case 'table':
      return <Table {...part} />
  }
}

type RichTextProps = { text: string; className?: string }

/**
 * Text of a document: shown as it is, with its formulas, tables and code. It becomes elements, never HTML. KaTeX is loaded when the
 * first formula is met. Holds blocks, so it must not stand in a paragraph element.
 */
export const RichText = memo(({ text, className }: RichTextProps) => {
  const blocks = splitBlocks(text)
  const [only] = blocks
  if (blocks.length === 1 && only?.kind === 'text') return inline('span', text, cx('prose-text', className))
  return createElement('div', { className: cx('prose-text', className) }, ...blocks.map(block))
})
