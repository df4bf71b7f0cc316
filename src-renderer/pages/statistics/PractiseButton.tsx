import { Play } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/Button.tsx'
import type { NamedCount } from './AccuracyTable.tsx'

type PractiseButtonProps = { row: NamedCount; disabled: boolean; onPress: () => void }

/** Its name says of what, for those who hear the buttons one after the other. */
export function PractiseButton({ row: { name, note }, disabled, onPress }: PractiseButtonProps) {
  const { t } = useTranslation()
  const section = note === undefined || note === name ? name : `${name} · ${note}`
  return (
    <Button
      size="small"
      className="max-sm:w-8 max-sm:px-0"
      disabled={disabled}
      aria-label={t('statistics.weakest.practiseSection', { section })}
      onClick={onPress}
    >
      <Play aria-hidden />
      <span className="max-sm:hidden">{t('statistics.weakest.practise')}</span>
    </Button>
  )
}
