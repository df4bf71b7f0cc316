import { useTranslation } from 'react-i18next'
import { ModelTag } from './ModelTag.tsx'

/** What is right is shown already; this says who said so. */
export function AnswerByModel() {
  const { t } = useTranslation()
  return (
    <p className="mt-2 flex items-center gap-2.5 text-sm text-muted">
      {t('bank.answer')}
      <ModelTag />
    </p>
  )
}
