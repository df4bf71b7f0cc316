import { createContext, use, useLayoutEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeysAhead } from './KeysAhead.ts'

/** The keys that were pressed for a page before it was there. */
export const KeysOfPage = createContext<KeysAhead | undefined>(undefined)

/** Keeps what is pressed for the page that is awaited. */
export function HoldKeys() {
  const { t } = useTranslation()
  const ahead = use(KeysOfPage)
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!event.isComposing && ahead?.hold(event)) event.preventDefault()
    }
    window.addEventListener('keydown', press, true)
    return () => window.removeEventListener('keydown', press, true)
  }, [ahead])
  return (
    <p role="status" className="sr-only">
      {t('app.loading')}
    </p>
  )
}
