import { Sparkles } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Tag } from '../Tag.tsx'

/** Stands beside what a model gave, for as long as it is there. */
export function ModelTag() {
  const { t } = useTranslation()
  return (
    <Tag tone="accent">
      <Sparkles aria-hidden />
      {t('models.fromModel')}
    </Tag>
  )
}
