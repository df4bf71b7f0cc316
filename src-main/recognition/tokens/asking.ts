import { anyOf } from './words.ts'

/** A line that ends by asking: a question mark, perhaps with a remark or score behind it. */
const asksAtEnd = /[?]\s*(?:\(.{0,20}\)|\[.{0,20}\])?$/

const orders =
  /^(?:简述|试述|论述|阐述|试论|简要|简答|(?:请|试)(?:简|结合|根据|说明|分析|论述|写|画|计算|设计|比较|列|谈|举|证明|解释|回答|问|用|给出)|名词解释|如何|怎样|为什么|什么是|何谓|何为|谈谈|列举|举例|比较|辨析|证明|解释)|(?:有何|有哪些|有哪几[^,;。]|有什么|是什么|指什么)[^,;。:()_]{0,12}$|(?:写出|画出|求出|计算|求(?:出|解|证)|试求|说明理由|简述理由|设计|编写).{0,40}$|[,;。:]\s*求[^,;。]{1,30}[。.]?$|^(?:explain|describe|discuss|define|list|what|why|how|calculate|compute|compare|contrast|name|state|give|write|find|identify|outline|briefly|solve|prove)\b|[.?!:]\s(?:find|calculate|compute|determine|explain|describe|prove|show that|evaluate|sketch|draw|estimate|derive)\b/i

/** The same in the other languages; in Japanese and Korean it ends the line. */
const ordersElsewhere = new RegExp(
  `^(?:${anyOf('orders')})(?![\\p{L}])(?=\\s\\S|[\\u4e00-\\u9fff])|(?:せよ|しなさい|述べよ|答えよ|求めよ|(?:述べ|書き|答え|求め)なさい|(?:쓰|하|구하|답하|설명하|서술하)(?:시오|세요))[。.]?$`,
  'iu',
)

/** "A train leaves at 8. Calculate ...": a sentence behind others that orders. */
const ordersBehind = new RegExp(`[.?!:]\\s(?:${anyOf('orders')})(?=\\s\\S)`, 'iu')

/** Whether a folded text asks or orders something, by its wording. */
export const asks = (folded: string): boolean =>
  asksAtEnd.test(folded) || orders.test(folded) || ordersElsewhere.test(folded) || ordersBehind.test(folded)

/** A line to write on, or an empty bracket; `size()` names a method. */
export const opensBlank =
  /_{2,}|\(\s{1,20}\)|(?<![A-Za-z_\d])\(\)(?!\s?(?:method|function|constructor|operator)s?\b)|﹍|▁/

/** Words that ask for more than yes or no. */
const openWords =
  /(?:^|[^\p{L}])(?:which|what|who|whom|whose|when|where|why|how|wer|was|wen|wem|welche[rsnm]?|wie|wo|wann|warum|quel(?:le)?s?|qui|où|quand|comment|pourquoi|combien|qué|quién(?:es)?|cuál(?:es)?|dónde|cuándo|cómo|cuánt[oa]s?|qual|quais|quem|onde|quando|como|quant[oaie]s?|qual[ei]|chi|cosa|dove|come|perché|как(?:ой|ая|ое|ие|ого|ую|их|ов|ова|ово)?|кто|что|где|когда|почему|сколько|чем|чему|nào|gì|bao nhiêu)(?![\p{L}])|什么|甚麼|什麼|谁|誰|哪|几|多少|何|怎|为什么|どれ|どの|どこ|いつ|なぜ|무엇|무슨|어느|어떤|누구|언제|어디|왜|몇|얼마/iu
const asksWhich = /什么|什麼|谁|誰|哪[个個种種些项項位里裡]|多少|どれ|どの|どこ/

/** What an answer to a folded stem may be: anything, yes or no, or right or wrong. */
export type Asked = 'openly' | 'yesOrNo' | 'statement'

const orNot = /是否|吗[?]|對錯|对错|正误|true or false|đúng hay sai|hay không/i
const questionEnd = /[?][\s)\]"”»]*(?:\([^()]{0,20}\)\s*)?$/

/** A sentence that is at its end, perhaps with a bracket to judge it. */
const stated = /[。.!]\s*(?:\(\s*\)\s*)?$/

export function askedBy(folded: string): Asked {
  const asks = questionEnd.test(folded)
  if (orNot.test(folded)) return 'yesOrNo'
  if (asks) return openWords.test(folded) ? 'openly' : 'yesOrNo'
  return asksWhich.test(folded) && !stated.test(folded) ? 'openly' : 'statement'
}

/** "Choose two", 選びなさい: orders to choose. */
const choosing =
  /選択し|選び(?:なさい|ましょう|、)|選べ|選んで|选出|选择(?:正确|错误|一个|最)|고르(?:시오|세요|십시오)|(?:^|[^\p{L}])(?:(?:choose|select|pick|tick) (?:the|all|one|two|three|four|any|\d)|(?:wählen?|markieren?|kreuzen?) (?:sie|die|alle|das|den)|choisi(?:s|ssez|r)|coche[zr]|selecci[oó]n[ae]|elij[ae]|escoj[ae]|assinale|selecione|escolha|scegli(?:ere|ete)?|seleziona|выбер(?:ите|и)|отметьте|(?:hãy )?chọn (?:câu|đáp|phương|ý|một|các)|wybierz|zaznacz|seçiniz|işaretleyin|pilihlah|kies)(?![\p{L}])/iu

/** "Which of the following", 下列哪些: asks to choose, even if the options are not there. */
const among =
  /下列|以下(?!简称)|下面[^,。]{0,12}(?:哪|正确|错误)|\b(?:which|all|none|one) of (?:the following|these|those)\b|\b(?:the following|all that apply)\b/i

export const choosesAmong = (folded: string): boolean => among.test(folded) || choosing.test(folded)

/** "________", "……", "......": where an answer is to be written, and nothing else. */
export const isLineToWriteOn = (folded: string): boolean => /^\s*(?:_{2,}|…|\.{4,})[\s_.…]*$/.test(folded)
