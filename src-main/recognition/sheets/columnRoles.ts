import type { ColumnRole } from '../../contract/columnMapping.ts'
import { optionTitles, plainTitle, titlesOf } from '../tokens/columnTitles.ts'
import { anyOf } from '../tokens/words.ts'

type Rule = readonly [role: ColumnRole, weight: number, title: RegExp]

const note = '(?:\\s*[(\\[][^()\\[\\]]{0,40}[)\\]]){0,2}\\s*[*:]?$'
const rule = (role: ColumnRole, weight: number, source: string): Rule => [
  role,
  weight,
  new RegExp(`^\\*?\\s*(?:${source})${note}`, 'i'),
]

/** How several columns of one title are told apart. */
const place = '(?:\\d{1,2}|[a-fivx]{1,3}|one|two|three|four|five|six|first|second|third|[一二三四五])'

/** Titles by meaning, the telling ones first; the first that fits decides. */
const rules: readonly Rule[] = [
  rule('ignored', 1, titlesOf('count')),
  rule(
    'type',
    2,
    '题型|题目类型|试题类型|题目题型|问题类型|题类|类型|题型名称|question[ _-]?type|type|kind|q[ _-]?type|format',
  ),
  rule(
    'explanation',
    2,
    '(?:答案|试题|题目|本题)?(?:解析|详解|讲解|解释|分析)|答案说明|说明|提示|备注说明|试题分析|questionExplain|(?:answer[ _-]?)?(?:explanation|explain|rationale|feedback|analysis|reasoning|justification|comment)s?|hint',
  ),
  rule(
    'answer',
    3,
    '正确答案|参考答案|标准答案|是否(?:为|是)?正确(?:答案|选项|项)?|是否(?:为|是)?答案|is[ _-]?(?:correct|right|answer)|答案|正确选项|答案选项|正确项|题目答案|试题答案|questionAnswer|(?:correct|right)[ _-]?(?:answers?|options?|choices?|letters?|key|index|indices|response)?|answers?|back|背面|反面|answer[ _-]?(?:key|letter|index|idx)|key|solution|ans|answer[ _-]?text|(?:reference|model|sample|suggested|expected|standard)[ _-]?answers?|responses?|reply|true ?(?:or|\\/) ?false|t ?\\/ ?f|对错|正误|判断结果|答|解答',
  ),
  rule(
    'distractor',
    2,
    `(?:(?:incorrect|wrong)[ _-]?(?:answer|option|choice|response)?s?|(?:false|fake|bad|other)[ _-]?(?:answer|option|choice|response)s?|distractors?|(?:false|fake|bad|falsch|faux|fausse|fals[ao]|errad[ao]|sbagliat[ao]|неверн..)(?=[ _-]?#?\\d)|(?:干扰|错误)(?:选)?项|错误答案|${titlesOf('distractor')})(?:[ _-]?#?${place})?`,
  ),
  rule(
    'option',
    2,
    '(?:选项|备选答案|答案选项|备选项?|答案|option|choice|answer|opt|ans)?\\s*[-_ .]?\\(?[a-l甲乙丙丁戊己]\\)?\\s*(?:选项|项)?',
  ),
  rule(
    'option',
    2,
    '(?:选项|备选答案|备选项?|答案|option|choice|answer|opt|选择项?)\\s*[-_ .]?(?:\\d{1,2}|[一二三四五六七八九十]|one|two|three|four|five|six)',
  ),
  rule(
    'options',
    2,
    '(?:所有|全部|备选|候选|题目|试题)?(?:选项|备选项|备选答案)(?:内容|列表)?|option[ _-]?(?:content|list|text)?s?|choices?|answer[ _-]?(?:options|choices)|alternatives|candidates',
  ),
  rule(
    'section',
    1,
    '章节?|所属章节|章节名称|节|单元|分类|题目分类|试题分类|目录|课程|科目|知识点|所属知识点|考点|模块|chapter|section|category|unit|topic|subject|subject[ _-]?name|domain|module|group|lesson',
  ),
  rule(
    'number',
    1,
    '序号|题号|编号|题目编号|试题编号|试题序号|序列|id|no\\.?|number|num|#|question[ _-]?(?:id|no\\.?|number|num)|qid|index|s\\.?\\s*no\\.?|sr\\.?\\s*no\\.?',
  ),
  rule(
    'stem',
    3,
    '题干|题目|问题|考题|front|正面|试题|题面|题目内容|试题内容|问题内容|题干内容|试题题干|题目题干|题目名称|试题名称|题目描述|问题描述|题目标题|试题标题|标题|内容|questionContent|stem|q|questions?|question[ _-]?(?:text|content|stem|title|body|description|name)|prompt|problem|problem[ _-]?(?:text|statement)|query|item|content|title|text|statement|claim|sentence',
  ),
  rule(
    'option',
    2,
    `(?:${optionTitles})\\s*[-_ .]?\\(?(?:[a-lа-е]|\\d{1,2}|[①-⑩アイウエオカ가나다라마ㄱㄴㄷㄹㅁ甲乙丙丁戊])\\)?`,
  ),
  rule('options', 2, titlesOf('options')),
  rule('type', 2, titlesOf('type')),
  rule('explanation', 2, `${titlesOf('explanation')}|${plainTitle(anyOf('explanation'))}`),
  rule('answer', 3, `${titlesOf('answer')}|${plainTitle(anyOf('answer'))}`),
  rule('section', 1, titlesOf('section')),
  rule('number', 1, titlesOf('number')),
  rule('stem', 3, `${titlesOf('stem')}|${titlesOf('term')}|${plainTitle(anyOf('question'))}`),
  rule('ignored', 1, `${titlesOf('points')}|${titlesOf('aside')}|${plainTitle(anyOf('points', 'scored'))}`),
]

