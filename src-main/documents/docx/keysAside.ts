const labels = [
  '(?:the |correct |right |model )?(?:answers?|keys?|solutions?)',
  'ans',
  '(?:正确|参考|标准)?答案',
  '答',
  '解析',
  '正解',
  '解答',
  '정답',
  '(?:richtige )?(?:antwort(?:en)?|lösung(?:en)?)',
  '(?:bonnes? )?réponses?',
  '(?:solución|respuestas?|respostas?|gabarito|rispost[ae])(?: (?:correctas?|corretas?|esatta))?',
  '(?:правильный )?ответы?',
].join('|')
const labelled = new RegExp(`^[（(【[]?\\s?(?:${labels})(?: is)?\\s?[:：=】\\])）]`, 'iu')
const bare = /^[（([]?\s?(?:[A-H](?:[\s,，、;]{0,2}[A-H]){0,7}|[a-h]|[√×✓✗对错TF]|正确|错误|true|false)\s?[)）\].。]?$/i

/** Whether text that is not printed is nothing but an answer, without a word that says so. */
export const isBareKey = (text: string): boolean => bare.test(text)

const right =
  /^(?:the )?(?:correct|right|true)(?: answer| option)?[.!]?$|^(?:[√✓✔对]|正确(?:答案|选项)?|答案)$|^(?:richtig|juste|correcte?|correct[ao]|corrett[ao]|верно|правильно)[.!]?$/i

/** Whether a remark says that what it stands on is right. */
export const saysRight = (text: string): boolean => right.test(text)

const fewest = 2
const usual = 0.6

/** Whether pieces of text that a document does not print, but holds, are mostly the answers to its questions. */
export function areKeys(texts: readonly string[]): boolean {
  const said = texts.map((text) => text.trim()).filter((text) => text !== '')
  const keys = said.filter((text) => labelled.test(text) || bare.test(text) || right.test(text))
  return keys.length >= fewest && keys.length >= said.length * usual
}
