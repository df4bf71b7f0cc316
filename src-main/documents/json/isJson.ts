import type { UnknownFile } from '../UnknownFile.ts'
import { parseJson } from './parseJson.ts'

export function isJson({ head, decoded }: UnknownFile): boolean {
  if (!/^[[{]/.test(head.trimStart())) return false
  try {
    parseJson(decoded.text)
    return true
  } catch {
    return false
  }
}
