import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { QuestionView } from '../../src-main/contract/questionCalls.ts'
import { useAction } from '../bridge/useAction.ts'
import { useFirstAnswer } from '../bridge/useFirstAnswer.ts'
import { Button } from '../components/Button.tsx'
import { FaultNotice } from '../components/FaultNotice.tsx'
import { Modal } from '../components/Modal.tsx'
import { EditFault } from './EditFault.tsx'
import { EditPreview } from './EditPreview.tsx'
import type { QuestionDialogProps } from './QuestionDialogProps.ts'
import { lineMeant, linesOf, splitParts } from './splitParts.ts'

/** Two questions that were read as one: the person says with which line the second begins. */
export function SplitDialog({ questionId, line, onClose }: QuestionDialogProps) {
  const { t } = useTranslation()
  const { value, fault, reload } = useFirstAnswer('questions.get', { id: questionId })
  if (value) return <SplitForm question={value} line={line} onClose={onClose} />
  if (!fault) return null
  return (
    <Modal open onClose={onClose} title={t('desk.split')}>
      <FaultNotice fault={fault} onRetry={reload} />
    </Modal>
  )
}

type SplitFormProps = { question: QuestionView; line: string | undefined; onClose: () => void }

function SplitForm({ question, line: meant, onClose }: SplitFormProps) {
  const { t } = useTranslation()
  const name = useId()
  const lines = linesOf(question)
  const [at, setAt] = useState(() => lineMeant(lines, meant))
  const chosen = useRef<HTMLInputElement>(null)
  const split = useAction('questions.split', onClose)
  const line = lines[at]
  const parts = line && splitParts(question, line)
  const splitNow = () => {
    if (parts && !split.pending) void split.run({ id: question.id, parts })
  }
  const actions = (
    <>
      <Button onClick={onClose}>{t('common.cancel')}</Button>
      <Button look="primary" disabled={!parts || split.pending} onClick={splitNow}>
        {t('desk.split')}
      </Button>
    </>
  )
  return (
    <Modal
      open
      wide="extra"
      onClose={onClose}
      title={t('desk.split')}
      text={t('desk.splitText')}
      focus={chosen}
      actions={actions}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement) splitNow()
      }}
    >
      <div className="grid gap-x-8 gap-y-5 lg:grid-cols-2">
        <fieldset className="min-w-0 space-y-1">
          <legend className="sr-only">{t('desk.splitText')}</legend>
          {lines.map(({ key, text }, index) => (
            <label key={key} className="flex min-w-0 items-start gap-2.5 pointer-coarse:py-2">
              <input
                ref={index === at ? chosen : undefined}
                type="radio"
                name={name}
                disabled={index === 0}
                checked={index === at}
                onChange={() => setAt(index)}
                className="mt-1 size-4 shrink-0 accent-accent"
              />
              <span className="min-w-0 break-words">{text}</span>
            </label>
          ))}
        </fieldset>
        <div className="min-w-0 space-y-4">
          {parts?.map((fields, index) => (
            <EditPreview key={index === 0 ? 'first' : 'second'} fields={fields} start={question} />
          ))}
          <EditFault fault={split.fault} />
        </div>
      </div>
    </Modal>
  )
}
