import {
  BookX,
  CalendarCheck2,
  ChartNoAxesColumn,
  ClipboardCheck,
  FileInput,
  Library,
  Search,
  Settings2,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { useCall } from '../bridge/useCall.ts'
import { cx } from '../components/cx.ts'
import { Spinner } from '../components/Spinner.tsx'
import { isUnderWay } from './importProgress.ts'

/** How many imports are not finished. */
function useRunningImports(): number {
  const imports = useCall('imports.list', {}).value ?? []
  return imports.filter(isUnderWay).length
}

type NavEntry = { href: string; name: string; icon: ReactNode; here: boolean; running?: number; isWide?: true }

/** A column at the left, or a bar at the bottom of a narrow window. */
export function Navigation() {
  const { t } = useTranslation()
  const [path] = useLocation()
  const running = useRunningImports()
  const entries: NavEntry[] = [
    { href: '/', name: t('nav.today'), icon: <CalendarCheck2 />, here: path === '/' },
    {
      href: '/banks',
      name: t('nav.library'),
      icon: <Library />,
      here: path.startsWith('/banks') || path === '/changes' || path.startsWith('/duplicates'),
    },
    // a narrow window has it on the pages themselves
    { href: '/search', name: t('nav.search'), icon: <Search />, here: path === '/search', isWide: true },
    {
      href: '/imports',
      name: t('nav.imports'),
      icon: <FileInput />,
      here: path.startsWith('/imports') || path.startsWith('/suggestions'),
      running,
    },
    { href: '/mistakes', name: t('nav.mistakes'), icon: <BookX />, here: path === '/mistakes' },
    { href: '/exams', name: t('nav.exams'), icon: <ClipboardCheck />, here: path.startsWith('/exams') },
    { href: '/statistics', name: t('nav.statistics'), icon: <ChartNoAxesColumn />, here: path === '/statistics' },
    { href: '/settings', name: t('nav.settings'), icon: <Settings2 />, here: path === '/settings' },
  ]
  return (
    <nav
      aria-label={t('nav.label')}
      className="print:hidden fixed inset-x-0 bottom-0 z-10 border-t border-line bg-canvas pb-[env(safe-area-inset-bottom)] md:inset-y-0 md:right-auto md:w-56 md:border-t-0 md:border-r md:px-3 md:py-5"
    >
      <p aria-hidden className="mb-5 hidden items-center gap-2.5 px-3 text-lg font-semibold tracking-tight md:flex">
        <img src="./favicon.svg" alt="" className="size-6" />
        {t('app.name')}
      </p>
      <ul className="flex md:flex-col md:gap-0.5">
        {entries.map((entry) => (
          <li key={entry.href} className={cx('min-w-0 flex-1 md:flex-none', entry.isWide && 'max-md:hidden')}>
            <Entry {...entry} />
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Entry({ href, name, icon, here, running = 0 }: NavEntry) {
  const { t } = useTranslation()
  return (
    <Link
      href={href}
      aria-current={here ? 'page' : undefined}
      className={cx(
        'relative flex h-14 flex-col items-center justify-center gap-0.5 text-xs font-medium transition-colors md:h-9 md:flex-row md:justify-start md:gap-3 md:rounded-lg md:px-3 md:text-sm md:pointer-coarse:h-11',
        '-outline-offset-2 [&_svg]:size-5 md:[&_svg]:size-[1.125rem]',
        here ? 'text-accent-ink md:bg-sunken md:text-ink' : 'text-muted hover:text-ink md:hover:bg-sunken',
      )}
    >
      <span aria-hidden>{icon}</span>
      {name}
      {running > 0 && (
        <span className="absolute top-1.5 left-1/2 ml-3 text-accent-ink md:static md:ml-auto" role="status">
          <Spinner className="size-3.5!" />
          <span className="sr-only">{t('nav.importing', { count: running })}</span>
        </span>
      )}
    </Link>
  )
}
