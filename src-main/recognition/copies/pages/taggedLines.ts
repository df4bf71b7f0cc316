import type { Line } from '../../lines.ts'
import { anyOf } from '../../tokens/words.ts'
import { asFurniture, withLabel, withLetter } from '../labels/relabel.ts'
import { partOf } from '../partOf.ts'
import { wholeText } from '../wholeText.ts'

/** `choice`: an option, or the answer where it stands alone below its question. `number`: counts and nothing else. */
type Role = 'question' | 'choice' | 'right' | 'answer' | 'number'

/** A tag in a line: what it is called, and where it stands. */
type Tag = Readonly<{ from: number; to: number; name: string }>

/** "<question>", "{variant2}", "@option". */
const tagPattern =
  /<\s?(\p{L}[\p{L}_-]{0,20})\s?\d{0,4}\s?>|\{\s?(\p{L}[\p{L}_-]{2,20})\s?\d{0,4}\s?\}|@(\p{L}{3,20})\d{0,4}\b:?/gu
const mayHoldTag = /[<{@]\s?\p{L}/u

const asks = new RegExp(`^(?:${anyOf('question', 'numbered')}|сұрақ|savol|text|test|s:)$`, 'iu')
const chosen = new RegExp(
  `^(?:${anyOf('options')}|variants?|варианты?|нұсқа|opci[óo]n|opç[ãa]o|wrong|false|distractors?|-:)$`,
  'iu',
)
const answers = new RegExp(`^(?:${anyOf('answer', 'answerAtStart')}|жауап|javob)$`, 'iu')
const saysRight = new RegExp(`(?:${anyOf('optionRight')}|дұрыс|^\\+:)`, 'iu')
const saysWrong = new RegExp(`(?:${anyOf('optionWrong')})`, 'iu')

/** "S: stem", "+: right", "-: wrong"; a hyphen has been taken off its line before. */
const signTag = /^([SIV+-]\s?)?:(?=\s?\S)/

const none: readonly Tag[] = []
/** One of which every other tag has. */
const signs = ['<', '{', '@']
const mayBeSigned = ({ folded }: Line): boolean => folded.slice(0, 3).includes(':')

function signOf(line: Line): readonly Tag[] {
  if (!mayBeSigned(line)) return none
  const { folded, bullet } = line
  const found = signTag.exec(folded)
  const sign = found?.[1]?.trim().toLowerCase() ?? bullet
  return found && sign !== '' ? [{ from: 0, to: found[0].length, name: `${sign}:` }] : none
}

function tagsOf(line: Line): readonly Tag[] {
  const { folded } = line
  if (line.aside !== null || line.kind === 'code') return none
  if (!signs.some((sign) => folded.includes(sign)) || !mayHoldTag.test(folded)) return signOf(line)
  const tags = [...line.folded.matchAll(tagPattern)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    name: (match[1] ?? match[2] ?? match[3] ?? '').toLowerCase(),
  }))
  return tags.length > 0 && !/^I\s?:/.test(line.folded) ? tags : signOf(line)
}

const fewest = 3
/** Which share of the lines must open with a tag: elsewhere tags are what a text is about. */
const enough = 0.5

/** The name before which no other stands without it: called a question, or one above a list each time. */
function questionName(tags: readonly Tag[]): string | null {
  const names = [...new Set(tags.map(({ name }) => name))]
  const named = names.find((name) => asks.test(name))
  if (named !== undefined || names.length !== 2) return named ?? null
  const [first] = names
  const isHead = tags.every(({ name }, at) => name !== first || (tags[at + 1] && tags[at + 1]?.name !== first))
  return isHead && first !== undefined ? first : null
}

/** What each name stands for; null where the tags do not make questions. */
function rolesOf(tags: readonly Tag[]): ReadonlyMap<string, Role> | null {
  const question = questionName(tags)
  if (question === null) return null
  const others = [...new Set(tags.map(({ name }) => name))].filter((name) => name !== question)
  const hasChoices = others.some((name) => chosen.test(name))
  const roles = new Map<string, Role>([[question, 'question']])
  for (const name of others) {
    if (name === 'i:') roles.set(name, 'number')
    else if (saysRight.test(name) && !saysWrong.test(name)) roles.set(name, others.length > 1 ? 'right' : 'choice')
    else if (answers.test(name)) roles.set(name, hasChoices ? 'answer' : 'choice')
    else if (others.length === 1 || chosen.test(name) || saysWrong.test(name)) roles.set(name, 'choice')
  }
  return roles.size > 1 ? roles : null
}

