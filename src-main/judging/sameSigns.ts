const circled = '[①-⑳⑴-⒇]'
const separators = '[\\s,，、;；和]*'
const circledSigns = new RegExp(`^(?:${circled}${separators})+$`, 'u')
const between = `和*(?:[,，、;；\\s]${separators}(?:\\(${separators})?|\\(${separators})`
const parted = new RegExp(`^\\(?\\d{1,2}\\)?(?:${between}\\d{1,2}\\)?)+$`, 'u')

const numbersIn = (text: string) => (text.normalize('NFKC').match(/\d+/g) ?? []).join(',')

function read(text: string): { numbers: string; isCircled: boolean } | undefined {
  const plain = text.trim().replace(/[.。]$/u, '')
  if (circledSigns.test(plain)) return { numbers: numbersIn(plain.replace(/(?<=\S)/gu, ' ')), isCircled: true }
  const folded = plain.normalize('NFKC')
  return parted.test(folded) ? { numbers: numbersIn(folded), isCircled: false } : undefined
}

/**
 * Statements by their numbers: ①③ is ① ③, ①、③, (1)(3) and 1,3, and ⑫ is not ①②. Undefined if not both texts are such a list, or
 * neither has numbers in circles.
 */
export function isSameSigns(key: string, given: string): boolean | undefined {
  const [a, b] = [read(key), read(given)]
  return a && b && (a.isCircled || b.isCircled) ? a.numbers === b.numbers : undefined
}
