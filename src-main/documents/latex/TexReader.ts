import { formatNumber } from '../formatNumber.ts'
import type { ImageShelf } from '../ImageShelf.ts'
import type { Block } from '../SourceDocument.ts'
import { type StatedQuestion, statedBlocks } from '../teaching/statedBlocks.ts'
import { filledSign, readLooks, withoutLooks } from './texLooks.ts'
import { type TexText, texText } from './texText.ts'
import { groupEnd, type TexToken, texTokens } from './texTokens.ts'

/** A question as its commands give it, until its options and solution are known. */
type Draft = {
  at: number
  stem: string[]
  options: { text: string; isRight: boolean; pictures: readonly string[] }[]
  solution: string[]
  blanks: string[]
  pictures: string[]
}
type Target = 'stem' | 'option' | 'solution' | 'title' | 'item' | 'nothing'

const rights = /^(?:CorrectChoice|correctchoice|bonne|bonchoix)$/
const wrongs = /^(?:choice|wrongchoice|mauvaise|mauvaischoix)$/
const parts = /^(?:part|subpart|subsubpart)$/
const questionFrames = /^(?:question|questionmult|questionmultx)$/
const opensNumber = /^\(?\d{1,4}\s?[.)、]/
const rightSign = /\\(?:checkmark|ding\{5[12]\}|textbullet|bigstar)|✓|√|\*|✔|☑/
const solutionFrames =
  /^(?:solution|solutionorbox|solutionorlines|solutionordottedlines|explanation|answer|explication)$/

/** Reads a paper: questions of the exam class and of automultiplechoice are stated, lists of other classes are lines. */
export class TexReader {
  readonly #shelf: ImageShelf
  readonly #source: string
  readonly #blocks: Block[] = []
  #draft: Draft | undefined
  /** What the parts of a question have in common. */
  #shared: Draft | undefined
  #target: Target = 'nothing'
  readonly #lists: number[] = []
  /** How deep the list of the item is, from 0. */
  #depth = 0
  #label: string | undefined
  /** The frame of the question is closed: a solution may follow, other text is not its. */
  #isWaiting = false
  #isChoosing = false
  #counted = { at: 0, line: 0 }

  constructor(source: string, shelf: ImageShelf) {
    this.#source = source
    this.#shelf = shelf
  }

