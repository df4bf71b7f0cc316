/** What the file of a key is called beside the name of its paper. */
const words =
  /参考|标准|答案|解答|解析|详解|详细|试题|试卷|题目|及|与|和|版|\b(?:answers?|keys?|solutions?|explanations?|explained|questions?|paper|marking|scheme|and|with|the|to|of|for)\b/giu

const nameOf = (fileName: string): string =>
  fileName
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\.[a-z0-9]{1,8}$/u, '')
    .replace(/[_\W]+/gu, (signs) => (/[\p{L}\p{N}]/u.test(signs) ? signs.replace(/[^\p{L}\p{N}]+/gu, ' ') : ' '))
    .replace(words, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, '')

/** Returns whether the file of a key is named after that of a paper: "模拟卷一答案.docx" after "模拟卷一.docx". */
export function isNamedForKey(key: string, paper: string): boolean {
  const name = nameOf(paper)
  return name !== '' && nameOf(key) === name
}
