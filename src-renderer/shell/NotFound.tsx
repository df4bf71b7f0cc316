import { Compass } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ButtonLink } from '../components/Button.tsx'
import { EmptyState } from '../components/EmptyState.tsx'

export function NotFound({ title }: { title?: string }) {
  const { t } = useTranslation()
  return (
    <EmptyState icon={<Compass aria-hidden />} title={title ?? t('common.notFound')}>
      <ButtonLink href="/banks">{t('common.toLibrary')}</ButtonLink>
    </EmptyState>
  )
}
