import type { UnknownFile } from '../UnknownFile.ts'

export function isMoodleXml({ head }: UnknownFile): boolean {
  const start = head.trimStart()
  return /^<(?:\?xml[^>]*>\s*(?:<!--[\s\S]*?-->\s*)*<)?quiz\b/.test(start) && /<question\b/.test(start)
}