/** A weaker hold: the word is somewhere in the title ("男主问题", "Your question here"). */
const inside: readonly Rule[] = [
  ['type', 1, /题型|类型/],
  ['explanation', 1, /解析|explan|rationale/i],
  ['answer', 1, /答案|correct|answer/i],
  ['stem', 1, /题干|题目|问题|试题|question|stem/i],
]

type TitledColumn = { role: ColumnRole; weight: number }

/** "Question - max 120 characters": what a template says behind the title. */
const adviceInTitle = / ?[-–—:] (?=\S{2}).*$/

const longestTitle = 40
/** A title that only holds a known word says as good as nothing more. */
const longestLoose = 24

/** "Correct answer(s) (only the number)": so does a bracket behind it. */
const bracketsBehind = /(?:\s*[([][^()[\]]{0,60}[)\]]){1,3}$/

const isShort = (title: string): boolean => title.replace(bracketsBehind, '').length <= longestTitle

/** Titles are short, apart from the advice behind them. */
export const isShortTitle = (cell: string): boolean =>
  isShort(cell.replace(/\s+/g, ' ').replace(adviceInTitle, '').trim())

const mostRemembered = 5000
const countings = ['АБВГДЕЖ', 'ΑΒΓΔΕΖ', '가나다라마바', 'アイウエオカ', '①②③④⑤⑥']

/** Letters of other scripts that count over three columns or more title options. */
function withOtherLetters(titled: readonly TitledColumn[], cells: readonly string[]): readonly TitledColumn[] {
  const signs = cells.map((cell) => cell.trim().replace(/[.)]$/, ''))
  for (const counting of countings) {
    const first = signs.indexOf(counting.charAt(0))
    let end = first
    while (first >= 0 && end < signs.length && signs[end] === counting.charAt(end - first)) end++
    if (first < 0 || end - first < 3) continue
    return titled.map((column, at) => (at >= first && at < end ? { role: 'option', weight: 2 } : column))
  }
  return titled
}

const rememberedRoles = new Map<string, TitledColumn>()

/** The role that a column's title tells. Below titles every row is looked at, and what their cells hold often repeats. */
export function roleOfTitle(title: string): TitledColumn {
  const known = rememberedRoles.get(title)
  if (known) return known
  const found = findRole(title)
  if (rememberedRoles.size < mostRemembered) rememberedRoles.set(title, found)
  return found
}

function findRole(title: string): TitledColumn {
  const whole = plainTitle(title.normalize('NFKC')).replace(/\s+/g, ' ').trim()
  const text = whole.replace(adviceInTitle, '')
  if (text === '' || !isShort(text)) return { role: 'ignored', weight: 0 }
  for (const [role, weight, pattern] of rules) if (pattern.test(whole)) return { role, weight }
  for (const [role, weight, pattern] of rules) if (pattern.test(text)) return { role, weight }
  if (text.length <= longestLoose)
    for (const [role, weight, pattern] of inside) if (pattern.test(text)) return { role, weight }
  return { role: 'ignored', weight: 0 }
}