  read(): Block[] {
    let from = 0
    for (const token of texTokens(this.#source)) {
      if (token.at < from) continue
      this.#text(this.#source.slice(from, token.at), from)
      from = this.#token(token)
    }
    this.#text(this.#source.slice(from), from)
    this.#close()
    return this.#blocks
  }

  /** Returns where the text goes on. */
  #token(token: TexToken): number {
    const { name, at, end } = token
    if (token.kind !== 'command') return this.#edge(token)
    if (/^(?:sub)*section$|^chapter$|^(?:frame)?title$/.test(name)) {
      this.#close()
      return this.#heading(at, end)
    }
    if (name === 'item') return this.#item(end)
    if (name === 'uplevel' || name === 'fullwidth') {
      this.#close()
      this.#target = 'nothing'
      return end
    }
    const past = Math.max(end, groupEnd(this.#source, end, '['))
    if (rights.test(name) || wrongs.test(name)) {
      this.#draft?.options.push({ text: '', isRight: rights.test(name), pictures: [] })
      this.#target = 'option'
      return past
    }
    this.#begin(name, at)
    return name === 'titledquestion' ? Math.max(past, groupEnd(this.#source, end, '{')) : past
  }

  /** The group behind `end` as a heading. */
  #heading(at: number, end: number): number {
    const close = groupEnd(this.#source, end, '{')
    if (close < 0) return end
    const { text } = texText(this.#source.slice(this.#source.indexOf('{', end) + 1, close - 1))
    const anchor = this.#anchor(at)
    if (text !== '')
      this.#blocks.push({ kind: 'heading', text: withoutLooks(text).replace(/\n/g, ' '), level: 1, anchor })
    return close
  }

  #begin(name: string, at: number): void {
    if (parts.test(name) && this.#draft) {
      if (this.#shared === undefined || this.#draft.options.length + this.#draft.solution.length === 0)
        this.#shared ??= this.#draft
      if (this.#draft !== this.#shared) this.#close()
      const shared = this.#shared
      this.#draft = newDraft(at, shared?.stem, shared?.pictures)
    } else {
      this.#close()
      this.#shared = undefined
      this.#draft = newDraft(at)
    }
    this.#target = 'stem'
  }

  #edge({ kind, name, at, end }: TexToken): number {
    const isOpen = kind === 'begin'
    if (questionFrames.test(name)) {
      if (isOpen) this.#begin('question', at)
      else this.#await()
      // The frame names the question: {id}.
      return isOpen ? Math.max(end, groupEnd(this.#source, end, '{')) : end
    }
    if (solutionFrames.test(name)) {
      this.#target = isOpen ? 'solution' : this.#draft ? 'stem' : 'nothing'
      if (!isOpen && this.#isWaiting) this.#await()
      return isOpen ? Math.max(end, groupEnd(this.#source, end, '[')) : end
    }
    if (name === 'frame' && isOpen && !this.#draft) {
      // A slide names itself behind its settings: [plain]{title}.
      const past = Math.max(end, groupEnd(this.#source, end, '['))
      return this.#heading(at, past)
    }
    if (name === 'parts' && !isOpen) {
      this.#close()
      this.#shared = undefined
    } else if ((name === 'enumerate' || name === 'itemize') && !this.#draft) {
      if (isOpen) this.#lists.push(name === 'itemize' ? bullets : 0)
      else this.#lists.pop()
      this.#target = isOpen || this.#lists.length > 0 ? 'item' : 'nothing'
      return isOpen ? Math.max(end, groupEnd(this.#source, end, '[')) : end
    } else if (
      /^(?:choices|oneparchoices|checkboxes|oneparcheckboxes|reponses|reponseshoriz|choiceshoriz)$/.test(name)
    ) {
      this.#target = 'nothing'
      this.#isChoosing = isOpen && this.#draft !== undefined
    } else if (name === 'document' && !isOpen) {
      this.#close()
      this.#target = 'nothing'
    } else return at
    return end
  }

  /** Lists of one level are questions, those in them options: as LaTeX prints them, 1. and (a). */
  #item(end: number): number {
    if (this.#isChoosing) return this.#choice(end)
    if (this.#draft || this.#lists.length === 0) {
      if (this.#draft && this.#target !== 'nothing') this.#text('\n\n- ', end)
      return end
    }
    const depth = this.#lists.length
    const before = this.#lists[depth - 1] ?? 0
    const number = before + 1
    if (before !== bullets) this.#lists[depth - 1] = number
    const close = groupEnd(this.#source, end, '[')
    const own = close > 0 ? texText(this.#source.slice(this.#source.indexOf('[', end) + 1, close - 1)).text : ''
    this.#depth = depth - 1
    this.#label =
      withoutLooks(own) ||
      (before === bullets ? '•' : depth === 1 ? `${number}.` : `${formatNumber(number, 'upperLetter')}.`)
    this.#target = 'item'
    return close > 0 ? close : end
  }

  /** A list of choices whose items say with a tick that they are right. */
  #choice(end: number): number {
    const close = groupEnd(this.#source, end, '[')
    const isRight = close > 0 && rightSign.test(this.#source.slice(end, close))
    this.#draft?.options.push({ text: '', isRight, pictures: [] })
    this.#target = 'option'
    return close > 0 ? close : end
  }

  #await(): void {
    this.#isWaiting = this.#draft !== undefined
    this.#isChoosing = false
    this.#target = 'nothing'
  }

  #text(source: string, at: number): void {
    if (source.trim() === '' && !/\n\s*\n/.test(source)) return
    if (this.#isWaiting && this.#target === 'nothing' && source.trim() !== '') this.#close()
    const printed = texText(source)
    const read = this.#draft ? { ...printed, text: withoutLooks(printed.text) } : printed
    const pictures = read.pictures.map((address) => this.#shelf.addAddress(address))
    const draft = this.#draft
    const option = draft?.options.at(-1)
    if (draft && this.#target === 'option' && option) {
      option.text = [option.text, read.text].filter(Boolean).join('\n')
      option.pictures = [...option.pictures, ...pictures]
    } else if (draft && this.#target === 'solution') draft.solution.push(read.text)
    else if (draft && this.#target === 'stem') {
      draft.stem.push(read.text)
      draft.blanks.push(...read.blanks)
      draft.pictures.push(...pictures)
    } else if (!draft) this.#line(read, pictures, at)
  }

  #line({ text, blanks }: TexText, pictures: readonly string[], at: number): void {
    const anchor = this.#anchor(at)
    const fillings = [...blanks]
    let filled: string[] = []
    const answer = () => {
      if (filled.some(Boolean)) this.#blocks.push({ kind: 'paragraph', text: `Answer: ${filled.join('; ')}`, anchor })
      filled = []
    }
    let open: readonly number[] = []
    text.split('\n').forEach((printed, index) => {
      const { text: line, marks, open: left } = readLooks(printed, open)
      open = left
      if (opensNumber.test(line)) answer()
      filled.push(...fillings.splice(0, printed.split(filledSign).length - 1))
      if (line === '' && this.#label === undefined && pictures.length === 0) return
      const images =
        index === 0 && pictures.length > 0 ? { images: pictures.map((image) => ({ at: line.length, image })) } : {}
      this.#blocks.push({
        kind: 'paragraph',
        text: line,
        ...(marks.length > 0 && { marks }),
        ...(this.#label && { label: this.#label }),
        ...(this.#label === '•' && { level: this.#depth }),
        ...images,
        anchor,
      })
      this.#label = undefined
    })
    answer()
  }

  /** Solutions of questions without options are their answers, others explain. */
  #close(): void {
    const draft = this.#draft
    this.#draft = undefined
    this.#isWaiting = false
    this.#isChoosing = false
    this.#target = this.#lists.length > 0 ? 'item' : 'nothing'
    if (!draft || draft === this.#shared) return
    const stem = draft.stem.filter(Boolean).join('\n')
    if (stem === '' && draft.options.length === 0) return
    const solution = draft.solution.filter(Boolean).join('\n')
    const anchor = this.#anchor(draft.at)
    this.#blocks.push(...statedBlocks(questionOf(draft, stem, solution), anchor), {
      kind: 'paragraph',
      text: '',
      anchor,
    })
  }

  /** Counts on from the last place that was asked for. */
  #anchor(at: number) {
    if (at < this.#counted.at) this.#counted = { at: 0, line: 0 }
    let { line } = this.#counted
    for (
      let next = this.#source.indexOf('\n', this.#counted.at);
      next >= 0 && next < at;
      next = this.#source.indexOf('\n', next + 1)
    )
      line++
    this.#counted = { at, line }
    return { kind: 'line', line } as const
  }
}

/** Stands for the count of a list that has none. */
const bullets = -1

const newDraft = (at: number, stem: readonly string[] = [], pictures: readonly string[] = []): Draft => ({
  at,
  stem: [...stem],
  options: [],
  solution: [],
  blanks: [],
  pictures: [...pictures],
})

function questionOf({ options, blanks, pictures }: Draft, stem: string, solution: string): StatedQuestion {
  const told = solution === '' ? {} : { explanation: solution }
  const shown = { stem: pictures, options: options.map((option) => option.pictures) }
  const base = { stem, options: [], key: [], alternatives: [], pictures: shown }
  if (options.length > 0) {
    const right = options.filter(({ isRight }) => isRight).length
    const kept = options.map(({ text, isRight }) => ({ text, isRight }))
    return { ...base, type: right > 1 ? 'multiple' : 'single', options: kept, ...told }
  }
  if (blanks.length > 0) return { ...base, type: 'fillIn', key: blanks.some(Boolean) ? blanks : [], ...told }
  return { ...base, type: 'shortAnswer', key: solution === '' ? [] : [solution] }
}
