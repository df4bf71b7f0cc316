import { Search } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ButtonLink } from '../components/Button.tsx'

/** The search, where the bar at the bottom of a narrow window has no room for it. */
export function SearchLink() {
  const { t } = useTranslation()
  return (
    <ButtonLink look="ghost" href="/search" className="-mr-2 size-10 px-0 md:hidden">
      <Search aria-hidden className="size-5!" />
      <span className="sr-only">{t('nav.search')}</span>
    </ButtonLink>
  )
}