/** The part of the line between two tags, without what belongs to the line as a whole. */
function pieceOf(line: Line, from: number, to: number | undefined): Line {
  const text = line.folded.slice(from, to).replace(closingTag, '')
  const start = from + text.length - text.trimStart().length
  return partOf(line, start, start + text.trim().length)
}

const closingTag = /<\s?\/\s?\p{L}[^<>]{0,24}>\s*$/u
const ownNumber = /^\d{1,4}\s?[.)]\s?\D/

/**
 * "<question>" and "<variant>", "@question" and "@option" before the lines: what test programs write for one another. Where they
 * open most lines of a document they give way to numbers and letters; "<variantright>" ticks its option.
 */
export function readTaggedLines(lines: readonly Line[]): readonly Line[] {
  if (!signs.some((sign) => wholeText(lines).includes(sign)) && !lines.some(mayBeSigned)) return lines
  const found = lines.map(tagsOf)
  const opened = found.filter((tags) => tags[0]?.from === 0)
  if (opened.length < fewest * 2) return lines
  const shown = lines.filter(({ aside, text }) => aside === null && text !== '').length
  if (opened.length < shown * enough) return lines
  const roles = rolesOf(opened.flat())
  return roles === null ? lines : relabelled(piecesOf(lines, found, roles))
}

/** The pieces of the lines, each with the role of its tag; what has none is text of the piece above. */
type Piece = { line: Line; role: Role | null }

function piecesOf(
  lines: readonly Line[],
  found: readonly (readonly Tag[])[],
  roles: ReadonlyMap<string, Role>,
): Piece[] {
  const pieces: Piece[] = []
  let open: Role | null = null
  for (const [at, line] of lines.entries()) {
    const tags = (found[at] ?? []).filter(({ name }) => roles.has(name))
    const [first] = tags
    const isText = line.aside === null && line.text !== ''
    if (!first) pieces.push({ line, role: isText ? open : null })
    else if (first.from > 0) pieces.push({ line: pieceOf(line, 0, first.from), role: open })
    if (isText) open = null
    for (const [place, tag] of tags.entries()) {
      const piece = pieceOf(line, tag.to, tags[place + 1]?.from)
      const role = roles.get(tag.name) ?? null
      open = piece.text === '' ? role : null
      pieces.push(piece.text === '' ? { line: asFurniture(line), role: null } : { line: piece, role })
    }
  }
  return pieces
}

function relabelled(pieces: readonly Piece[]): Line[] {
  const asked = withFirst(pieces)
  let [questions, options]: [number, number] = [0, 0]
  return asked.map(({ line, role }, at) => {
    if (role === null) return line
    if (role === 'number') return asFurniture(line)
    if (role === 'question') {
      questions++
      options = 0
      return ownNumber.test(line.folded) ? line : withLabel(line, `${questions}. `)
    }
    if (role === 'answer' || (options === 0 && standsAlone(asked, at))) return withLabel(line, answerLabel)
    return withLetter(line, options++, role === 'right')
  })
}

/** Nothing else is chosen up to the next question. */
function standsAlone(pieces: readonly Piece[], at: number): boolean {
  for (let next = at + 1; next < pieces.length; next++) {
    const role = pieces[next]?.role ?? null
    if (role !== null) return role === 'question' || role === 'number'
  }
  return true
}

/** The line above the first option asks, though it has no tag. */
function withFirst(pieces: readonly Piece[]): readonly Piece[] {
  const first = pieces.findIndex(({ role }) => role !== null)
  if (pieces[first]?.role !== 'choice' && pieces[first]?.role !== 'right') return pieces
  const above = pieces.findLastIndex(({ line }, at) => at < first && line.aside === null && line.text !== '')
  return pieces.map((piece, at) => (at === above ? { ...piece, role: 'question' } : piece))
}

const answerLabel = 'Answer: '
