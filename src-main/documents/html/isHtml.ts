import { isMarkdown } from '../markdown/isMarkdown.ts'
import type { UnknownFile } from '../UnknownFile.ts'
import { isMht } from './readMht.ts'

/** Headings, fences and lists that HTML would write as elements. */
const marksOfMarkdown = /^(?:#{1,6} \S|```| {0,3}(?:[-*+]|\d{1,3}[.)]) \S)/m

/** A page, a piece of one that begins with a usual element and is not the head of a Markdown file, or a page saved as one file. */
export function isHtml(file: UnknownFile): boolean {
  const { head, decoded } = file
  const start = head.trimStart()
  if (/^<!doctype html|^<html\b|^<\?xml[^>]*>\s*<!doctype html/i.test(start)) return true
  if (/^<(?:table|div|body|p|ol|ul|h[1-6]|head|meta)\b/i.test(start) && /<\/(?:table|div|body|p|ol|ul)>/i.test(head))
    return !(isMarkdown(file) && marksOfMarkdown.test(head))
  return isMht(decoded.text)
}
