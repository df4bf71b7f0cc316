/** How the parts of an answer may be counted, first one first. */
const counts = ['abcdefgh', 'ABCDEFGH', '12345678', 'абвгдежз', '①②③④⑤⑥⑦⑧'].map((signs) =>
  [...signs].map((sign, part) => new RegExp(`${part === 0 ? '^' : '[\\s;,。.，；]'}\\(?${sign}\\s?[).、:）．]\\s*`)),
)

/** Where the texts of an answer that is counted through begin and end: "a) x b) y (c) z". Empty if it is not. */
function countedTexts(answer: string, sought: number): string[] {
  for (const labels of counts) {
    if (!labels[0]?.test(answer)) continue
    const texts: string[] = []
    let from = 0
    for (let part = 0; part < sought; part++) {
      const label = labels[part]?.exec(answer.slice(from))
      if (!label) break
      if (part > 0) texts.push(answer.slice(from, from + label.index).trim())
      from += label.index + label[0].length
    }
    if (texts.length === sought - 1) return [...texts, answer.slice(from).trim()]
  }
  return []
}

const bare = (text: string): string => text.replace(/(?<![;,。.，；\s])[;,。.，；\s]+$/, '')

/** Whether an answer is counted through as the parts of its question are, and says something else than they do. */
export function answersParts(answer: string, parts: readonly string[]): boolean {
  const answers = countedTexts(answer, parts.length)
  return answers.length > 0 && parts.some((part, at) => bare(answers[at] ?? '') !== bare(part))
}
