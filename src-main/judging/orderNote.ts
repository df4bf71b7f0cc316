const bracketAtEnd = /(?<![\s,，;；])[\s,，;；]*[(（[【]([^()（）[\]【】]{2,24})[)）\]】]\s*$/u
const says =
  /(?=.*(?:顺序|次序|先后|位置))(?=.*(?:不分|不限|可|任意|无|随意))|any order|order (?:does not|doesn't) matter/iu

/** "甲（顺序可换）": what a key says about the order of its blanks, taken off the answer. */
export function splitOrderNote(text: string): { answer: string; anyOrder: boolean } {
  const [found = '', note = ''] = bracketAtEnd.exec(text) ?? []
  const answer = text.slice(0, text.length - found.length)
  return answer.trim() !== '' && says.test(note) ? { answer, anyOrder: true } : { answer: text, anyOrder: false }
}
