import { printedBank } from './printedBank.ts'
import type { SampleBank } from './SampleBank.ts'

export function writeTxt(bank: SampleBank): string {
  const lines = [bank.title, '']
  for (const section of printedBank(bank)) {
    lines.push(section.heading, '')
    for (const { number, stem, options, answer, explanation } of section.questions) {
      lines.push(`${number}. ${stem}`, ...options.map(({ label, text }) => `${label}. ${text}`), answer)
      if (explanation) lines.push(explanation)
      lines.push('')
    }
  }
  return lines.join('\n')
}

export function writeMarkdown(bank: SampleBank): string {
  const lines = [`# ${bank.title}`, '']
  for (const section of printedBank(bank)) {
    lines.push(`## ${section.heading}`, '')
    for (const { number, stem, options, answer, explanation } of section.questions) {
      lines.push(
        `${number}. ${stem}`,
        ...options.map(({ label, text }) => `   - ${label}. ${text}`),
        '',
        `   **${answer}**`,
      )
      if (explanation) lines.push('', `   ${explanation}`)
      lines.push('')
    }
  }
  return lines.join('\n')
}
