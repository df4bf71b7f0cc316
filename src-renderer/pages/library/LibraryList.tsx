import { ArrowDown, ArrowUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { BankSummary } from '../../../src-main/contract/bankCalls.ts'
import type { LibraryOrder } from '../../../src-main/contract/settingsCalls.ts'
import { useAction } from '../../bridge/useAction.ts'
import type { MenuAction } from '../../components/ActionMenu.tsx'
import { FaultNotice } from '../../components/FaultNotice.tsx'
import { BankRow } from './BankRow.tsx'
import { GroupHead } from './GroupHead.tsx'
import { movedBy, shelvesOf } from './shelves.ts'
import { useFolded } from './useFolded.ts'

/** The banks on their shelves; what is archived lies below, closed. */
export function LibraryList({ banks, order }: { banks: readonly BankSummary[]; order: LibraryOrder }) {
  const { t } = useTranslation()
  const folded = useFolded()
  const arrange = useAction('banks.arrange')
  const { shelves, archived } = shelvesOf(banks, order)
  const movesOf = (bank: BankSummary): MenuAction[] => {
    if (order !== 'own') return []
    const [up, down] = [movedBy(-1, bank, shelves), movedBy(1, bank, shelves)]
    const put = (ids: number[] | undefined, name: string, icon: React.ReactNode) =>
      ids ? [{ name, icon, act: () => void arrange.run({ ids }) }] : []
    return [...put(up, t('desk.up'), <ArrowUp aria-hidden />), ...put(down, t('desk.down'), <ArrowDown aria-hidden />)]
  }
  const rows = (some: readonly BankSummary[], isInGroup: boolean) => (
    <ul className="space-y-3">
      {some.map((bank) => (
        <BankRow key={bank.id} bank={bank} isInGroup={isInGroup} actions={bank.isArchived ? [] : movesOf(bank)} />
      ))}
    </ul>
  )
  return (
    <>
      {arrange.fault && <FaultNotice fault={arrange.fault} />}
      <div className="space-y-8">
        {shelves.map(({ group, banks: inGroup }) =>
          group === null ? (
            <div key="none">{rows(inGroup, false)}</div>
          ) : (
            <section key={group} aria-label={group}>
              <GroupHead
                name={group}
                banks={inGroup}
                isOpen={!folded.has(group)}
                onToggle={() => folded.toggle(group)}
              />
              {!folded.has(group) && rows(inGroup, true)}
            </section>
          ),
        )}
        {archived.length > 0 && (
          <details>
            <summary className="w-fit rounded-md py-1 text-sm text-muted hover:text-ink pointer-coarse:py-2.5">
              {t('library.archived', { count: archived.length })}
            </summary>
            <div className="mt-3">{rows(archived, true)}</div>
          </details>
        )}
      </div>
    </>
  )
}
