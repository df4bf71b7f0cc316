import { hanTruth, plainTruth, truthSigns } from './truthWords.ts'
import { anyOf } from './words.ts'

/** `mine` is what the student answered, `meta` anything that describes the question without being part of it. */
type FieldKind = 'answer' | 'mine' | 'explanation' | 'meta' | 'stem' | 'options' | 'typeName'

/** `labelFrom..from` is the label, `from..to` its value; both ranges of the folded line. `firm`: with colon or brackets. */
export type Field = { kind: FieldKind; word: string; labelFrom: number; from: number; to: number; firm: boolean }

const answerWords = anyOf('answer')
const startAnswerWords = anyOf('answer', 'answerAtStart')
const mineWords = anyOf('mine')
const explanationWords = anyOf('explanation')
const startExplanationWords = anyOf('explanation', 'explanationAtStart')
const metaWords = `${anyOf('meta')}|知识点|考点|考查点|考核点|所属知识点|知识模块|难度|难易度|难易程度|难度系数|难度等级|试题难度|章节|所属章节|所属章|所属节|章|节|判分时(?:答案内字母区分大小写|区分多个空的先后顺序)|来源|出处|题目来源|试题来源|出题|分值|分数|得分|[本此]题得分|本题分值|题目分值|能力水平|能力层次|认知层次|关键词|关键字|标签|教材|页码|出题人|正确率|易错项|题号|序号|编号|试题编号|评分标准|采分点|题目分类|分类|专业|科目|等级|技能|鉴定点|difficulty(?: level)?|pts|dif|obj|nat|loc|top|sta|std|msc|blm|not|topics?|(?:learning )?objectives?|learning outcome|references?|ref|source|pages?|chapter|category|points?(?: possible)?|score|marks?|tags?|bloom'?s?(?: taxonomy| level)?|skill|cognitive level|level|domain|standards?|lo|aacsb|diff|type|question type|time|id|keywords?|subject|section`
const midMetaWords =
  '知识点|考点|难度|难易度|难易程度|分值|分数|得分|能力水平|章节|difficulty|diff|topic|points?|ref|page ref|page|pts|dif|obj|nat|top|msc|skill'
const typeWords = '题型|题目类型|试题类型|题目题型|类型'
const stemWords = anyOf('question')
const optionWords = anyOf('options')

const kinds: readonly (readonly [FieldKind, RegExp])[] = (
  [
    ['mine', mineWords],
    ['explanation', startExplanationWords],
    ['answer', startAnswerWords],
    ['typeName', typeWords],
    ['meta', metaWords],
    ['stem', stemWords],
    ['options', optionWords],
  ] as const
).map(([kind, source]) => [kind, new RegExp(`^(?:${source})$`, 'i')] as const)

