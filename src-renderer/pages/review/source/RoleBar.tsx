import { Link2, Scissors } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { lineRoles } from '../../../../src-main/contract/choices.ts'
import type { LineRole } from '../../../../src-main/contract/readingRules.ts'
import { Button } from '../../../components/Button.tsx'
import type { Teaching } from './useTeaching.ts'

type RoleBarProps = {
  teaching: Teaching
  onSplit: (() => void) | undefined
  /** Says which question they belong to. */
  onBind: () => void
}

/** Says what the marked lines of the source are. */
export function RoleBar({ teaching, onSplit, onBind }: RoleBarProps) {
  const { t } = useTranslation()
  const mark = (role: LineRole) => {
    teaching.mark(role)
    // the buttons are off once nothing is marked: one goes on in the source
    document.getElementById('review-source')?.focus({ preventScroll: true })
  }
  return (
    <div role="toolbar" aria-label={t('review.source.mark')} className="flex flex-wrap gap-1">
      {lineRoles.map((role, at) => (
        <Button
          key={role}
          size="small"
          title={t('review.source.roleKey', { key: at + 1 })}
          aria-keyshortcuts={String(at + 1)}
          disabled={teaching.selected.size === 0}
          onClick={() => mark(role)}
        >
          {t(`review.source.roles.${role}`)}
        </Button>
      ))}
      <Button size="small" disabled={teaching.selected.size === 0} onClick={onBind}>
        <Link2 aria-hidden />
        {t('review.source.bind')}
      </Button>
      <Button size="small" disabled={onSplit === undefined} onClick={onSplit}>
        <Scissors aria-hidden />
        {t('desk.split')}
      </Button>
    </div>
  )
}