/** Roles that only one column can have: the best titled keeps it, the others are left out. */
const single: readonly ColumnRole[] = ['stem', 'type', 'answer', 'options', 'number', 'section', 'explanation']

/** Letters say which option is right without counting; a column of them outweighs one of numbers. */
const letterTitle = /letter|字母/i

const numberedAnswer = /^\s*(?:答案|填空答案|第?空|blank|answer|réponse|antwort|respuesta)\s*\d{1,2}(?:答案)?\s*$/i

/** 答案1, 答案2 are options beside a column 答案; without one they are answers, of one blank each. */
function withNumberedAnswers(titled: readonly TitledColumn[], cells: readonly string[]): readonly TitledColumn[] {
  if (titled.some(({ role }) => role === 'answer')) return titled
  return titled.map((column, at) => (numberedAnswer.test(cells[at] ?? '') ? { role: 'answer', weight: 2 } : column))
}

const defines = new RegExp(`^(?:${titlesOf('definition')})$`, 'i')

/** What explains a term is its answer, where the table has no other. */
function withDefinitions(titled: readonly TitledColumn[], cells: readonly string[]): TitledColumn[] {
  const isAnswered = titled.some(({ role }) => role === 'answer' || role === 'option' || role === 'options')
  return titled.map((column, at) =>
    defines.test(plainTitle(cells[at] ?? '').trim())
      ? { role: isAnswered ? 'explanation' : 'answer', weight: 2 }
      : column,
  )
}

/** "Answers" beside "Right answer": all that may be chosen. */
const bareAnswers =
  /^(?:all |possible )?answers$|^antworten$|^reponses$|^respuestas$|^respostas$|^risposte$|^ответы$|^答案列表$|^回答$|^답안$/i

function withBareAnswers(titled: readonly TitledColumn[], cells: readonly string[]): readonly TitledColumn[] {
  const count = (...roles: ColumnRole[]) => titled.filter(({ role }) => roles.includes(role)).length
  if (count('answer') < 2 || count('option', 'options', 'distractor') > 0) return titled
  return titled.map((column, at) =>
    bareAnswers.test(plainTitle(cells[at] ?? '').trim()) ? { role: 'options', weight: 2 } : column,
  )
}

/** A title of points, and one that says question and not just "title" or "text". */
const pointsTitle = new RegExp(`^(?:${titlesOf('points')})$`, 'i')
const asksTitle = new RegExp(`[题問问]|question|${titlesOf('stem')}`, 'i')

/** Sheets without a column of answers: they name the types of the questions, or what each is worth. */
function isOpenSheet(titled: readonly TitledColumn[], cells: readonly string[]): boolean {
  const stem = titled.findIndex(({ role }) => role === 'stem')
  if ((titled[stem]?.weight ?? 0) < 3) return false
  const isRated = cells.some((cell) => pointsTitle.test(plainTitle(cell).trim()))
  return titled.some(({ role }) => role === 'type') || (isRated && asksTitle.test(plainTitle(cells[stem] ?? '')))
}

const language =
  /^(?:english|chinese|japanese|korean|german|french|spanish|portuguese|italian|russian|vietnamese|latin|英[语語文]|中文|[汉漢]语|日[语語本文]{1,2}|[韩韓][语語]|法[语語]|德[语語]|俄[语語]|西班牙[语語]|日本語|英語|中国語|韓国語|한국어|영어|일본어|중국어|deutsch|englisch|franzosisch|spanisch|latein|francais|anglais|allemand|espagnol|espanol|ingles|frances|aleman|portugues|italiano|inglese|francese|tedesco|spagnolo|русский|английский|немецкий|французский|tieng (?:anh|viet))$/i

/** Two columns titled by languages, and nothing else that asks or answers: the first is to be put into the second. */
function withLanguages(titled: readonly TitledColumn[], cells: readonly string[]): readonly TitledColumn[] {
  const isAsked = titled.some(({ role, weight }) => weight > 0 && role !== 'number' && role !== 'section')
  const places = cells.flatMap((cell, at) => (language.test(plainTitle(cell.trim()).trim()) ? [at] : []))
  if (isAsked || places.length !== 2) return titled
  return titled.map((column, at) =>
    at === places[0] ? { role: 'stem', weight: 3 } : at === places[1] ? { role: 'answer', weight: 3 } : column,
  )
}

