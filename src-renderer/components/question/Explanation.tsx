import { useTranslation } from 'react-i18next'
import { RichText } from '../RichText.tsx'

export function Explanation({ text }: { text: string }) {
  const { t } = useTranslation()
  return (
    <div className="mt-3 border-l-2 border-line pl-3.5">
      <p className="text-sm text-muted">{t('bank.explanation')}</p>
      <RichText text={text} className="block" />
    </div>
  )
}
