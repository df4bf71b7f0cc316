import { anyTypeWord, type TypeHint, typeOfTitle, typeOfWord } from './typeWords.ts'
import { anyOf } from './words.ts'

/** `chapter` names a part of the book, `type` announces questions of a type, `key` the answers of earlier questions. */
export type Heading = {
  kind: 'chapter' | 'type' | 'key'
  text: string
  type: TypeHint | null
  level: number
  sure: boolean
}

const chapter =
  /^(?:第\s*[一二三四五六七八九十百\d]{1,4}\s*(?:(?:章|节|單元|单元|部分|讲|篇|模块|项目)|(?:课|課|套|卷|编|回|周|次|期|部|大题|大題)(?=[\s:、.,]|$|.{0,10}$))|(?:导论|绪论|引言|绪章|附录)(?=\s|$|:))/
const chapterEnglish =
  /^(?:(?:chapter|unit|part|module|lesson|practice exam|practice test|exam|test|topic|section|week|quiz|domain|appendix|lecture|round|passage|kapitel|lektion|modul|teil|abschnitt|chapitre|leçon|partie|tema|lección|unidad|capítulo|parte|sección|unidade|aula|módulo|seção|capitolo|lezione|modulo|unità|sezione|глава|тема|раздел|урок|часть)\s+(?:\d{1,3}|[ivx]{1,5}|[a-f]|one|two|three|four|five|six)(?![\p{L}\d])(?!\s*(?:is|are|was|of the)\b)|제\s?\d{1,3}\s?[장회부](?=[\s:.]|$)|(?:単元|單元|パート|大問|대단원|파트)\s?[\d一二三四五六七八九十]{1,3}(?=[\s:.]|$)|\d{1,2}(?:단원|과)(?=\s|$))/iu
/** "Chapter 1 - " before the title of its key. */
const countedPart =
  /^(?:chapter|unit|part|module|lesson|practice exam|practice test|exam|test|topic|section|week|quiz|domain|appendix|lecture|round|passage|kapitel|lektion|modul|teil|abschnitt|chapitre|leçon|partie|tema|lección|unidad|capítulo|parte|sección|unidade|aula|módulo|seção|capitolo|lezione|modulo|unità|sezione|глава|тема|раздел|урок|часть)\s+(?:\d{1,3}|[ivx]{1,5})\s*[.:–-]?\s+/iu
