import { ListChecks } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useCall } from '../../bridge/useCall.ts'
import type { MenuAction } from '../../components/ActionMenu.tsx'

/** A menu has room for so many documents; those before are on the page of imports. */
const most = 3

/** The ways to the reviews of what was read into a bank last: who sees here what was misread need not know where it is mended. */
export function useReviews(bankId: number): readonly MenuAction[] {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const { value } = useCall('imports.list', {})
  // what a key left open is reviewed with its paper
  const done =
    value?.filter(({ state, held, bank, answers }) => state === 'done' && !held && !answers && bank.id === bankId) ?? []
  return done.slice(0, most).map(({ id, document }) => ({
    name: done.length === 1 ? t('review.open') : t('review.openOf', { name: document.name }),
    icon: <ListChecks aria-hidden />,
    act: () => navigate(`/imports/${id}/review`),
  }))
}
