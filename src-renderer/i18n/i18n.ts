import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Settings } from '../../src-main/contract/settingsCalls.ts'
import type { en } from './en.ts'

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

/** Each language comes when it is wanted: nobody reads two at once. */
const textsOf = async (language: Language) =>
  language === 'zh' ? (await import('./zh.ts')).zh : (await import('./en.ts')).en

let wanted: Language

/** Resolves once there are words to show. */
export async function startI18n(language: Language): Promise<void> {
  wanted = language
  const translation = await textsOf(language)
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: { translation } },
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  document.documentElement.lang = htmlLang(language)
}

export async function switchLanguage(language: Language): Promise<void> {
  wanted = language
  if (!i18next.hasResourceBundle(language, 'translation'))
    i18next.addResourceBundle(language, 'translation', await textsOf(language))
  if (wanted !== language) return
  if (i18next.language !== language) await i18next.changeLanguage(language)
  document.documentElement.lang = htmlLang(language)
}

const htmlLang = (language: Language) => (language === 'zh' ? 'zh-CN' : 'en')
