import { useEffect, useSyncExternalStore } from 'react'
import type { Settings } from '../../src-main/contract/settingsCalls.ts'
import { languageOf, switchLanguage } from '../i18n/i18n.ts'

export type Appearance = Pick<Settings, 'language' | 'theme' | 'textSize'>

const stored = 'qquiz.appearance'
const darkSystem = window.matchMedia('(prefers-color-scheme: dark)')

const subscribe = (listener: () => void) => {
  darkSystem.addEventListener('change', listener)
  return () => darkSystem.removeEventListener('change', listener)
}

export const isDark = (theme: Settings['theme'], systemIsDark = darkSystem.matches): boolean =>
  theme === 'dark' || (theme === 'system' && systemIsDark)

export function showTheme(dark: boolean): void {
  document.documentElement.dataset.theme = dark ? 'dark' : 'light'
}

export function showTextSize(size: Settings['textSize']): void {
  document.documentElement.dataset.textSize = size
}

/** Language, theme and text size as last seen, so that the first paint is right before the host has answered. */
export function lastAppearance(): Appearance {
  try {
    const { language, theme, textSize } = JSON.parse(localStorage.getItem(stored) ?? '{}')
    return { language: language ?? 'system', theme: theme ?? 'system', textSize: textSize ?? 'normal' }
  } catch {
    return { language: 'system', theme: 'system', textSize: 'normal' }
  }
}

/** Puts theme, language and text size of the settings on the page, and follows the system where they say so. */
export function useAppearance({ language, theme, textSize }: Appearance): void {
  const systemIsDark = useSyncExternalStore(subscribe, () => darkSystem.matches)
  const dark = isDark(theme, systemIsDark)
  useEffect(() => showTheme(dark), [dark])
  useEffect(() => showTextSize(textSize), [textSize])
  useEffect(() => void switchLanguage(languageOf(language)), [language])
  useEffect(
    () => localStorage.setItem(stored, JSON.stringify({ language, theme, textSize })),
    [language, theme, textSize],
  )
}