/** What is explained is answered: with no other answer it is the first column behind the question whose title nobody knows. */
function withExplained(titled: readonly TitledColumn[], cells: readonly string[]): readonly TitledColumn[] {
  const has = (...roles: ColumnRole[]) => titled.some(({ role }) => roles.includes(role))
  const stem = titled.findIndex(({ role, weight }) => role === 'stem' && weight >= 3)
  if (stem < 0 || !has('explanation') || has('answer', 'option', 'options', 'distractor')) return titled
  const answer = titled.findIndex(({ weight }, at) => at > stem && weight === 0 && cells[at]?.trim())
  return titled.map((column, at) => (at === answer ? { role: 'answer', weight: 2 } : column))
}

/** 1, 2, 3 ... as titles between a question and its answer: options by their count. */
function withCounts(titled: readonly TitledColumn[], cells: readonly string[]): readonly TitledColumn[] {
  const has = (role: ColumnRole) => titled.some((column) => column.role === role)
  if (!has('stem') || !has('answer') || has('option') || has('options') || has('distractor')) return titled
  const first = cells.findIndex((cell) => cell.trim() === '1')
  const past = cells.findIndex((cell, at) => at > first && cell.trim() !== String(at - first + 1))
  const end = past < 0 ? cells.length : past
  if (first < 0 || end - first < 2) return titled
  return titled.map((column, at) => (at >= first && at < end ? { role: 'option', weight: 2 } : column))
}

type HeaderRoles = Readonly<{ columns: ColumnRole[]; confidence: number }>

const fewestPrefixed = 4
const longestPrefix = 12

/** "qNumber", "qA", "qTrue": the titles without what they all begin with, which a program put there; null if they do not. */
function withoutPrefix(cells: readonly string[]): readonly string[] | null {
  const titles = cells.filter((cell) => cell.trim() !== '')
  const [first = ''] = titles
  let length = 0
  while (
    length < longestPrefix &&
    titles.every((title) => title.length > length + 1 && title[length] === first[length])
  )
    length++
  if (length === 0 || titles.length < fewestPrefixed) return null
  return cells.map((cell) => cell.slice(length).replace(/^true$/i, 'answer'))
}

/** Roles of a row of titles, or null if they are none: it takes a stem and an answer or options beside it. */
export function rolesOfHeader(cells: readonly string[]): HeaderRoles | null {
  const printed = rolesOfTitles(cells)
  if (printed) return printed
  const bare = withoutPrefix(cells)
  return bare && rolesOfTitles(bare)
}

function rolesOfTitles(cells: readonly string[]): HeaderRoles | null {
  const named = withBareAnswers(withNumberedAnswers(withOtherLetters(cells.map(roleOfTitle), cells), cells), cells)
  const told = withLanguages(withDefinitions(named, cells), cells)
  const titled = withCounts(withExplained(told, cells), cells)
  const columns: ColumnRole[] = titled.map(({ role }) => role)
  const areBlanks = cells.filter((cell) => numberedAnswer.test(cell)).length > 1
  for (const role of single) {
    if (role === 'answer' && areBlanks && !columns.includes('option') && !columns.includes('options')) continue
    const candidates = columns.flatMap((other, at) => (other === role ? [at] : []))
    if (candidates.length < 2) continue
    const value = (at: number) => (titled[at]?.weight ?? 0) + (letterTitle.test(cells[at] ?? '') ? 1 : 0)
    const best = candidates.reduce((a, b) => (value(b) > value(a) ? b : a))
    for (const at of candidates) if (at !== best) columns[at] = 'ignored'
  }
  const count = (role: ColumnRole) => columns.filter((other) => other === role).length
  const options = count('option') + count('options') + count('distractor')
  const isOpen = isOpenSheet(titled, cells)
  if (count('stem') === 0 || (count('answer') === 0 && options === 0 && !isOpen)) return null
  const filled = cells.filter((cell) => cell.trim() !== '').length
  const known = titled.filter(({ weight }) => weight >= 2).length + (isOpen ? 1 : 0)
  const isSure = (titled[columns.indexOf('stem')]?.weight ?? 0) >= 2 || (count('answer') > 0 && options >= 2)
  const isWhole = (count('answer') > 0 && (options >= 2 || (count('options') > 0 && known >= 3))) || titled !== told
  const isMostlyKnown = titled.filter(({ weight }) => weight > 0).length >= filled * 0.5
  if (!isSure || known < 2 || !(isWhole || isMostlyKnown)) return null
  return { columns, confidence: Math.min(0.99, 0.7 + known * 0.08) }
}
