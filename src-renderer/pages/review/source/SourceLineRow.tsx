import { useTranslation } from 'react-i18next'
import type { DeskLine } from '../../../../src-main/contract/deskCalls.ts'
import { cx } from '../../../components/cx.ts'
import { fieldLooks } from './fieldLooks.ts'
import { SourcePicture } from './SourcePicture.tsx'
import { outlineOf, sourceOption } from './sourceOption.ts'

type SourceLineRowProps = {
  at: number
  count: number
  /** undefined while it is fetched. */
  line: DeskLine | undefined
  before: DeskLine | undefined
  /** It was read for the question that is looked at. */
  isShown: boolean
  isActive: boolean
  isSelected: boolean
  /** What the person said of it. */
  said: string | undefined
  importId: number
}

/** A line of the document with what became of it. */
export function SourceLineRow({
  at,
  count,
  line,
  before,
  isShown,
  isActive,
  isSelected,
  said,
  importId,
}: SourceLineRowProps) {
  const { t } = useTranslation()
  const field = line?.fields.at(-1)
  const begins = line && field && (before?.questionId !== line.questionId || before?.fields.at(-1) !== field)
  const isLeft = line !== undefined && (line.kind === 'ignored' || line.kind === 'unresolved') && line.text !== ''
  const word =
    said ??
    (isLeft
      ? t(`imports.ledgerKinds.${line.kind}`)
      : isShown && begins
        ? t(`question.sourceFields.${field}`)
        : line?.kind === 'heading' || line?.kind === 'answerKey' || line?.kind === 'material'
          ? t(`imports.ledgerKinds.${line.kind}`)
          : '')
  return (
    <div
      {...sourceOption(t, { at, count, isSelected, line })}
      className={cx(
        'flex min-h-[1.875rem] items-baseline gap-3 border-l-3 px-3 py-1',
        isShown && field ? fieldLooks[field].line : 'border-transparent',
        isShown && 'text-ink',
        outlineOf(isSelected, isActive),
      )}
    >
      <span aria-hidden className="min-w-10 shrink-0 text-right text-xs text-muted">
        {line?.place}
      </span>
      <span className={cx('prose-text min-w-0 flex-1', isLeft && 'text-muted')}>
        {line?.text}
        {line?.images?.map((image) => (
          <SourcePicture key={image} importId={importId} image={image} isSmall />
        ))}
      </span>
      {word !== '' && (
        <span
          className={cx(
            'shrink-0 text-xs font-medium',
            said ? 'text-accent-ink' : line?.kind === 'unresolved' ? 'text-warn' : 'text-muted',
          )}
        >
          {word}
        </span>
      )}
    </div>
  )
}
