import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BankSummary } from '../../../src-main/contract/bankCalls.ts'
import type { Fault } from '../../../src-main/contract/faults.ts'
import { useAction } from '../../bridge/useAction.ts'
import { Button } from '../../components/Button.tsx'
import { Modal } from '../../components/Modal.tsx'
import { useFaultText } from '../../components/useFaultText.ts'

type NameFormProps = {
  title: string
  text?: string
  label?: string
  start: string
  submit: string
  pending: boolean
  fault: Fault | undefined
  onSubmit: (name: string) => void
  onClose: () => void
  /** Below the field. */
  children?: ReactNode
}

export function NameForm({
  title,
  text,
  label,
  start,
  submit,
  pending,
  fault,
  onSubmit,
  onClose,
  children,
}: NameFormProps) {
  const { t } = useTranslation()
  const faultText = useFaultText()
  const [name, setName] = useState(start)
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim()) onSubmit(name.trim())
  }
  return (
    <Modal
      open
      onClose={onClose}
      title={title}
      text={text}
      focus={input}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button look="primary" type="submit" form={id} disabled={pending || !name.trim()}>
            {submit}
          </Button>
        </>
      }
    >
      <form id={id} onSubmit={send}>
        <label className="block text-sm font-medium">
          {label ?? t('library.bankName')}
          <input
            ref={input}
            value={name}
            maxLength={120}
            onChange={(event) => setName(event.target.value)}
            onFocus={(event) => event.target.select()}
            aria-invalid={fault !== undefined}
            className="mt-1.5 block h-10 w-full rounded-lg border border-edge bg-surface px-3 text-base font-normal"
          />
        </label>
        {children}
        {fault && (
          <p role="alert" className="mt-2 text-sm text-bad">
            {`${faultText(fault).title} ${faultText(fault).todo}`}
          </p>
        )}
      </form>
    </Modal>
  )
}

export function AddBankDialog({ onClose, onAdded }: { onClose: () => void; onAdded: (bank: BankSummary) => void }) {
  const { t } = useTranslation()
  const add = useAction('banks.add', onAdded)
  return (
    <NameForm
      title={t('library.addTitle')}
      text={t('library.addText')}
      start=""
      submit={t('library.create')}
      pending={add.pending}
      fault={add.fault}
      onSubmit={(name) => void add.run({ name })}
      onClose={onClose}
    />
  )
}

export function RenameBankDialog({ bank, onClose }: { bank: BankSummary; onClose: () => void }) {
  const { t } = useTranslation()
  const rename = useAction('banks.rename', onClose)
  return (
    <NameForm
      title={t('library.renameTitle')}
      start={bank.name}
      submit={t('common.save')}
      pending={rename.pending}
      fault={rename.fault}
      onSubmit={(name) => void rename.run({ id: bank.id, name })}
      onClose={onClose}
    />
  )
}