/** All words that label a field: alternatives of a pattern. */
export const fieldWords = [
  mineWords,
  startExplanationWords,
  startAnswerWords,
  typeWords,
  metaWords,
  stemWords,
  optionWords,
].join('|')
const atStart = new RegExp(
  `^(?:[→⇒➜➔►➡➤▶]\uFE0F?|[*_>#-]{0,3})\\s*[[(<《〈「{]?[*_]{0,2}\\s*(${fieldWords})\\s*[*_]{0,2}(?:[\\])>》〉」}]\\s*(?:[:=]|[-–—]\\s)?|\\s*:[*_]{0,2}|(?<=答案|answer)\\s?[-—–]{1,2}(?=\\s?(?:[A-H]|${hanTruth}))|(?<=ans|answer|key|rép|resp|risp|antw|отв)\\s?\\.(?:(?=\\s)|\\s*:))\\s*`,
  'i',
)
/** "✗ Your answer: b": a sign says whether it was right. */
const signedMine = new RegExp(`^[✓✔√✗✘×☑✅❌✕]\\s*(${mineWords})\\s*:\\s*`, 'i')
/** "Ans=b", "Answer -> b", "Answer - text"; a word that may mean something else needs a letter behind it. */
const oddStart = new RegExp(
  `^[*_>#-]{0,3}\\s*[[(]?(?:(${answerWords}|${mineWords})[\\])]?\\.?\\s*(?:[=-]{1,2}>|=|→|\\s[-—–]{1,2}\\s)|(${startAnswerWords}|${mineWords})\\.?\\s*(?:[=-]{0,2}>|=|→|[-—–]|\\s)(?=\\s*[([]?(?:[A-H]{1,8}|[a-h]|[①-⑩](?:[\\s,、;]{0,2}[①-⑩]){0,5}|${plainTruth})[)\\]]?[.。]?(?:\\s*$|\\s\\s|\\s(?:得分|分数|score|points?)\\s?:))|(${startAnswerWords})\\s?(?:=|[-=]{1,2}>|→)\\s?(?=[A-H][.、)]\\s?\\S))\\s*`,
  'i',
)
const looseStart = new RegExp(
  `^(${answerWords}|${explanationWords}|[选選](?=\\s?[A-H]))(?:\\s*$|\\s+(?=\\S)|(?<=答案[是为])(?=[“"])|\\s*(?=[“"'‘([]?(?:[A-H](?:[\\s,、;|]*[A-H]){0,7}|[①-⑩](?:[\\s,、;|]*[①-⑩]){0,5}|${hanTruth})(?:[\\s。.;,”"'’)\\][]|$|解析|详解|詳解|分析|答案解析|试题解析)))`,
  'i',
)
const midWords = [mineWords, explanationWords, answerWords, midMetaWords, '选项|選項'].join('|')
const afterGap = anyOf('explanationAtStart')
const inMiddle = new RegExp(
  `(?<=[\\s。.;,?!)\\]_…"”】^*#=>|~@+A-H${truthSigns}对错]|正确|错误|:(?=(?:正确|参考|标准)答案)|(?=\\[|\\(答案))(?:[[(]\\s*(${midWords})\\s*(?:[\\])]\\s*(?:[:=]|[-–—]\\s)?|:|(?<=答案|answer|ans)(?=[A-H]{1,6}[)\\]][.。]?$))|(${mineWords})\\s(?:[-–—]\\s)?(?=[([]?[A-H]{1,8}[)\\]]?[.。]?\\s*$)|(${midWords}|(?<=\\S\\s\\s)(?:${afterGap}))\\s*(?::|(?<=答案[是为]|[故题以此应]选|answers? is)(?=[\\s]*(?:[A-H①-⑩]|${hanTruth}))))\\s*`,
  'gi',
)
/** "D. salt    Ans=D": behind a gap a label needs no colon, if a short answer ends the line. */
const behindGap = new RegExp(
  `(?<=\\S\\s{2,8})(${startAnswerWords})\\.?(?:\\s?=\\s?|\\s[-–—]\\s|\\s)(?=[([]?(?:[A-H]{1,8}|[A-Ha-h](?:[,、;]?\\s?[A-Ha-h]){0,7}|${plainTruth})[)\\]]?[.。]?\\s*$)`,
  'gi',
)
/** "答案：错误 分析：...": behind an answer that is a letter or a verdict, words that explain elsewhere, too, need no gap before them. */
const behindVerdict = new RegExp(
  `(?<=[:\\])】]\\s?(?:[A-H]{1,8}|${plainTruth})[。.;,]?\\s)(${afterGap})\\s*:\\s*(?=\\S)`,
  'gi',
)
const gluedWord = '(?:正确|参考|标准)答案'
/** "4.盐正确答案B"; "选择正确答案" at the end of a line is what somebody does. */
const glued = new RegExp(
  [
    `${gluedWord}\\s*:?\\s*(?=(?:[A-Ha-h]{1,8}|${hanTruth})\\s*$)`,
    `${gluedWord}\\s*:\\s*$|(?<![选择出的是])${gluedWord}\\s*$`,
    `(?<=[\\u4e00-\\u9fff])答案\\s?:\\s*(?=[A-H]{1,8}\\s*$)`,
  ].join('|'),
  'g',
)
/** "答案：许文澜解析：...": behind an answer in words the label of its explanation needs nothing before it. */
const gluedExplanation = /(?<=[\p{L}\d)\]》”"'])(?:答案|试题|本题)?(?:解析|详解|詳解|解释|解釋|解説)\s*:\s*(?=\S{4})/gu
const shortAnswerMark = /(?<=[\s。?)])答\s*:\s*(?=[A-Ha-h\d①-⑩\s,、;]{1,16}$)|(?<=[。?)_]\s{0,4})答\s*:\s*(?=\S)/g

