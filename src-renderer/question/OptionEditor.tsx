import { ArrowDown, ArrowUp, Check, X } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { maxOptionLength } from '../../src-main/contract/limits.ts'
import { cx } from '../components/cx.ts'
import { IconButton } from '../components/IconButton.tsx'
import { TextArea } from '../components/TextArea.tsx'

type OptionEditorProps = {
  label: string
  text: string
  /** undefined: the options of this question are not to choose from. */
  isRight: boolean | undefined
  isFirst: boolean
  isLast: boolean
  problem: string | undefined
  onText: (text: string) => void
  onRight: (isRight: boolean) => void
  /** `part`: a selector of what keeps the focus. */
  onMove: (step: -1 | 1, part: string) => void
  onRemove: () => void
  /** Enter behind what was written: the next one is to be written. */
  onNext: () => void
}

/** Within a text Enter makes a line, as Shift+Enter does everywhere; of an input method it takes what is proposed. */
function isOnward({ key, shiftKey, ctrlKey, metaKey, nativeEvent, currentTarget }: KeyboardEvent<HTMLTextAreaElement>) {
  if (key !== 'Enter' || shiftKey || ctrlKey || metaKey || nativeEvent.isComposing) return false
  const { selectionStart, value } = currentTarget
  return selectionStart === value.length
}

/** One option: written, then marked as right by its letter. Alt and an arrow move it while one writes. */
export function OptionEditor(props: OptionEditorProps) {
  const { t } = useTranslation()
  const { label, isFirst, isLast, onMove } = props
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (isOnward(event)) {
      event.preventDefault()
      props.onNext()
      return
    }
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    onMove(event.key === 'ArrowUp' ? -1 : 1, 'textarea')
  }
  return (
    <div className="flex flex-wrap items-start gap-x-1.5">
      <TextArea
        label={t('question.option', { label })}
        isLabelHidden
        value={props.text}
        maxLength={maxOptionLength}
        rows={1}
        problem={props.problem}
        onChange={(event) => props.onText(event.target.value)}
        onKeyDown={press}
        className="min-w-0 flex-1 basis-40"
      />
      <RightMark {...props} />
      <span className="flex py-1 max-sm:ml-auto">
        <IconButton
          data-up
          label={t('question.moveUp', { label })}
          disabled={isFirst}
          onClick={() => onMove(-1, '[data-up]')}
          className="disabled:opacity-40"
        >
          <ArrowUp aria-hidden />
        </IconButton>
        <IconButton
          data-down
          label={t('question.moveDown', { label })}
          disabled={isLast}
          onClick={() => onMove(1, '[data-down]')}
          className="disabled:opacity-40"
        >
          <ArrowDown aria-hidden />
        </IconButton>
        <IconButton label={t('question.removeOption', { label })} onClick={props.onRemove}>
          <X aria-hidden />
        </IconButton>
      </span>
    </div>
  )
}

function RightMark({ label, isRight, onRight }: OptionEditorProps) {
  const { t } = useTranslation()
  if (isRight === undefined)
    return <span className="order-first w-9 py-2.5 text-center font-semibold text-muted">{label}</span>
  return (
    <label
      title={t('question.isRight', { label })}
      className={cx(
        'relative order-first flex h-[2.8rem] w-12 shrink-0 items-center justify-center gap-1 rounded-lg border font-semibold transition-colors',
        'has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-[var(--focus)]',
        isRight ? 'border-good bg-good-soft text-good' : 'border-line text-muted hover:border-edge hover:text-ink',
      )}
    >
      <input
        type="checkbox"
        aria-label={t('question.isRight', { label })}
        checked={isRight}
        onChange={(event) => onRight(event.target.checked)}
        className="sr-only"
      />
      <span aria-hidden>{label}</span>
      {isRight && <Check aria-hidden className="size-4" />}
    </label>
  )
}
