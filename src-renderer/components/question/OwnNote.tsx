import { useTranslation } from 'react-i18next'

/** What the person wrote beside a question, in full; nothing where there is nothing. */
export function OwnNote({ note }: { note: string | null | undefined }) {
  const { t } = useTranslation()
  if (!note) return null
  return (
    <p className="mt-3 rounded-lg bg-sunken px-3 py-2 text-sm">
      <span className="block text-muted">{t('mistakes.note')}</span>
      <span className="prose-text">{note}</span>
    </p>
  )
}
