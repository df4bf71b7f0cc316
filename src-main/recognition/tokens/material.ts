/**
 * Lines that announce text shared by several questions: "材料一：", "阅读下面的短文，回答1～3题", "(1-3题共用题干)",
 * "Questions 1-3 refer to the following passage".
 */
const announces =
  /^(?:\[\s*(?:材料|案例|资料|背景资料|背景材料|案情)\s*(?:[一二三四五六七八九十\d]{1,2}\s*)?\]|(?:for )?questions? \d{1,3}\s?(?:-|–|to|and|through)\s?\d{1,3}\b|[([]?\s*(?:材料|案例|资料|背景资料|背景材料|短文|共用题干|情境|情景)\s*(?:[一二三四五六七八九十\d]{1,2}\s*)?[)\]]?\s*[:.、](?!\s*$)|[([]?\s*(?:材料|案例|资料|背景资料|背景材料|短文|共用题干)\s*(?:[一二三四五六七八九十\d]{1,2}\s*)?[)\]]?\s*[:.、]?$|.{0,40}(?:阅读|根据|依据|结合|看).{0,24}(?:材料|短文|下文|资料|案例|文章|图表?|表格|内容).{0,24}(?:回答|完成|做|解答|判断).{0,14}(?:题|问题)[。.:]?$|.{0,4}\d{1,3}\s*[-~—–至到]\s*\d{1,3}\s*题?.{0,6}(?:共用|基于|根据|材料)|(?:read the (?:following|passage|text)|questions?\s+\d+\s*(?:-|–|to|and|through)\s*\d+\b|use the (?:following|information|passage)))/i

/** Numbers of questions from one to another, as languages say it: "1 bis 3", "問1～問3", "1번부터 3번까지". */
const span =
  '(\\d{1,3})(?:\\s?[-~—–至到]\\s?|\\s(?:to|through|bis|à|a|até|do|до)\\s|\\s?から\\s?|번부터\\s?)(?:[問第]\\s?)?(\\d{1,3})'
const spanOfQuestions = new RegExp(
  `(?:questions?|fragen|aufgaben|preguntas|questões|domande(?: da)?|вопрос(?:ы|ов)|問|第)\\s?${span}|${span}(?:\\s?[題题]|번)|\\[${span}\\]$`,
  'iu',
)
const mayHoldSpan = /fragen|aufgaben|pregunt|quest|domand|вопрос|問|題|번|글/i
const namesText =
  /(?<!\p{L})(?:texte?|texto|testo|passage|passaggio|текст\p{L}{0,3}|abschnitt)(?!\p{L})|文章|下文|短文|題組|글/iu

/** "Lesen Sie den Text und beantworten Sie die Fragen 1 bis 3": a text for questions that are counted. */
const announcesText = (folded: string): boolean =>
  folded.length < 160 && mayHoldSpan.test(folded) && namesText.test(folded) && spanOfQuestions.test(folded)

const choosesFrom =
  /choose|select|choisi|escolh|elij|elegir|wähl|gelten|scegli|выбер|[選选]|고르|these (?:answers|options)/i

/** "Für die Fragen 1 bis 3 gelten diese Antworten:": options for questions that are counted. */
export const announcesChoices = (folded: string): boolean =>
  folded.length < 120 &&
  mayHoldSpan.test(folded) &&
  choosesFrom.test(folded) &&
  !namesText.test(folded) &&
  spanOfQuestions.test(folded)

const mayAnnounce = /料|案例|短文|共用|情[境景]|[阅下]|第?\d.{0,9}题|passage|question|read the|use the/i

export const announcesMaterial = (folded: string): boolean =>
  (folded.length < 600 && mayAnnounce.test(folded) && announces.test(folded)) || announcesText(folded)

const lastNumber = new RegExp(`\\d{1,3}\\s*[-~—–至到]\\s*(\\d{1,3})|${span}`)

/** The last question that shares the text, where the announcement says so ("回答1～3题"). */
export function lastSharing(folded: string): number | null {
  const match = lastNumber.exec(folded)
  return match ? Number(match[1] ?? match[3]) : null
}
