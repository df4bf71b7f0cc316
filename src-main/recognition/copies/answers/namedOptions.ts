import { changeEach } from '../../Edited.ts'
import type { Line } from '../../lines.ts'

/** "Option 3 : the text of option 3", "Choice B - its text". */
const named =
  /^(?:option|choice|opci[óo]n|opç[ãa]o|opzione|alternativa|antwort|вариант)\s?([1-9]|[A-Ha-h])\s?[:.)–-]\s*(\S.*)$/i
const label = /^[([]?(?:\d{1,2}|[A-Ha-h])\s?[.):\]]\s*/
const fewest = 2
const reach = 14

const plain = (text: string): string =>
  text
    .replace(/[\s.;]+/g, ' ')
    .trim()
    .toLowerCase()

/** The line above with the same name and text, of those from the first option on. */
function isRepeated(lines: readonly Line[], at: number, name: string, text: string): boolean {
  for (let above = at - 1; above >= Math.max(0, at - reach); above--) {
    const { folded } = lines[above] ?? { folded: '' }
    const own = label.exec(folded)?.[0]
    if (own?.includes(name) && plain(folded.slice(own.length)) === plain(text)) return true
  }
  return false
}

/** A line below the options that names one of them with "Option" and says its text once more is the answer. */
export function readNamedOptions(lines: readonly Line[]): readonly Line[] {
  const found = new Map<number, string>()
  lines.forEach(({ folded, aside, kind }, at) => {
    const match = aside === null && kind !== 'code' ? named.exec(folded) : null
    const [, name = '', text = ''] = match ?? []
    if (match && isRepeated(lines, at, name, text)) found.set(at, name)
  })
  if (found.size < fewest) return lines
  return changeEach(lines, (line, at) => {
    const name = found.get(at)
    const text = `Answer: ${name}`
    return name === undefined ? line : { ...line, text, folded: text, marks: [], bullet: '' }
  })
}
