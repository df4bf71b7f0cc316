/** Shorter pieces of a key than this tell nothing; it is the least that providers show of one when they mask it. */
const tellingLength = 8

/** Returns the text without the key and without any telling piece of it: providers quote keys, whole or cut, in their errors. */
export function redact(text: string, key: string | undefined): string {
  if (!key) return text
  const size = Math.min(tellingLength, key.length)
  const isKey = new Array<boolean>(text.length).fill(false)
  for (let start = 0; start + size <= key.length; start += 1) {
    const piece = key.slice(start, start + size)
    for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) isKey.fill(true, at, at + size)
  }
  let redacted = ''
  for (let at = 0; at < text.length; at += 1) {
    if (!isKey[at]) redacted += text[at]
    else if (at === 0 || !isKey[at - 1]) redacted += '[key]'
  }
  return redacted
}