const worthScanning =
  /[:[\](=→]|^[《〈「]|^[选選]\s?[A-H]|答案|解析|[应應题題故][选選]|answer|^ans|^corre|explan|rational|feedback|反馈|correct[ao]s? (?:es|son)|corret[ao]s? (?:é|são)|corrett[ae] (?:è|sono)|correctes? (?:est|sont)|antwort(?:en)? (?:ist|sind|lautet)|retroaliment|rückmeld|^(?:(?:die |la |le |il |a )?(?:rispost|respuest|respost|soluz|solu[cç]|réponse|bonne rép(?=\S*\s\S)|richtig(?=\S*\s\S)|korrekt(?=\S*\s\S)|antw|lösung)|(?:правильн|верн)\S{1,3} (?:ответ|является)|(?:la |a )?(?:opci[oó]n|alternativa|opção) corr|ответ|ключ|(?:поясн|объясн|erkl|erläut|begründ|explic|spiega|justific)\p{L}{2,10}$|正解|正答|解答|答え|정답|해답|답[은\s]|key\s|rép|risp|resp|gabarito)/iu

const knownKinds = new Map<string, FieldKind>()

function kindOf(word: string): FieldKind {
  const seen = knownKinds.get(word)
  if (seen) return seen
  const kind = kinds.find(([, pattern]) => pattern.test(word))?.[0] ?? 'meta'
  if (knownKinds.size < 2000) knownKinds.set(word, kind)
  return kind
}

const worthMiddle =
  /答|选项|選項|解|析|分|难|知识|考点|章节|[应應题題故][选選]|answer|\bans\b|correct|explan|rational|difficulty|diff|topic|points?|\bref|page|pts|feedback|response|antw|lösung|erklär|begründ|erläut|r[ée]pon|corrig|explic|coment|comment|retroalim|respuest|soluci|justific|respost|gabarito|resolu|rispost|soluzi|spieg|motivaz|chiarim|ответ|эталон|поясн|объясн|обосн|коммент|решени|正解|正答|[説說]明|正[确確]|답|해설|풀이|설명|reason|note|why|hint|justif|discuss|hinweis|kommentar|anmerk|remarque|indice|pista|razón|nota|dica|observa|sugger|подсказ|примеч|分析|说明|解释|补足|理由|補足|힌트|참고|(?:ma|ta|votre|mi|tu|su|minha|sua|tua|mia|ihre|meine|deine) r[eé]|ваш|мой|あなた|내 답/i

/** "Q: ... A: ...": what answers on the line of the question. */
const questionAndReply = /^(?:Q|F|P|D|В)\s?:\s?\S.{3,300}?(\s[&|/~>-]{0,4}\s?(?:A|R|О)\s?:\s?)(?=\S)/

/** No line of a question has more fields; a hostile one may. */
const most = 40

/** "The nurse answers:" ends in a verb, not in a label. */
const isWordOfSentence = (folded: string, at: number, word: string): boolean =>
  /^[a-z]/.test(word) && /[a-z,] ?$/i.test(folded.slice(Math.max(0, at - 2), at)) && !/\s\s$/.test(folded.slice(0, at))

/** "Answer all questions", "Answer in full sentences": an order to whoever sits the exam. */
const orders =
  /^answers? (?:all|any|both|each|every|only|either|in|on|the|these|one|two|three|four|five|\d+|with|briefly)\b(?! (?:[a-h]|answer)\b)/i

/** "text^*^答案：B": signs that part the label from the text before it. */
const signsBefore = /[\^*#=>|~@+]{2,8}$/

/** "... la / soluzione locale usa svariati trucchi": the line above goes on, a label begins otherwise or has a sign behind it. */
const wrapped = /^\p{Ll}+ \p{Ll}+ \S+ \S+ \S/u

/** `print("Answer: A")`: what stands in quotes behind a bracket or sign of code is a string. */
const opensString = /[(=,[]\s?["']$/

const optionSign = String.raw`(?:[(\[]\s{0,3})?(?:[A-La-lА-Жа-жア-ク가-하]|\d{1,2}|[ivx]{1,4})\s{0,3}(?:[.、:)\]]|\s)|[①-⑩]`
const opensOption = new RegExp(`^(?:${optionSign})`)
const behindOption = new RegExp(`(?:^|[\\s√✓☐☑])(?:${optionSign}).*\\S\\s*$`)

/** "... (correct answer)" at the end of a line, or between two options of one line: it speaks of the option before it. */
function isRemark(folded: string, from: number, to: number): boolean {
  if (folded.charAt(from) !== '(') return false
  if (to >= folded.length) return true
  // "(answer A)" says itself which one
  const isClosed = folded.slice(from, to).trimEnd().endsWith(')')
  return isClosed && opensOption.test(folded.slice(to)) && behindOption.test(folded.slice(0, from))
}

function addMiddle(folded: string, pattern: RegExp, start: number, fields: Field[]): void {
  pattern.lastIndex = start
  for (let match = pattern.exec(folded); match && fields.length < most; match = pattern.exec(folded)) {
    const word = (match[1] ?? match[2] ?? match[3] ?? (pattern === gluedExplanation ? '解析' : '答案')).trim()
    if (
      isWordOfSentence(folded, match.index, word) ||
      isRemark(folded, match.index, match.index + match[0].length) ||
      opensString.test(folded.slice(Math.max(0, match.index - 3), match.index))
    )
      continue
    const labelFrom =
      match.index - (signsBefore.exec(folded.slice(Math.max(0, match.index - 8), match.index))?.[0].length ?? 0)
    const end = match.index + match[0].length
    if (fields.every((field) => end <= field.labelFrom || labelFrom >= field.from))
      fields.push({ kind: kindOf(word), word, labelFrom, from: end, to: folded.length, firm: true })
  }
}

/** "结果：正确答案：B": a label without a value before that of the answer. */
const emptyLabel = /^\s*\p{L}{2,16}\s?:\s*$/u

/** The labelled fields of a line ("答案：B  解析：..."), in order; each value reaches to the next label. */
export function findFields(folded: string, start = 0): readonly Field[] {
  if (!worthScanning.test(folded)) return none
  const rest = start === 0 ? folded : folded.slice(start)
  const fields: Field[] = []
  let match = atStart.exec(rest)
  const firm = match !== null
  match ??=
    oddStart.exec(rest) ??
    (orders.test(rest) || wrapped.test(rest) ? null : looseStart.exec(rest)) ??
    signedMine.exec(rest)
  if (match) {
    const word = (match[1] ?? match[2] ?? match[3] ?? '').trim()
    const end = start + match[0].length
    fields.push({ kind: kindOf(word), word, labelFrom: start, from: end, to: folded.length, firm })
  }
  const reply = questionAndReply.exec(rest)
  if (reply?.[1]) {
    const labelFrom = start + rest.indexOf(reply[1])
    const from = labelFrom + reply[1].length
    const asked = fields.map((field) => ({ ...field, to: labelFrom }))
    return [...asked, { kind: 'answer', word: 'A', labelFrom, from, to: folded.length, firm: true }]
  }
  if (worthMiddle.test(rest)) {
    const from = fields[0]?.from ?? start
    addMiddle(folded, inMiddle, from, fields)
    addMiddle(folded, glued, from, fields)
    if (fields[0]?.kind === 'answer' && /[解詳]/.test(folded)) addMiddle(folded, gluedExplanation, from, fields)
    addMiddle(folded, behindGap, from, fields)
    if (fields[0]?.kind === 'answer') addMiddle(folded, behindVerdict, start, fields)
    addMiddle(folded, shortAnswerMark, from, fields)
  }
  const [first] = fields
  if (first?.kind === 'answer' && first.labelFrom > start && emptyLabel.test(folded.slice(start, first.labelFrom)))
    fields.unshift({ kind: 'meta', word: '', labelFrom: start, from: first.labelFrom, to: first.labelFrom, firm: true })
  if (fields.length > 1) {
    fields.sort((a, b) => a.labelFrom - b.labelFrom)
    for (let at = 0; at + 1 < fields.length; at++) {
      const field = fields[at]
      const next = fields[at + 1]
      if (field && next) field.to = next.labelFrom
    }
  }
  return fields
}

const wholeWord = new RegExp(`^(?:${fieldWords})$`, 'i')

/** The field whose label is printed otherwise than its value and so needs no sign behind it: `from..to` holds the label. */
export function fieldOfPrinted(folded: string, from: number, to: number): Field | null {
  const word = folded.slice(from, to).trim()
  if (word.length > 24 || !wholeWord.test(word)) return null
  return { kind: kindOf(word), word, labelFrom: from, from: to, to: folded.length, firm: true }
}

const none: readonly Field[] = []
