import { simplify } from '../../db/searchIndex/foldText.ts'

/** What the files of a paper and of its key are called beside their common name. */
const words =
  /参考|标准|答案|解答|解析|详解|试题|试卷|题目|原卷|空白|[及与和版卷]|\b(?:answers?|keys?|solutions?|explanations?|questions?|paper|marking|scheme|and|with|the|to|of|for)\b/gu

const nameOf = (fileName: string): string =>
  simplify(fileName.normalize('NFKC'))
    .toLowerCase()
    .replace(/\.[a-z0-9]{1,8}$/u, '')
    .replaceAll('_', ' ')
    .replace(words, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, '')

/** Returns whether the file of a key is named after that of a paper: "模拟卷一答案.docx" after "模拟卷一.docx". */
export function isNamedForKey(key: string, paper: string): boolean {
  const name = nameOf(paper)
  return name !== '' && nameOf(key) === name
}
