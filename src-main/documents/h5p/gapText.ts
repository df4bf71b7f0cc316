import type { RichText } from '../teaching/richText.ts'
import type { StatedQuestion } from '../teaching/statedBlocks.ts'

/** `*answer/other answer:tip*` in the text is a gap; `hasBank` shows the words below it. */
export function gapText(task: RichText, source: RichText, sign: RegExp, hasBank = false): StatedQuestion {
  const isStar = sign.test('*')
  const gaps: string[][] = []
  const pattern = isStar ? /\*([^*\n]{1,500})\*/g : /_{3,}/g
  const text = source.text.replace(pattern, (_, inside?: string) => {
    const [answers = ''] = (inside ?? '').replace(/\\\+|\\-/g, '').split(':')
    gaps.push(
      answers
        .split('/')
        .map((answer) => answer.trim())
        .filter(Boolean),
    )
    return '_____'
  })
  const bank = hasBank ? [...new Set(gaps.flatMap((answers) => answers.slice(0, 1)))].sort() : []
  const isKnown = gaps.some((answers) => answers.length > 0)
  return {
    type: gaps.length > 0 ? 'fillIn' : 'shortAnswer',
    stem: [task.text, text, bank.length > 0 ? `(${bank.join(' / ')})` : ''].filter(Boolean).join('\n'),
    options: [],
    key: isKnown ? gaps.map(([first = '']) => first) : [],
    alternatives: gaps.map((answers) => answers.slice(1)),
    pictures: { stem: [...task.pictures, ...source.pictures] },
  }
}
