import type { QuestionType } from '../../contract/questionTypes.ts'

/** `choice` is single or multiple, as its key decides. */
export type TypeHint = QuestionType | 'choice'

/** Longest first within a meaning; matched against folded lower-case text. */
const words: readonly (readonly [TypeHint, string])[] = [
  [
    'multiple',
    '不定项选择题?|多项选择题?|多选择题|多项题|多选题?|不定项题?|x型选?择?题|multiple[- ]?(?:response|answers?|select)(?: questions?)?',
  ],
  [
    'single',
    '单项选择题?|单项题|单选择题|单选题?|最佳选择题|[ab][1-4]?(?:[/、~-][ab]?[1-4])?型选?择?题|single[- ]?(?:choice|answer|select)(?: questions?)?',
  ],
  [
    'trueFalse',
    '判断改错题|判断正误题?|判断是非题?|判断说明题|判断题?|是非判断题|是非题?|正误题|对错题|true[ -]?(?:\\/|or|and|-)[ -]?false(?: questions?)?|t ?\\/ ?f(?: questions?)?|judge?ment(?: questions?)?',
  ],
  [
    'fillIn',
    '选词填空题?|填空题?|填充题|word banks?|fill[- ]?in(?:[- ]?the)?[- ]?blanks?(?: questions?)?|fill[- ]?in(?: questions?)?|completion(?: questions?)?',
  ],
  [
    'shortAnswer',
    '简答题?|问答题?|论述题?|名词解释题?|名词解释|计算分析题|计算题|应用分析题|应用题|案例分析题?|案例题|材料分析题?|材料题|分析说明题|分析论述题|分析题|综合分析题|综合应用题|综合题|思考题|辨析题|设计题|编程题|程序设计题|作图题|画图题|证明题|主观题|解答题|实训题|实操题|论文题|讨论题|翻译题|写作题|作文题|short[- ]?answers?(?: questions?)?|essays?(?: questions?)?|open[- ]?(?:ended)?(?: questions?)?|long[- ]?answers?(?: questions?)?',
  ],
  [
    'choice',
    '选择题|选择|客观题|配对题?|匹配题?|连线题?|matching(?: questions?| exercises?)?|完[形型]填空题?|cloze(?: tests?| procedure)?|multiple[- ]?choices?(?: questions?)?|mcqs?|choice(?: questions?)?',
  ],
]

const whole = words.map(([type, source]) => [type, new RegExp(`^(?:${source})$`)] as const)

/** The pattern of any type word, to be built into larger ones. */
export const anyTypeWord = words.map(([, source]) => source).join('|')

const known = new Map<string, TypeHint | null>()

/** What a word such as 单选题 or "True/False" says, if it is a type word and nothing else. */
export function typeOfWord(word: string): TypeHint | null {
  const key = word.trim().toLowerCase()
  if (key.length === 0 || key.length > 40) return null
  const seen = known.get(key)
  if (seen !== undefined) return seen
  const found = whole.find(([, pattern]) => pattern.test(key))?.[0] ?? null
  if (known.size < 2000) known.set(key, found)
  return found
}
