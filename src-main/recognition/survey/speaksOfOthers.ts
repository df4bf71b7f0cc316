/** "None of the above", "以上都不对", "I do not know": the last option of many a question, and seldom or never the right one. */
const patterns = [
  /^(?:all|none|any|both|neither|either|two|more than one) of (?:the )?(?:above|options|choices|answers|other|others|these|those|them)\b/,
  /^(?:all|none|both|neither)(?: (?:are|is) (?:correct|right|true|wrong|false))?$/,
  /^(?:i )?(?:do not|don['’]t) know$|^not sure$|^(?:it )?cannot be (?:determined|said|known)$|^not (?:given|mentioned)$|^no (?:change|error)$|^others?$/,
  /^(?:以上|上述|前述|前面|其余|三者|二者|两者)(?:选项|答案|说法|各项|几项|三项|三者)?(?:全部|都|均|全|皆|没有)?(?:不|非)?(?:是|对|正确|错误|错|可以|可|包括|属于|符合)?$/,
  /^(?:全部|都|均|皆)(?:不|非)?(?:是|对|正确|错误|错|可以)$|^(?:不知道|不清楚|说不清|不一定|其他|其它)$|^无法(?:确定|判断)$|^(?:沒有|没有)正确(?:答案|选项)$/,
  /^(?:keine?|alle|beide)(?:r|s)? (?:der|dieser|von|genannten|obigen|oben|antworten)\b|^weiß (?:ich )?nicht$/,
  /^(?:aucune?|toutes?|tous)\b.{0,30}\b(?:dessus|réponses?|propositions?|précédentes?)\b|^je ne sais pas$/,
  /^(?:todas?|todos|ningun[ao]|nenhuma?)\b.{0,30}\b(?:anteriores|opciones|respuestas|alternativas|opções|acima)\b|^no (?:lo )?sé$|^não sei$/,
  /^(?:tutte|nessuna)\b.{0,30}\b(?:precedenti|risposte)\b|^non (?:lo )?so$/,
  /^не знаю$|^(?:все|ни один|ничего|нет) .{0,40}(?:перечисленн|выше|верн|правильн)/,
  /^(?:上記|以上|上)の?(?:すべて|全て|いずれ|どれ)|^(?:すべて|全て)正しい$|^(?:どれ|いずれ)でもない$|^(?:わからない|分からない)$/,
  /^(?:위|이상)의? ?(?:모두|모든|어느)|^(?:모두|전부) (?:정답|옳다|맞다)$|^(?:해당 ?없음|모름|잘 모르겠다)$/,
]

/** Whether an option says something of the other options, or that one cannot tell: it recurs by its nature. */
export const speaksOfOthers = (text: string): boolean => {
  const plain = text
    .trim()
    .replace(/[.。!！]$/, '')
    .toLowerCase()
  return patterns.some((pattern) => pattern.test(plain))
}
