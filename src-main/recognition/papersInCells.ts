const start = /^\s*(?:第\s?)?(\d{1,3})\s*(?:[.、．)）]|题)(?!\d)/
const letter = /^\s*[(（]?A\s*[.、．:：)）]/
const answer = /^\s*[[【(（]?(?:正确|参考|标准|本题)?答案?\s*[\]】)）]?\s*[:：]|^\s*(?:correct )?ans(?:wer)?\s*[:：]/i
const asks = /[(（]\s*[√×✓✗✔✘对错A-H]{0,4}\s*[)）]|[?？]\s*$|_{3,}/

/**
 * The lines of a cell that holds several questions, numbered one after another, which ask or have options or an answer
 * below; else the cell whole.
 */
export function linesOfPaper(cell: string): readonly string[] {
  if (!cell.includes('\n')) return [cell]
  const lines = cell.split('\n')
  const numbers: number[] = []
  let answered = 0
  let isOpen = false
  for (const line of lines) {
    const number = Number(start.exec(line)?.[1] ?? 0)
    if (number > 0 && (numbers.length === 0 || number === (numbers.at(-1) ?? 0) + 1)) {
      numbers.push(number)
      isOpen = true
    }
    if (!isOpen || !(letter.test(line) || answer.test(line) || asks.test(line))) continue
    answered++
    isOpen = false
  }
  return numbers.length >= 2 && answered >= numbers.length * 0.6 && answered >= 2 ? lines : [cell]
}
