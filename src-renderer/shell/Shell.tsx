import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { cx } from '../components/cx.ts'
import { ConnectionBanner } from './ConnectionBanner.tsx'
import { DamagedLibrary } from './DamagedLibrary.tsx'
import { LateBackups } from './LateBackups.tsx'
import { LostLog } from './LostLog.tsx'
import { Navigation } from './Navigation.tsx'
import { RunningExam } from './RunningExam.tsx'
import { useSearchKey } from './useSearchKey.ts'

/** A page that shows two things side by side. */
const isWide = /^\/imports\/\d+\/review$/

/** Navigation beside one page. A new page begins at its top, with the focus in it. */
export function Shell({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  const [path] = useLocation()
  useSearchKey()
  const main = useRef<HTMLElement>(null)
  const shown = useRef<string>(undefined)
  useEffect(() => {
    if (shown.current !== undefined && shown.current !== path) {
      window.scrollTo(0, 0)
      // a page may begin in a field of its own
      if (!main.current?.contains(document.activeElement)) main.current?.focus({ preventScroll: true })
    }
    shown.current = path
  }, [path])
  return (
    <>
      <button
        type="button"
        onClick={() => main.current?.focus()}
        className="print:hidden fixed top-2 left-2 z-20 -translate-y-16 rounded-lg bg-surface px-4 py-2 text-sm font-medium focus:translate-y-0 focus:shadow-float"
      >
        {t('app.skip')}
      </button>
      <Navigation />
      <div className="md:pl-56 print:pl-0">
        <ConnectionBanner />
        <DamagedLibrary />
        <LateBackups />
        <LostLog />
        <RunningExam />
        <main
          ref={main}
          tabIndex={-1}
          className={cx(
            'mx-auto px-5 pt-8 pb-28 outline-none sm:px-8 md:pt-12 md:pb-20 print:p-0',
            isWide.test(path) ? 'max-w-screen-2xl' : 'max-w-4xl',
          )}
        >
          {children}
        </main>
      </div>
    </>
  )
}