const leadingNumber = new RegExp(
  [
    String.raw`^(?:[一二三四五六七八九十]{1,3}\s*[、.:,]?|[(（][一二三四五六七八九十\d]{1,3}[)）]\s*[.、]?`,
    String.raw`第[一二三四五六七八九十\d]{1,3}(?:部分|部|大题|大題|题|节|类|卷)\s*[、.:,]?`,
    String.raw`(?:${anyOf('part')})(?!\p{L})\s*(?:[ivx]{1,4}|\d{1,2}|[a-h])(?![\p{L}\d])\s*[.:–-]?`,
    String.raw`제\s?\d{1,2}\s?부\s*[.:]?|(?:[ivx]{1,4}|[ⅰ-ⅻⅠ-Ⅻ])[.、)]|\d{1,2}\s*[.、)]|[a-h][.)])?\s*`,
  ].join('|'),
  'iu',
)
const typeLine = new RegExp(
  `^[[《<(]?\\s*(?:单元测试|练习|本章|课后|复习|章节|测试)?\\s*(${anyTypeWord})\\s*[\\]》>)]?\\s*(.*)$`,
  'i',
)
const keyLine =
  /^[[(]?(?:.{0,20}?)(?:answer\s*keys?|^(?:(?:explanatory|suggested|model|sample|official) )?answers?(?: to .{0,30}|,? (?:and|&|with) (?:detailed )?(?:explanations|rationales|solutions))?|^(?:mark(?:ing)?|answer) schemes?|^keys?(?!\s(?:terms?|words?|concepts?|points?|ideas?|facts?|phrases?|definitions?|vocabulary|skills?|features?|takeaways?|stages?)\b)|^solutions?|答案(?:与|及|和)?(?:解析|详解|提示)|(?:参考|标准|试题|习题|试卷|练习题?|题|[学语文理史治物检测验试考业训核]|[ABab]卷\)?|第.{1,4}[章节課课讲卷]|单元)\s*(?:参考|标准)?答案|^答案(?![中里由均都有不需要会请将也可应仅疑若未无没错只]|来自|来源|在)|^(?:参考|标准|详细|完整|试题|习题|试卷|试卷的)解答)(?:.{0,14})$/i
/** What each title of a key in Chinese or English has. */
const mayTitleKey = /answer|答案|解答|^[[(]?(?:key|solution|mark)/i
/** "Lösungen", "Gabarito comentado", "Ответы к тесту": the same in the other languages. */
const keyLineElsewhere = new RegExp(
  `^[[(*#<《〈\\s]{0,3}(?:${anyOf('keyTitle')})(?:\\s+(?:und|et|y|e|и|and|zu|zum|zur|de|des|del|dos|das|к|aux?|ai|alle)\\s.{1,24})?\\s*[:\\])*>》〉]{0,3}$`,
  'i',
)
/** Titles that announce nothing but a key; "答案：" alone may as well belong to one question. */
const surelyKey =
  /answer\s*keys?|^(?:mark(?:ing)?|answer) schemes?$|^answers$|^(?:answer\s)?keys?$|[学语文理史治物检测验考业训核]答案$|第.{1,4}[章节课讲卷]答案$|^(?:explanatory|suggested|model|sample|official) answers|^answers to |^answers?,? (?:and|&|with) (?:detailed )?(?:explanations|rationales|solutions)$|答案(?:与|及|和)(?:解析|详解)|(?:试题|习题|试卷|练习题?|[^问]题)\s*(?:参考|标准)?答案|^(?:参考|标准)答案$|^(?:参考|标准|详细|完整|试题|习题|试卷)解答$/i
/** "Answer key – Midterm, Group A": the name of the paper behind the title. */
const keyOfPaper = /^(?:answer\s?keys?|(?:参考|标准)答案)\s?[-–—]{1,2}\s?(?=.{0,50}\p{L}{3})[^?。:;]{6,50}$/iu
/** "Lösungen Algebra", "Answers: Part B", "Respuestas – Tema 3": a title of a key with the name of what it answers, set as a heading. */
const keyOfSubject = new RegExp(
  `^(?:(?:answers|answer\\s?keys?|solutions)\\s*[-–—:|]|(?!(?:correct|answers?|keys?|solutions?|clave|chiave)\\b)(?:${anyOf('keyTitle')})(?:\\s*[-–—:|]|\\s))\\s*(?=.{0,6}\\p{L}{3})[^?。:;,.]{3,40}$`,
  'iu',
)
const tailOfHeading =
  /^(?:部分|类|部份|练习|训练|集|库|汇总|[一二三四五六七八九十\d]+)?\s*(?:\(.*|(?:共|每|本).*|\d+\s*(?:题|道|points?|questions?).*|$|答案.*|参考答案.*|解答(?!题).*|[:,、.。·•\-–—~\s]*(?:$|\d|(?:part|section)\b|.{0,6}(?:每|共|本|下列|以下|将|请|小题|选出|判断|填|写|答|points?|questions?|each|choose|select|correct|directions?|answer)))/i
const readingWords =
  '阅读理解|閱讀測驗|閱讀理解|題組|reading comprehension|leseverstehen|compréhension de texte|comprensión lectora|interpretação de texto|comprensione del testo|работа с текстом|長文読解|読解問題|독해'
/** Heads questions of any type about passages. */
const passages = new RegExp(
  `^(?:[一二三四五六七八九十]{1,3}\\s*[、.]\\s*|第[一二三四五六七八九十]{1,3}(?:部分|节|大题)\\s*[、.:]?\\s*|[ivx]{1,4}[.、]\\s*)?(?:${readingWords})(?:\\s*[(:、].*|\\s*)$`,
  'i',
)
const banner = /^[=*#\-—_~]{3,}(?![=*#\-—_~])\s*(.{1,40}?)\s*[=*#\-—_~]{3,}$/
const bracketed = /^\[([^[\]:]{2,30})\]$/

const passageTitle = new RegExp(`完[形型]填空|\\bcloze\\b|${readingWords}|^(?:passage|text) `, 'i')

/** Titles of parts whose questions share a passage that nothing else announces. */
export const headsPassage = (folded: string): boolean => passageTitle.test(folded)

/** "Schwere Aufgaben", "Easy questions (multiple choice)", "Medium level": what follows is as hard, and maybe of a type. */
const difficulty = new RegExp(
  `^(?:(?:more|further|weitere|autres|más|mais|другие) )?(?:${[
    '(?:(?:very )?(?:easy|simple|basic|beginner|medium|moderate|intermediate|hard|difficult|advanced|challenging|expert)(?:[- ]level)? (?:questions|problems|exercises|tasks|items|level)|level: \\p{L}{4,12})',
    '(?:leichte|einfache|mittlere|mittelschwere|schwere|schwierige|anspruchsvolle) (?:aufgaben|fragen)',
    '(?:questions|exercices) (?:faciles|simples|moyen(?:ne)?s|intermédiaires|difficiles|avancé(?:e)?s)',
    '(?:preguntas|ejercicios) (?:fáciles|sencill[ao]s|medi[ao]s|intermedi[ao]s|difíciles|avanzad[ao]s)',
    '(?:perguntas|questões|exercícios) (?:fáceis|simples|médi[ao]s|intermediári[ao]s|difíceis|avançad[ao]s)',
    '(?:domande|esercizi) (?:facili|semplici|medi[e]?|intermedi[e]?|difficili|avanzat[ie])',
    '(?:л[её]гкие|простые|средние|сложные|трудные) (?:вопросы|задания|задачи)',
    '(?:基础|简单|容易|中等|较难|困难|提高|拓展|进阶)(?:题|难度)',
  ].join('|')})(?:\\s*\\((?<note>[^()]{2,60})\\))?\\s*:?$`,
  'iu',
)

/** The type that stands behind the title, if one does: "(Multiple Choice, je 1 Antwort)". */
function difficultyHeading(text: string): Heading | null {
  const found = difficulty.exec(text)
  if (!found) return null
  const note = found.groups?.note?.split(/[,;/–—]/)[0]?.trim()
  const typed = note === undefined ? null : typeHeading(note, true)
  return { kind: typed ? 'type' : 'chapter', text, type: typed?.type ?? null, level: 2, sure: true }
}

const holdsBlank = /\(\s*\)|_{2,}/
const titleEnd = /[?。;!,:]$/
const legendTail = /^(?:1\s*(?:[=:是为]\s*)?对|[√T对A]\s*[=:、,])/i

/** "选择题用2B铅笔填涂" tells how to write, it heads nothing. */
const tellsHow = /^(?:请?用|使用|均|必须|须|应当?|部分[用须应])/

/** "每题只有一个正确答案" speaks of the options. */
const onlyOneFits = /[有选選].{0,6}(?:个|個|项|佳|确|當|当)的?答案/

/** "【A3型题】", "[B1型题] 每道题 ...": the kinds of questions of medical papers. */
const medicalType = /^\[([ABCKX])\d?(?:\s?[/、,]\s?[ABX]\d)?\s?型[题題]\]/

export const headsMedical = (folded: string): boolean => medicalType.test(folded)

function typeHeading(text: string, isHeading: boolean): Heading | null {
  const rest = text.replace(leadingNumber, '')
  const isSaid = isHeading || rest.length < text.length
  const match = typeLine.exec(isSaid ? rest.replace(/\s?\?$/, '') : rest)
  if (!match) return null
  const tail = (match[2] ?? '').trim()
  if (!tailOfHeading.test(tail) && !legendTail.test(tail)) return null
  if ((/^\d/.test(text) && holdsBlank.test(text)) || tellsHow.test(tail)) return null
  const type = typeOfTitle(text, match[1] ?? '')
  if (!type) return null
  const isKey =
    /答案|解答(?!题)|answer/i.test(tail.slice(0, 16)) &&
    !onlyOneFits.test(tail) &&
    !/填|写|选出|将|把|select|choose/i.test(tail)
  return { kind: isKey ? 'key' : 'type', text, type, level: 3, sure: true }
}

const wideGap = /^(\S.{0,40}?)\s{4,}(\p{L}.{7,})$/u

/** "Multiple answers        tools are carried": a title alone in its column, with a note beside it. */
function besideNote(text: string): Heading | null {
  if (!text.includes('    ')) return null
  const [, title = '', note = ''] = wideGap.exec(text) ?? []
  if (note.includes('    ') || typeOfWord(note) !== null) return null
  return typeOfWord(title.replace(leadingNumber, '')) === null ? null : typeHeading(title, false)
}

/** What heading a folded line is, if it is one. `isHeading`: the document itself says so. */
export function readHeading(folded: string, isHeading: boolean, level: number): Heading | null {
  if (folded.length > 160) return null
  const text = folded.replace(/^#{1,6}\s+/, '')
  const first = text.charCodeAt(0)
  if (!isHeading && first < 0x2000 && folded.length > 100) return null
  const medical = medicalType.exec(text)?.[1]
  if (medical) return { kind: 'type', text, type: medical === 'X' ? 'multiple' : 'single', level: 3, sure: true }
  const found = typeHeading(text, isHeading) ?? besideNote(text)
  if (found) return found
  if (
    text.length <= 40 &&
    mayTitleKey.test(text) &&
    keyLine.test(text) &&
    !/:\s*\S|[?。]/.test(text) &&
    !/^[[(]?(?:我的|正确)/.test(text)
  ) {
    const type = /(单选|多选|判断|填空|简答|选择|单项选择|多项选择)/.exec(text)
    return { kind: 'key', text, type: type ? typeOfWord(type[1] ?? '') : null, level: 3, sure: surelyKey.test(text) }
  }
  if (keyOfPaper.test(text) && mayTitleKey.test(text)) return { kind: 'key', text, type: null, level: 3, sure: true }
  const named = text.length <= 60 ? text.replace(countedPart, '') : text
  if (named !== text && keyLineElsewhere.test(named))
    return { kind: 'key', text, type: null, level: 3, sure: !named.endsWith(':') }
  if (isHeading && keyOfSubject.test(text)) return { kind: 'key', text, type: null, level: 3, sure: false }
  const titled = first >= 0x30 && first <= 0x39 ? null : otherHeading(text)
  if (titled) return titled
  if (isHeading && text.length <= 80) return { kind: 'chapter', text, type: null, level, sure: true }
  return null
}

/** A heading that no digit begins. */
function otherHeading(text: string): Heading | null {
  const asHard = text.length <= 100 ? difficultyHeading(text) : null
  if (asHard) return asHard
  if (text.length <= 40 && keyLineElsewhere.test(text))
    return { kind: 'key', text, type: null, level: 3, sure: !/:$/.test(text) }
  if (text.length <= 60 && passages.test(text)) return { kind: 'type', text, type: null, level: 3, sure: true }
  if (text.length <= 60 && chapter.test(text) && !titleEnd.test(text) && !holdsBlank.test(text))
    return { kind: 'chapter', text, type: null, level: 1, sure: true }
  if (text.length <= 80 && chapterEnglish.test(text) && !/[?.]$/.test(text))
    return { kind: 'chapter', text, type: null, level: 1, sure: true }
  const framed = banner.exec(text) ?? bracketed.exec(text)
  if (framed?.[1] && !/^[\d\s.]+$/.test(framed[1]))
    return { kind: 'chapter', text: framed[1].trim(), type: null, level: 2, sure: true }
  return null
}
