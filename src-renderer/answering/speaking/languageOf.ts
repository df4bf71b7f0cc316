const kana = /[\u3040-\u30ff]/u
const hangul = /[\uac00-\ud7af]/u
const han = /\p{Script=Han}/gu
const cyrillic = /\p{Script=Cyrillic}/gu
const latin = /\p{Script=Latin}/gu

const count = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0

/** Returns in which language a text is to be read out, as its letters tell; `otherwise` where it has none. */
export function languageOf(text: string, otherwise: string): string {
  if (kana.test(text)) return 'ja-JP'
  if (hangul.test(text)) return 'ko-KR'
  // a sign says what a word of several letters does
  const parts = [
    ['zh-CN', count(text, han) * 3],
    ['ru-RU', count(text, cyrillic)],
    // a letter alone names an option or a quantity
    ['en-US', count(text.replace(/(?<!\p{L})\p{L}(?!\p{L})/gu, ''), latin)],
  ] as const
  const [language, letters] = parts.reduce((most, part) => (part[1] > most[1] ? part : most))
  return letters > 0 ? language : otherwise
}
