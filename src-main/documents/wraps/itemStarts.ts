/** What opens a line that is no rest of the one before: numbers, letters, signs and words that label something. */
export const startsItem = new RegExp(
  `^\\s*(?:${[
    '(?:[（(【[]\\s*)?\\d{1,4}\\s*[)）】\\].、．:：]',
    '(?:[（([【]\\s*)?[A-Za-z]\\s*[.、．)）】\\]:：]',
    '[（(]\\s*[)）]\\s*\\d',
    '第[一二三四五六七八九十]+[，,、：:]',
    '[①-⑳⑴-⒇✓✗☐☑☒□√×•●■◆▪○]',
    '[（(]?[一二三四五六七八九十百]+[、)）.．]',
    '[\\[【［][^\\]】］]{1,8}[\\]】］]',
    '第\\s*[\\d一二三四五六七八九十百]+\\s*大?[题章节部篇单]',
    '第\\s*\\d+\\s*[页頁]',
    '【|★|(?:正确|参考|标准)?答案|答\\s*[:：]|解析|解[:：]|难度|知识点|考点|分析',
    '(?:quest(?:ão|ao)|pregunta|pergunta|frage|aufgabe|domanda|quesito|exerc[íi]cio|exercice|ejercicio|вопрос|задание|задача|câu(?: hỏi)?|soru|pytanie|zadanie|vraag|問題?|設問|문제)\\s*\\d',
    '(?:respuestas?|respostas?|gabarito|antwort|lösung|réponses?|risposta|soluzione|ответ|đáp án|giải thích|cevap|正解|解答|解説|정답|해설)(?:\\s[\\p{L}]{2,10})?\\s*[:：]',
    '(?:answers?|correct|explanation|ans|question|section|part|chapter|true|false|reference)\\b|q\\s*\\d',
  ].join('|')})`,
  'iu',
)

export const bareLetter = /^\s*([A-H])(?:\s|\p{Script=Han}|[“《‘])/u

/** How many lines apart the letters of one question's options may stand. */
const reach = 6

/** "A 模式", "B 外模式": letters without a dot begin options where the letter before or after begins a line nearby too. */
export function findBareOptions<Line extends { text: string }>(lines: readonly Line[]): Set<Line> {
  const letters = lines.map((line) => bareLetter.exec(line.text)?.[1]?.charCodeAt(0) ?? 0)
  return new Set(
    lines.filter((_, index) => {
      const own = letters[index] ?? 0
      if (own === 0) return false
      const before = letters.slice(Math.max(0, index - reach), index).includes(own - 1)
      return before || letters.slice(index + 1, index + 1 + reach).includes(own + 1)
    }),
  )
}
