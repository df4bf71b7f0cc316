import { NotebookPen, Shapes, Undo2, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MistakeView } from '../../../src-main/contract/mistakeCalls.ts'
import { mistakeReasons } from '../../../src-main/contract/mistakeReasons.ts'
import { useAction } from '../../bridge/useAction.ts'
import { Button } from '../../components/Button.tsx'
import { FaultNotice } from '../../components/FaultNotice.tsx'
import { OwnNote } from '../../components/question/OwnNote.tsx'
import { SelectField } from '../../components/SelectField.tsx'
import { AlikeDialog } from '../../question/AlikeDialog.tsx'
import { NoteDialog } from '../../question/NoteDialog.tsx'

/** Why it went wrong, what one notes about it, and whether it belongs here. */
export function MistakeFoot({ mistake }: { mistake: MistakeView }) {
  const { t } = useTranslation()
  const [dialog, setDialog] = useState<'note' | 'alike'>()
  const close = () => setDialog(undefined)
  const annotate = useAction('questions.annotate')
  const decide = useAction('mistakes.decide')
  const { id, annotations } = mistake.question
  const isOut = mistake.leftAt !== null
  const fault = annotate.fault ?? decide.fault
  return (
    <>
      <OwnNote note={annotations.note} />
      <div className="mt-3 flex flex-wrap items-center gap-2">
        <SelectField
          label={t('mistakes.why')}
          value={annotations.mistakeReason ?? 'none'}
          choices={[
            { value: 'none' as const, label: t('mistakes.noReason') },
            ...mistakeReasons.map((value) => ({ value, label: t(`mistakes.reasons.${value}`) })),
          ]}
          onChange={(reason) => void annotate.run({ id, mistakeReason: reason === 'none' ? null : reason })}
        />
        <span className="ml-auto flex flex-wrap">
          <Button size="small" look="ghost" onClick={() => setDialog('alike')}>
            <Shapes aria-hidden />
            {t('question.alike.open')}
          </Button>
          <Button size="small" look="ghost" onClick={() => setDialog('note')}>
            <NotebookPen aria-hidden />
            {t('mistakes.note')}
          </Button>
          <Button
            size="small"
            look="ghost"
            disabled={decide.pending}
            onClick={() => void decide.run({ questionId: id, decision: isOut ? 'back' : 'out' })}
          >
            {isOut ? <Undo2 aria-hidden /> : <X aria-hidden />}
            {isOut ? t('mistakes.putBack') : t('mistakes.takeOut')}
          </Button>
        </span>
      </div>
      {fault && <FaultNotice fault={fault} />}
      {dialog === 'note' && <NoteDialog questionId={id} onClose={close} />}
      {dialog === 'alike' && <AlikeDialog questionId={id} onClose={close} />}
    </>
  )
}
