import { changeEach } from '../../Edited.ts'
import type { Line } from '../../lines.ts'
import { anyOf } from '../../tokens/words.ts'

/** Cyrillic and Greek letters that look like the Latin ones which count options; "Б" is typed for a D by its key. */
const latin: Readonly<Record<string, string>> = {
  А: 'A',
  Α: 'A',
  В: 'B',
  Β: 'B',
  С: 'C',
  Ϲ: 'C',
  Е: 'E',
  Ε: 'E',
  Б: 'D',
  Д: 'D',
  Ғ: 'F',
}
const label = /^([A-FАВСЕБДҒΑΒϹΕ])\s?([).]?)\s*(?=\S)/u
const mostGap = 1

type Run = { at: number; letters: string }[]

const isGreekOrCyrillic = (code: number): boolean => code >= 0x391 && code <= 0x4ff
const isForeign = (letter: string): boolean => letter in latin

/** Letters below each other that stand for A, B, C ... as Latin ones: where a Cyrillic list counts, they stand for А, Б, В. */
function countsInLatin(run: Run): boolean {
  const read = run.map(({ letters }) => latin[letters] ?? letters)
  const inOrder = read.filter((letter, at) => letter === String.fromCharCode(65 + at)).length
  const isCyrillic = run[1]?.letters === 'Б'
  return (
    run.length >= 3 && !isCyrillic && read[0] === 'A' && new Set(read).size === read.length && inOrder >= run.length - 2
  )
}

/** Runs of lines that open with such letters; a line that wraps may stand within. */
function runsOf(lines: readonly Line[]): Run[] {
  const runs: Run[] = []
  let [open, gap]: [Run, number] = [[], 0]
  const close = () => {
    if (open.length > 0) runs.push(open)
    open = []
  }
  lines.forEach(({ folded, kind, aside }, at) => {
    const match = kind === 'code' || aside !== null ? null : label.exec(folded)
    const letters = match?.[1] ?? ''
    const isLabel = match !== null && (match[2] !== '' || (open.length > 0 && /\s$/.test(match[0])))
    if (!isLabel) {
      gap++
      if (gap > mostGap) close()
      return
    }
    if ((latin[letters] ?? letters) === 'A') close()
    open.push({ at, letters })
    gap = 0
  })
  close()
  return runs
}

const fewest = 3
const mostly = 0.8

/**
 * "А) В) С) D) Е)" typed on two keyboards: where the letters of nearly all lists follow each other only when those that look alike
 * are taken for each other, all of them are Latin.
 */
export function readLookalikes(lines: readonly Line[]): readonly Line[] {
  if (!lines.some(({ folded }) => isGreekOrCyrillic(folded.charCodeAt(0)) && label.test(folded))) return lines
  const runs = runsOf(lines).filter(({ length }) => length >= 3)
  const mixed = runs.filter(countsInLatin).filter((run) => run.some(({ letters }) => isForeign(letters)))
  const foreign = runs.filter((run) => run.some(({ letters }) => isForeign(letters)))
  if (mixed.length < fewest || mixed.length < foreign.length * mostly) return lines
  const letterOf = new Map(mixed.flat().map(({ at, letters }) => [at, latin[letters] ?? letters]))
  return lines.map((line, at) => {
    const letter = letterOf.get(at)
    if (letter === undefined || letter === line.folded.charAt(0)) return line
    return { ...line, text: letter + line.text.slice(1), folded: letter + line.folded.slice(1) }
  })
}

/** "Ответ: С": an answer in letters of another keyboard. */
const answered = new RegExp(`^((?:${anyOf('answer')})\\s?[:.-]\\s*)([АВСЕΑΒΕ]{1,4})\\s?\\.?$`, 'iu')
const latinOption = /^[([]?[A-F](?:[.)\]]|\s+\S)/
const foreignOption = /^[([]?[А-Гα-δΑ-Δ][.)\]]/u

/** Letters of answers that look like those of the options, which are all Latin, are these. */
export function readLookalikeAnswers(lines: readonly Line[]): readonly Line[] {
  const answers = lines.filter(({ folded, aside }) => aside === null && folded.length < 40 && answered.test(folded))
  if (answers.length < fewest) return lines
  const count = (form: RegExp) => lines.filter(({ folded, aside }) => aside === null && form.test(folded)).length
  if (count(foreignOption) > 0 || count(latinOption) < answers.length * 2) return lines
  return changeEach(lines, (line) => {
    const [, label, letters] = answers.includes(line) ? (answered.exec(line.folded) ?? []) : []
    if (label === undefined || letters === undefined) return line
    const text = label + Array.from(letters, (letter) => latin[letter] ?? letter).join('')
    return { ...line, text, folded: text, marks: [] }
  })
}
