import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { SourceField, SourceLine } from '../../src-main/contract/questionCalls.ts'
import { cx } from '../components/cx.ts'

/** Each with a tint of its own, and always with its word: no colour says anything alone. */
const tints: Record<SourceField, string> = {
  section: 'border-edge',
  material: 'border-edge bg-surface',
  stem: 'border-accent-ink bg-accent-soft',
  options: 'border-accent-ink bg-surface',
  answer: 'border-good bg-good-soft',
  explanation: 'border-warn bg-warn-soft',
}

const isSame = (a: readonly SourceField[], b: readonly SourceField[] | undefined) => a.join() === b?.join()

/** Lines of the document, each with its place; those of the question are marked with what they became. */
export function SourcePassage({ lines }: { lines: readonly SourceLine[] }) {
  return (
    <table className="block rounded-xl bg-sunken py-2 text-left text-sm">
      <tbody>
        {lines.map((line, index) => {
          const before = lines[index - 1]
          const leaps = before !== undefined && line.block > before.block + 1
          return (
            <Fragment key={line.block}>
              {leaps && <Gap />}
              <Line line={line} begins={leaps || !isSame(line.fields, before?.fields)} />
            </Fragment>
          )
        })}
      </tbody>
    </table>
  )
}

function Gap() {
  return (
    <tr>
      <td colSpan={2} className="px-4 py-1 text-muted">
        …
      </td>
    </tr>
  )
}

function Line({ line, begins }: { line: SourceLine; begins: boolean }) {
  const { t } = useTranslation()
  const [field] = line.fields.toReversed()
  const words = line.fields.map((name) => t(`question.sourceFields.${name}`)).join(' · ')
  return (
    <tr className="align-top">
      <th scope="row" className="py-1 pr-3 pl-4 font-normal whitespace-nowrap text-muted">
        {line.place}
      </th>
      <td
        className={cx('prose-text w-full border-l-3 px-3 py-1', field ? tints[field] : 'border-transparent text-muted')}
      >
        {begins && words !== '' && <span className="block text-xs font-medium text-muted">{words}</span>}
        {line.text}
      </td>
    </tr>
  )
}
