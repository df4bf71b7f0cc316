import { Edited } from '../../Edited.ts'
import { type Lexed, withoutOptions } from '../../lexed.ts'
import { leadOf } from '../../tokens/tags.ts'
import { linesWith } from '../linesWith.ts'
import { sectionTypes } from '../titles/sectionTypes.ts'

const isBox = ({ pieces, startsWithOption }: Lexed): boolean => startsWithOption && pieces[0]?.form === 'check'

/** An advert or the title of a page may stand between. */
const nearlyAll = 0.8

/** A statement to be judged, with its box as the bracket before it. */
function asStatement(line: Lexed): Lexed {
  const [box] = line.pieces
  const lead = leadOf({ bracket: box?.ticked ? '√' : '×', opens: true, end: box?.from ?? 0 })
  return { ...withoutOptions(line), lead, from: lead.end }
}

/**
 * "[x] Snow is white." in a section of true and false: boxes before statements say which are true. Only where nearly
 * every line of the section has one, so that boxes below a statement stay its options.
 */
export function readTickedStatements(lines: readonly Lexed[]): readonly Lexed[] {
  if (linesWith(lines).boxes.length === 0) return lines
  const sections = sectionTypes(lines)
  const edited = new Edited(lines)
  let section: [at: number, line: Lexed][] = []
  const close = () => {
    const boxed = section.filter(([, line]) => isBox(line))
    if (boxed.length >= 2 && boxed.length >= section.length * nearlyAll)
      for (const [at, line] of boxed) edited.set(at, asStatement(line))
    section = []
  }
  lines.forEach((line, at) => {
    if (line.heading) close()
    else if (sections[at] === 'trueFalse' && line.noise === null) section.push([at, line])
  })
  close()
  return edited.result
}
