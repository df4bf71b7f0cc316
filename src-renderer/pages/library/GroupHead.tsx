import { ChevronDown, FolderMinus, Pencil, Play } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { BankSummary } from '../../../src-main/contract/bankCalls.ts'
import { useAction } from '../../bridge/useAction.ts'
import { ActionMenu } from '../../components/ActionMenu.tsx'
import { cx } from '../../components/cx.ts'
import { FaultNotice } from '../../components/FaultNotice.tsx'
import { GroupDialog } from '../bank/GroupDialog.tsx'

type GroupHeadProps = { name: string; banks: readonly BankSummary[]; isOpen: boolean; onToggle: () => void }

/** The heading of a group: opens and closes it, and has what can be done with all its banks. */
export function GroupHead({ name, banks, isOpen, onToggle }: GroupHeadProps) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const [isNaming, setNaming] = useState(false)
  const dissolve = useAction('banks.group')
  const start = useAction('practice.start', (session) => navigate(`/practice/${session.id}`))
  const ids = banks.map(({ id }) => id)
  const questions = banks.reduce((sum, bank) => sum + bank.questions, 0)
  const fault = dissolve.fault ?? start.fault
  return (
    <>
      <div className="mb-3 flex items-center gap-2">
        <h2 className="min-w-0 flex-1">
          <button
            type="button"
            aria-expanded={isOpen}
            onClick={onToggle}
            className="flex max-w-full items-center gap-2 rounded-md py-1 pr-2 text-left font-semibold pointer-coarse:min-h-10"
          >
            <ChevronDown aria-hidden className={cx('size-4 shrink-0 text-muted', !isOpen && '-rotate-90')} />
            <span className="min-w-0 truncate">{name}</span>
            <span className="shrink-0 text-sm font-normal text-muted">
              {t('library.inGroup', { count: banks.length, questions })}
            </span>
          </button>
        </h2>
        <ActionMenu
          label={t('library.actions', { name })}
          actions={[
            ...(questions > 0
              ? [
                  {
                    name: t('library.practise'),
                    icon: <Play aria-hidden />,
                    act: () => void start.run({ bankIds: ids }),
                  },
                ]
              : []),
            { name: t('library.rename'), icon: <Pencil aria-hidden />, act: () => setNaming(true) },
            {
              name: t('library.dissolve'),
              icon: <FolderMinus aria-hidden />,
              act: () => void dissolve.run({ ids, group: null }),
            },
          ]}
        />
      </div>
      {fault && <FaultNotice fault={fault} />}
      {isNaming && <GroupDialog ids={ids} group={name} isRename onClose={() => setNaming(false)} />}
    </>
  )
}
