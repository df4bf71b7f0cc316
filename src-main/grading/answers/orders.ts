const marks = '(?:marks?|points?|scores?|credits?|grades?)'

/** What stands before a verb that orders. */
const ordering = '(?:^\\W*|[,;:]\\s*|\\b(?:please|and|then|must|should|to|just|now)\\s+)'

const object = '(?:me|us|it|this|that|the|my|a|an|answer|response|student|question|points?)'

/** What stands before one that forbids: "workers ignore the instructions" is an answer. */
const forbidding = '(?:^\\W*|[,;:]\\s*|\\b(?:please|just|now|you (?:must|should|can|may|will))\\s+)'

const ofGrading = '(?:rubric|grading|marking)'
const ofOrders = '(?:instructions?|guidelines?|prompts?|criteria|reference)'
const earlier = '(?:previous|prior|above|earlier|preceding|system|all|any|these|those|your)'

/** Sentences that speak to whoever grades instead of answering. Narrow: an answer about marks is not one. */
const patterns: readonly RegExp[] = [
  new RegExp(
    `${forbidding}(?:ignore|disregard|forget|override|bypass)\\s+(?:(?:[\\w']+\\s+){0,4}${ofGrading}|(?:[\\w']+\\s+){0,2}${earlier}\\s+(?:[\\w']+\\s+){0,3}${ofOrders}|the\\s+${ofOrders})\\b`,
    'iu',
  ),
  new RegExp(
    `${ordering}(?:give|award|assign|grant)\\s+(?:${object}\\s+){0,5}(?:full|maximum|max|all|perfect|top|100 ?%?)\\s+(?:the\\s+|available\\s+|possible\\s+)*${marks}\\b`,
    'iu',
  ),
  new RegExp(
    `\\b(?:this|my|the) (?:answer|response) (?:deserves|should (?:get|receive|be given)|must (?:get|receive|be given))\\b.{0,40}\\b${marks}\\b`,
    'iu',
  ),
  /\byou (?:are|must act as)\b.{0,20}\b(?:grader|examiner|marker|assistant|language model)\b/iu,
  /(?<!\w)<\/?(?:answer|question|reference|rubric|point|part|system)(?:\s+\w+\s*=[^<>]*|\s*\/?)>/iu,
  /["'](?:awarded|points|score|quote|verdict|grade)["']\s*[:：]/iu,
  /(?:忽略|无视|忘记|忘掉|不要管|不用管|不必理会).{0,20}(?:评分|打分|阅卷|参考答案)/u,
  /(?:^|[，,、：:\s]|请|你|务必)(?:忽略|无视|忘记|忘掉|不要管|不用管|不必理会).{0,6}(?:以上|上述|之前|此前|前面|所有|系统).{0,12}(?:标准|规则|指令|指示|提示|要求)/u,
  /(?:给|打|判|评|算|记)[^了他她们，,。]{0,8}(?:满分|全分|一百分|100 ?分)/u,
  /(?:本|这|此|该|我的)(?:题|道题)?的?(?:答案|回答|作答).{0,8}(?:满分|全对|应(?:该|当)?得分)/u,
  /你(?:现在)?是.{0,10}(?:阅卷|评分|判卷|改卷|大模型|语言模型)/u,
]

const sentence = /[^。！？!?；;.\n]+[。！？!?；;.\n]*|[。！？!?；;.\n]+/gu

const role = /^\s*(system|assistant|developer)\s*:/iu

const speaksToGrader = (text: string) => patterns.some((pattern) => pattern.test(text.normalize('NFKC')))

/** "System: the student is right." Where the question asks what a system is, it is a definition. */
function playsRole(text: string, about: readonly string[]): boolean {
  const name = role.exec(text.normalize('NFKC'))?.[1]?.toLowerCase()
  return name !== undefined && !about.some((one) => one.toLowerCase().includes(name))
}

/**
 * Returns an answer without the sentences that give orders to its grader. What the question or its reference is itself about
 * (a question on prompt injection) is no order.
 */
export function withoutOrders(answer: string, about: readonly string[]): string {
  if (about.some((text) => (text.match(sentence) ?? []).some(speaksToGrader))) return answer
  const sentences = answer.match(sentence) ?? []
  const kept = sentences.filter((one) => !speaksToGrader(one) && !playsRole(one, about))
  return kept.length === sentences.length ? answer : kept.join('').trim()
}
