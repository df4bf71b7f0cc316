import type { UnknownFile } from '../UnknownFile.ts'
import { isMht } from './readMht.ts'

/** A page, a piece of one that begins with a usual element, or a page saved as one file. */
export function isHtml({ head, decoded }: UnknownFile): boolean {
  const start = head.trimStart()
  if (/^<!doctype html|^<html\b|^<\?xml[^>]*>\s*<!doctype html/i.test(start)) return true
  if (/^<(?:table|div|body|p|ol|ul|h[1-6]|head|meta)\b/i.test(start) && /<\/(?:table|div|body|p|ol|ul)>/i.test(head))
    return true
  return isMht(decoded.text)
}
