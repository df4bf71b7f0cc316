import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Settings } from '../../src-main/contract/settingsCalls.ts'
import { en } from './en.ts'
import { zh } from './zh.ts'

export type Language = 'zh' | 'en'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof en }
    returnNull: false
  }
}

/** "System" is Chinese on a Chinese system and English on every other. */
export const languageOf = (chosen: Settings['language'], system = navigator.language): Language => {
  if (chosen !== 'system') return chosen
  return system.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}

export function startI18n(language: Language): void {
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { en: { translation: en }, zh: { translation: zh } },
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  document.documentElement.lang = htmlLang(language)
}

export function switchLanguage(language: Language): void {
  if (i18next.language !== language) void i18next.changeLanguage(language)
  document.documentElement.lang = htmlLang(language)
}

const htmlLang = (language: Language) => (language === 'zh' ? 'zh-CN' : 'en')
