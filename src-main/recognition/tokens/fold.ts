const oddCharacters = /[\uff01-\uff5e\u3000\u00a0\u2000-\u200f\u202f\ufeff\u2060\t【】〔〕〖〗﹙﹚﹒『』〜]/g

const special: Readonly<Record<string, string>> = {
  '【': '[',
  '】': ']',
  '〔': '[',
  '〕': ']',
  '〖': '[',
  '〗': ']',
  '『': '[',
  '』': ']',
  '﹙': '(',
  '﹚': ')',
  '﹒': '.',
  '〜': '~',
}

function foldOne(character: string): string {
  const code = character.charCodeAt(0)
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0)
  return special[character] ?? ' '
}

/** Full-width forms become ASCII and odd spaces a blank, one for one: an index into the result is one into `text`. */
export const fold = (text: string): string => text.replace(oddCharacters, foldOne)
