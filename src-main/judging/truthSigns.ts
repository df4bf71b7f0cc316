import { truthOf } from '../recognition/tokens/truthWords.ts'

const sign = /^[√✓✔☑✅×✗✘✕✖╳❌☒]$/u
const chinese = /^(?:对|正确|错|错误|對|正確|錯|錯誤)$/u

const isPlain = (text: string) => sign.test(text) || chinese.test(text)

/**
 * A tick is as good as "对" or "true". In a blank two words are only the same if one of them is a sign or both are the usual
 * Chinese ones: "wrong" and "incorrect" are different answers to a question about words.
 */
export function isSameTruthSign(key: string, given: string): boolean {
  const [a, b] = [key.trim(), given.trim()]
  const isAsked = (sign.test(a) || sign.test(b) || (isPlain(a) && isPlain(b))) && truthOf(a) !== null
  return isAsked && truthOf(a) === truthOf(b)
}

export const readTruth = (text: string): boolean | undefined =>
  truthOf(text.normalize('NFKC')) ?? truthOf(text) ?? undefined
