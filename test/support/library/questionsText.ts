/** A regular question bank of our own: `count` different single-choice questions, the right option of each known. */
export function questionsText(count: number, first = 1): string {
  const question = (number: number) => {
    const right = (number * 7) % 4
    const options = ['A', 'B', 'C', 'D'].map((label, index) => `${label}. ${number + (index - right) * 3 + number}`)
    return [`${number}. What is ${number} + ${number}?`, ...options, `Answer: ${'ABCD'[right]}`, ''].join('\n')
  }
  return Array.from({ length: count }, (_, index) => question(first + index)).join('\n')
}

/** The label of the right option of question `number` in `questionsText`. */
export const rightLabel = (number: number): string => 'ABCD'.charAt((number * 7) % 4)
