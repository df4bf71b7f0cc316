import { Inbox } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportView } from '../../src-main/contract/importCalls.ts'
import { useAction } from '../bridge/useAction.ts'
import { Button } from '../components/Button.tsx'
import { FaultNotice } from '../components/FaultNotice.tsx'
import { Spinner } from '../components/Spinner.tsx'

type HeldNoticeProps = {
  entry: ImportView
  /** What is to be done first, where it is not done here. */
  children?: ReactNode
  onThrownAway?: () => void
  /** Something is being done with its questions: what would be put in now is not yet what it will be. */
  isWaiting?: boolean
}

/** Says of a document that was read badly that nothing of it is in a bank yet: it is put in or thrown away from here. */
export function HeldNotice({ entry, children, onThrownAway, isWaiting = false }: HeldNoticeProps) {
  const { t } = useTranslation()
  const title = useId()
  const { id, bank, doubtful, recognised } = entry
  const putIn = useAction('imports.putIn')
  const throwAway = useAction('imports.throwAway', onThrownAway)
  const isBusy = isWaiting || putIn.pending || throwAway.pending
  const fault = putIn.fault ?? throwAway.fault
  const isSound = doubtful === 0
  return (
    <section
      aria-labelledby={title}
      className={`rounded-xl border bg-surface px-4 py-3 sm:px-5 ${isSound ? 'border-good' : 'border-warn'}`}
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <Inbox aria-hidden className={`size-5 shrink-0 ${isSound ? 'text-good' : 'text-warn'}`} />
        <div className="min-w-0 flex-1 basis-64">
          <p id={title} className="font-medium">
            {t('held.title')}
          </p>
          <p className="text-sm text-muted">
            {isSound
              ? t('held.sound', { count: recognised ?? 0 })
              : t('held.text', { count: doubtful, total: recognised ?? 0 })}
          </p>
        </div>
        <div className="flex flex-wrap gap-2">
          <Button size="small" look="ghost" disabled={isBusy} onClick={() => void throwAway.run({ id })}>
            {t('held.throwAway')}
          </Button>
          <Button
            size="small"
            look={isSound ? 'primary' : 'secondary'}
            className="max-w-72"
            disabled={isBusy}
            onClick={() => void putIn.run({ id })}
          >
            {putIn.pending && <Spinner />}
            <span className="truncate">{t(isSound ? 'held.putIn' : 'held.putInAnyway', { name: bank.name })}</span>
          </Button>
          {children}
        </div>
      </div>
      {fault && <FaultNotice fault={fault} />}
    </section>
  )
}
