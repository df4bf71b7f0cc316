import { useTranslation } from 'react-i18next'
import type { AvailableQuestions, ExamPlan } from '../../../../src-main/contract/examCalls.ts'
import { useCall } from '../../../bridge/useCall.ts'
import { BackLink } from '../../../components/BackLink.tsx'
import { Facts } from '../../../components/Facts.tsx'
import { FaultNotice } from '../../../components/FaultNotice.tsx'
import { PageHeader } from '../../../components/PageHeader.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { EditorFoot } from './EditorFoot.tsx'
import { PartList } from './PartList.tsx'
import { loweredTo, type PlanDraft, planOf } from './planDraft.ts'
import { RuleFields } from './RuleFields.tsx'
import { type Start, useDraft } from './useDraft.ts'
import { useSaving } from './useSaving.ts'

type BlueprintEditorProps = {
  /** Of the one that is changed; left out for a new one. */
  id?: number
  title: string
  note?: string
  bankId: number
  bankName: string
  available: AvailableQuestions
  start: Start
}

/** Puts a mock exam together, with what the bank has beside what it asks for. */
export function BlueprintEditor({ id, title, note, bankId, bankName, available, start }: BlueprintEditorProps) {
  const { t } = useTranslation()
  const editing = useDraft({ id, bankId }, start)
  const { name, plan: draft } = editing
  const plan = planOf(draft)
  const check = useCheck(bankId, plan ?? start.plan, draft)
  const saving = useSaving(id, editing.forget)
  const running = useCall('exams.running').value
  const change = (changed: Partial<PlanDraft>) => editing.change({ plan: { ...draft, ...changed } })
  const whole = plan && name.trim() !== '' && check?.isPossible ? { bankId, name: name.trim(), plan } : undefined
  return (
    <>
      <BackLink href="/exams" label={t('exams.title')} />
      <PageHeader title={title}>
        <Facts className="mt-1.5" facts={[bankName, note]} />
      </PageHeader>
      <form
        className="space-y-6"
        onSubmit={(event) => {
          event.preventDefault()
          if (whole) saving.save(whole)
        }}
      >
        <TextField
          label={t('exams.editor.name')}
          value={name}
          maxLength={120}
          onChange={(event) => editing.change({ name: event.target.value })}
        />
        <PartList parts={draft.parts} available={available} check={check} onChange={(parts) => change({ parts })} />
        <RuleFields draft={draft} onChange={change} />
        {saving.fault && <FaultNotice fault={saving.fault} />}
        <EditorFoot
          check={check}
          isValid={plan !== undefined && name.trim() !== ''}
          canSave={whole !== undefined && !saving.pending}
          canStart={running === null}
          onReset={editing.isChanged ? editing.reset : undefined}
          onLower={() => check && change(loweredTo(draft, check))}
          onStart={() => whole && saving.saveAndStart(whole)}
        />
      </form>
    </>
  )
}

/** What the bank has for the plan; while a field is empty or the answer is under way, nothing that belongs to another plan. */
function useCheck(bankId: number, plan: ExamPlan, { parts }: PlanDraft) {
  const { value, outdated } = useCall('exams.check', { bankId, plan })
  const isOfThese = value?.parts.length === parts.length
  return isOfThese ? { ...value, isPossible: value.isPossible && !outdated } : undefined
}
