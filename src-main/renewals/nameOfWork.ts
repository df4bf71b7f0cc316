import { simplify } from '../db/searchIndex/foldText.ts'

/** What tells one version of a file from another, and nothing about what is in it. */
const versions: readonly RegExp[] = [
  /\.[a-z0-9]{1,8}$/u,
  /(?:^|\D)(?:19|20)\d\d\s*[-._/年]?\s*(?:0?[1-9]|1[0-2])\s*[-._/月]?\s*(?:0?[1-9]|[12]\d|3[01])\s*[日号]?(?!\d)/gu,
  /(?:19|20)\d\d\s*(?:[-–~至]\s*(?:19|20)\d\d\s*)?(?:学年度?|年度?|版)?(?:\s*第?[一二上下春秋]\s*学期)?/gu,
  /(?<!\d)\d{1,2}\s*月\s*(?:\d{1,2}\s*[日号])?/gu,
  /\b(?:v|ver|version|rev|revision|r)[\s._-]*\d+(?:\.\d+)*\b/gu,
  /第\s*[一二三四五六七八九十\d]+\s*版/gu,
  /\b\d+(?:st|nd|rd|th)\s+ed(?:ition)?\b/gu,
  /[([]\s*\d{1,3}\s*[)\]]/gu,
  /(?:最新|修订|修正|更新|校对|改正|勘误|完善|定稿|终稿|最终|新|旧|第[二三]次)(?:完整|修订)?[版稿本]?|副本|拷贝/gu,
  /\b(?:copy(?: of)?|final|latest|updated?|revised|corrected|new|draft)\b/gu,
]

/** Returns what a file is named after: without its ending, dates, versions, and what tells copies apart. May be empty. */
function nameOfWork(fileName: string): string {
  const plain = simplify(fileName.normalize('NFKC')).toLowerCase().replace(/_/gu, ' ')
  return versions.reduce((name, version) => name.replace(version, ' '), plain).replace(/[^\p{L}\p{N}]+/gu, '')
}

/** Returns whether two files are named after one thing. */
export function isNamedAlike(one: string, other: string): boolean {
  const name = nameOfWork(one)
  return name !== '' && name === nameOfWork(other)
}
