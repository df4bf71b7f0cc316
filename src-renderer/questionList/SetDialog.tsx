import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CallInput } from '../../src-main/contract/calls.ts'
import { questionTypes } from '../../src-main/contract/choices.ts'
import { maxTagLength } from '../../src-main/contract/limits.ts'
import type { QuestionType } from '../../src-main/contract/questionTypes.ts'
import { useAction } from '../bridge/useAction.ts'
import { useCall } from '../bridge/useCall.ts'
import { Button } from '../components/Button.tsx'
import { FaultNotice } from '../components/FaultNotice.tsx'
import { Modal } from '../components/Modal.tsx'
import { SelectField } from '../components/SelectField.tsx'
import { TextField } from '../components/TextField.tsx'
import { notify } from '../components/Toaster.tsx'

type SetFields = CallInput<'questions.set'>['set']
type Written = { type: QuestionType | ''; key: string; section: string; addTag: string; removeTag: string }

/** What was left empty stays as it is. */
function setOf({ type, key, section, addTag, removeTag }: Written): SetFields {
  const labels = [...new Set(key.toUpperCase().replace(/[^A-Z]/g, ''))].sort()
  return {
    ...(type !== '' && { type }),
    ...(labels.length > 0 && { key: { kind: 'options' as const, labels } }),
    ...(section.trim() !== '' && { section: section.trim() }),
    ...(addTag.trim() !== '' && { addTags: [addTag.trim()] }),
    ...(removeTag !== '' && { removeTags: [removeTag] }),
  }
}

type SetDialogProps = { ids: readonly number[]; bankId?: number; onClose: () => void }

/** The same for many questions, as one change. */
export function SetDialog({ ids, bankId, onClose }: SetDialogProps) {
  const { t } = useTranslation()
  const [written, setWritten] = useState<Written>({ type: '', key: '', section: '', addTag: '', removeTag: '' })
  const tags = useCall('questions.tags', { bankIds: bankId === undefined ? [] : [bankId] }).value ?? []
  const set = useAction('questions.set', ({ left }) => {
    if (left > 0) notify({ title: t('desk.left', { count: left }), text: t('desk.leftUnsound') })
    onClose()
  })
  const fields = setOf(written)
  const isNothing = Object.keys(fields).length === 0
  const write = (name: 'key' | 'section' | 'addTag') => (event: { target: { value: string } }) =>
    setWritten({ ...written, [name]: event.target.value })
  const run = () => {
    if (!isNothing && !set.pending) void set.run({ ids: [...ids], set: fields })
  }
  const actions = (
    <>
      <Button onClick={onClose}>{t('common.cancel')}</Button>
      <Button look="primary" disabled={isNothing || set.pending} onClick={run}>
        {t('common.save')}
      </Button>
    </>
  )
  return (
    <Modal open onClose={onClose} title={t('desk.changeTitle', { count: ids.length })} actions={actions}>
      <form
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault()
          run()
        }}
      >
        <SelectField
          label={t('desk.type')}
          value={written.type}
          choices={[
            { value: '' as const, label: t('common.pair', { label: t('desk.type'), value: t('desk.asIs') }) },
            ...questionTypes.map((value) => ({ value, label: t(`types.${value}`) })),
          ]}
          onChange={(type) => setWritten({ ...written, type })}
        />
        <TextField label={t('desk.key')} hint={t('desk.keyHint')} value={written.key} onChange={write('key')} />
        <TextField
          label={t('bank.section')}
          hint={t('desk.sectionHint')}
          maxLength={1000}
          value={written.section}
          onChange={write('section')}
        />
        <TextField
          label={t('desk.addTag')}
          maxLength={maxTagLength}
          value={written.addTag}
          onChange={write('addTag')}
        />
        {tags.length > 0 && (
          <SelectField
            label={t('desk.removeTag')}
            value={written.removeTag}
            choices={[
              { value: '', label: t('common.pair', { label: t('desk.removeTag'), value: t('desk.asIs') }) },
              ...tags.map(({ tag }) => ({ value: tag, label: tag })),
            ]}
            onChange={(removeTag) => setWritten({ ...written, removeTag })}
          />
        )}
        <button type="submit" hidden />
      </form>
      {set.fault && <FaultNotice fault={set.fault} />}
    </Modal>
  )
}
