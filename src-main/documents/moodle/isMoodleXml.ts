import type { UnknownFile } from '../UnknownFile.ts'

export const isMoodleXml = ({ head }: UnknownFile): boolean =>
  /^<quiz\b/.test(behindPreamble(head)) && /<question\s[^>]{0,80}\btype\s*=/.test(head)

/** What stands behind the declaration and the comments at the head of an XML file. */
function behindPreamble(text: string): string {
  let at = 0
  for (;;) {
    at += /^\s*/.exec(text.slice(at, at + 1000))?.[0].length ?? 0
    const end = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?', at) ? '?>' : undefined
    const ends = end === undefined ? -1 : text.indexOf(end, at)
    if (end === undefined || ends < 0) return text.slice(at, at + 100)
    at = ends + end.length
  }
}
