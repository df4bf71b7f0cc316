import type { Line } from '../../lines.ts'
import { remembered } from '../../remembered.ts'
import { anyOf } from '../../tokens/words.ts'
import { linesWithoutLetter } from '../labels/withoutLetter.ts'

/** What pages of learning sites print around questions, in the words of each. */
export const loneNumber = /^(?:question|试题|问题|题目|q)\s*(?:#\s*)?:?\s*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?\s*[.:]?$/i
export const status =
  /^(?:(?:partially |in)?correct|not (?:yet )?answered|skipped|complete|正确|不正确|错误|部分正确|未作答|还未回答|完成)$/i
/** "Select one:", "Mark only one oval.", "选择一项：": what follows are the options. */
export const chooses =
  /^(?:question \d{1,3}\s?)?(?:group of answer choices|(?:select|choose|mark|check|tick) (?:only )?(?:one|two|three|all that apply)(?: or more| ovals?| answers?| options?)?|(?:请?选择)(?:一项|一项或多项|多项)|(?:bitte )?(?:wählen sie|wähle) eine (?:oder mehrere )?antwort(?:en)?(?: aus)?|(?:seleccione|elija|selecciona) una?(?: o (?:más(?: de una)?|varias))?(?: opción| respuesta)?|veuillez choisir (?:une|au moins une) réponse|choisissez (?:une|une ou plusieurs) réponses?|scegli (?:un[ao]? ?'?alternativa|una o più alternative)|(?:escolha|selecione) uma(?: ou mais)?(?: opç(?:ão|ões)| alternativas?)?|выберите один(?: или несколько)? (?:ответов?|вариант(?:ов)?)|(?:1つ|一つ|1つ以上)(?:を)?選択してください|하나(?: 이상)?를 선택하세요|kies (?:een|één)(?: of meer)?(?: antwoord(?:en)?)?|wybierz (?:jedną|co najmniej jedną) odpowiedź)\s*[:.]?$/i
/** "Answer choices", "Варианты ответов:", "【選択肢】": so, where it recurs. */
export const titlesOptions = new RegExp(
  `^[\\[(]?(?:${anyOf('options')}|possible answers?|answer (?:choices|options)|antwortoptionen|mögliche antworten|réponses possibles|choix de réponses?|opciones de respuesta|posibles respuestas|respuestas posibles|opções de resposta|possíveis respostas|respostas possíveis|opzioni di risposta|(?:le )?(?:risposte possibili|possibili risposte)|варианты ответа|возможные ответы|解答群|선택 ?항목)[\\])]?\\s*[:.]?$`,
  'i',
)
export const furniture =
  /^(?:marks? [\d.]+ out of [\d.]+|marked out of [\d.]+|[\d.]+ pts?|[\d.]+ points?\s+saved|flag question: question \d+|clear my choice|\d{1,3} sec|[\d.]+ ?\/ ?[\d.]+ pts?|[\d.]+ points?(?: possible)?|(?:得分|获得)\s*[\d.]+\s*分中的\s*[\d.]+\s*分|(?:flag|remove flag) question|(?:question text|试题正文|题干)|标记(?:试题|问题)|得分\s*[\d.]+ ?\/ ?(?:满分|总分)?\s?[\d.]+|获得\s*[\d.]+\s*分\s*\(总分\s*[\d.]+\s*分?\)|hide (?:answer|solution)s?|your answer is (?:partially |in)?correct\.?|你的回答(?:不?正确|错误)[.。]?|community vote distribution|[A-H]{1,6} \(\d{1,3}%\)|discussion\s+\d{1,4}|(?:请|欢迎)?(?:扫码|扫描|长按|关注|微信搜索?)[^?。]{0,12}(?:公众号|二维码|小程序)[^?()]{0,40})$/i
/** What folds an answer away; it stands above the answer. */
export const showsAnswer =
  /^(?:click (?:here )?(?:to|for) )?(?:(?:view|show|reveal|see|display)(?: the)?(?: correct)? (?:answer|solution)s?|(?:点击|點擊)?(?:查看|显示|顯示|展开|揭晓)(?:正确|参考)?(?:答案|解答)|(?:antwort|lösung) (?:an)?zeigen|(?:voir|afficher|montrer) la (?:réponse|solution)|(?:ver|mostrar|exibir)(?: la| a)? (?:respuesta|solución|resposta|solução)|(?:mostra|vedi)(?: la)? (?:risposta|soluzione)|показать ответ|(?:答え|解答|正解)を(?:見る|表示)|(?:정답|답) ?(?:보기|확인))\s*[:.!]?$/i
/** One or more buttons side by side, with how many comments there are. */
export const buttons =
  /^(?:(?:(?:view|show|hide|reveal|see) (?:the )?(?:answer|solution|explanation)s?|(?:discussion|discuss|comments?|report|share|bookmark)|(?:查看|隐藏|显示|收起|展开)(?:解析|答案|讨论)|讨论|评论|ver (?:solución|respuesta|resposta|solução)|ocultar (?:solución|respuesta)|comentarios|comentários|lösung (?:anzeigen|verbergen)|kommentare|voir la (?:réponse|solution)|commentaires|показать ответ|скрыть ответ|обсуждение)(?:\s*(?:[(:]\s*)?\d{1,4}(?:\s*\))?)?[\s|·]*)+$/i
const counter =
  '收藏|纠错|评论|点赞|赞|举报|分享|回复|讨论|浏览|笔记|likes?|repl(?:y|ies)|shares?|report|comments?|views?|upvotes?|save|bookmark'
const counted = new RegExp(`(?:${counter})\\s?\\(\\s?\\d{1,5}\\s?\\)`, 'i')
const counters = new RegExp(`(?:(?:${counter})(?:\\s?\\(\\s?\\d{1,5}\\s?\\))?[\\s|·]*){2,8}$`, 'i')
const longestName = 24

/** "Anna 2025  Like (12) Reply (3)": who wrote something below a question, if anybody, and how many liked it. */
export function isCounters(text: string): boolean {
  if (!text.includes('(') || !counted.test(text)) return false
  const at = text.search(counters)
  return at >= 0 && at <= longestName && (at === 0 || /[\s|·]/.test(text.charAt(at - 1)))
}

/** The next line is a right option. */
export const announcesRight =
  /^(?:correct!|correct answers?|(?:your (?:answer|selection)|this answer) is correct|correct selection)$/i
export const praises = /^your (?:answer|selection) is correct\.?$/i
/** The next line is what was chosen. */
export const announcesChosen = /^(?:you answered|your (?:answer|selection) is incorrect|incorrect answer)$/i
export const endsOptions = new RegExp(
  `^(?:feedback|反馈|(?:overall )?explanation|domain|the correct answers?\\b|your answer|正确的?答案|答案|解析|answers?\\b|correct answer|(?:${anyOf('answer', 'explanation')})\\s*(?:$|[:'"‘“]))`,
  'i',
)
export const lettered = /^(?:[√✓*]\s?)?(?:\[[ xX√✓*]?\]|[☐☑☒○●◯□■]|[A-La-l]\s?[.、:)]|\(?[A-La-l]\))/
/** "[A] snow" */
export const inSquare = /^\[[A-L]\]\s?\S/
export const topicLine = /^topic\s?#?\s?:?\s?\d{1,3}$/i
/** "AC (95%)": how many voted for it. */
export const votes = /^[A-H]{1,6}\s*[(:]\s*\d{1,3}\s?%\s*\)?$/
export const voted = /\s{1,4}most voted$/i

const longest = 60

/** The folded text of a line that may be such a phrase; empty if it is too long for one. */
export const short = (line: Line): string => (line.folded.length > longest ? '' : line.folded)

const phrases = [
  /^answers:$/i,
  loneNumber,
  status,
  chooses,
  titlesOptions,
  furniture,
  showsAnswer,
  buttons,
  announcesRight,
  praises,
  announcesChosen,
  topicLine,
  votes,
]
const phrase = new RegExp(phrases.map(({ source }) => source).join('|'), 'i')

/** The lines that are one of these phrases. A document that was not copied from such a page has hardly any. */
export const phrasesAmong = remembered((lines: readonly Line[]): readonly number[] =>
  linesWithoutLetter(lines).filter((at) => {
    const text = lines[at] ? short(lines[at]) : ''
    return phrase.test(text) || isCounters(text)
  }),
)
