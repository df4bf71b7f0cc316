/** Single-choice questions without their answers, for a model to answer; the right option is known to `solver.ts`. */
export function sumsText(count: number, first = 1): string {
  const question = (number: number) => {
    const sum = number + number + 1
    const options = [sum - 1, sum, sum + 1, sum + 10].map((option, index) => `${'ABCD'[index]}. ${option}`)
    return [`${number}. What is ${number} + ${number + 1}?`, ...options, ''].join('\n')
  }
  return Array.from({ length: count }, (_, index) => question(first + index)).join('\n')
}
