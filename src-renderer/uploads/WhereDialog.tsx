import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../bridge/useCall.ts'
import { Button } from '../components/Button.tsx'
import { Modal } from '../components/Modal.tsx'
import { SelectField } from '../components/SelectField.tsx'
import { TextField } from '../components/TextField.tsx'
import { bankNameOf } from './bankNameOf.ts'
import type { Given } from './filesOfDrop.ts'
import type { UploadTarget } from './uploads.ts'
import { undecided, useHandOver } from './useUpload.ts'

type Way = 'oneBank' | 'bankEach' | 'intoExisting'

/** What the names of all files begin with, as far as it is a name; undefined where they share none. */
function sharedName(files: readonly File[]): string | undefined {
  const names = files.map(({ name }) => bankNameOf(name))
  const [first = ''] = names
  let length = first.length
  for (const name of names) while (!name.startsWith(first.slice(0, length))) length -= 1
  const shared = first.slice(0, length).replace(/(?<![\s\d._()（）第-])[\s\d._()（）第-]+$/u, '')
  return shared.length > 1 ? shared : undefined
}

/** Asks once where several files go: into one bank or one each. */
export function WhereDialog() {
  const given = undecided.use()
  return given && <Where given={given} />
}

function Where({ given: { files, folder, leftOut } }: { given: Given }) {
  const { t } = useTranslation()
  const handOver = useHandOver()
  const banks = useCall('banks.list').value?.filter(({ isArchived }) => !isArchived) ?? []
  // the chapters of one book are practised together, what has nothing in common is not
  const [common] = useState(() => folder ?? sharedName(files))
  const [way, setWay] = useState<Way>(common === undefined ? 'bankEach' : 'oneBank')
  const [name, setName] = useState(common ?? bankNameOf(files[0]?.name ?? ''))
  const [bankId, setBankId] = useState<number>()
  const start = useRef<HTMLButtonElement>(null)
  const into = bankId ?? banks[0]?.id
  const close = () => undecided.set(undefined)
  const targets: Record<Way, UploadTarget> = {
    oneBank: { oneBank: name.trim() },
    bankEach: undefined,
    intoExisting: into === undefined ? undefined : { bankId: into },
  }
  const actions = (
    <>
      <Button onClick={close}>{t('common.cancel')}</Button>
      <Button
        ref={start}
        look="primary"
        disabled={way === 'oneBank' && name.trim() === ''}
        onClick={() => {
          close()
          handOver(files, targets[way])
        }}
      >
        {t('drop.start')}
      </Button>
    </>
  )
  const ways: readonly Way[] = banks.length > 0 ? ['oneBank', 'bankEach', 'intoExisting'] : ['oneBank', 'bankEach']
  return (
    <Modal
      open
      onClose={close}
      title={t('drop.whereTitle', { count: files.length })}
      {...(leftOut > 0 && { text: t('drop.leftOut', { count: leftOut }) })}
      focus={start}
      actions={actions}
    >
      <fieldset className="space-y-1">
        <legend className="sr-only">{t('drop.whereTitle', { count: files.length })}</legend>
        {ways.map((each) => (
          <label key={each} className="flex min-h-10 items-center gap-3">
            <input
              type="radio"
              name="where"
              checked={way === each}
              onChange={() => setWay(each)}
              className="size-4 accent-accent"
            />
            {t(`drop.${each}`)}
          </label>
        ))}
      </fieldset>
      <div className="mt-3 min-h-16">
        {way === 'oneBank' && (
          <TextField
            label={t('drop.bankName')}
            value={name}
            maxLength={120}
            onChange={(event) => setName(event.target.value)}
          />
        )}
        {way === 'intoExisting' && into !== undefined && (
          <SelectField
            label={t('drop.bank')}
            value={into}
            choices={banks.map((bank) => ({ value: bank.id, label: bank.name }))}
            onChange={setBankId}
          />
        )}
      </div>
    </Modal>
  )
}
