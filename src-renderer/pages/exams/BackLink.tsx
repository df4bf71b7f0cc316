import { ChevronLeft } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'

export function BackLink() {
  const { t } = useTranslation()
  return (
    <Link
      href="/exams"
      className="mb-3 -ml-1.5 inline-flex items-center gap-1 rounded-md pr-2 text-sm text-muted hover:text-ink"
    >
      <ChevronLeft aria-hidden className="size-4" />
      {t('exams.title')}
    </Link>
  )
}
