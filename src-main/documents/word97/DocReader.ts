import { FieldStack } from '../docx/FieldStack.ts'
import { ListCounters } from '../docx/ListCounters.ts'
import { lookOfRun } from '../docx/runLook.ts'
import type { ImageShelf } from '../ImageShelf.ts'
import { LineBuilder } from '../lineBuilder.ts'
import { rowOfCells } from '../rowOfCells.ts'
import type { Block } from '../SourceDocument.ts'
import { scriptText } from '../scriptText.ts'
import { symbolToUnicode } from '../symbolToUnicode.ts'
import type { Fib } from './Fib.ts'
import { type FormattedRun, FormattedRuns } from './FormattedRuns.ts'
import { readPicture } from './readPicture.ts'
import { readSprms } from './sprms.ts'
import { readFontNames, WordLists } from './WordLists.ts'
import { applyParagraph, applyRun, type ParagraphState, type RunState } from './WordProperties.ts'
import { type WordStyle, WordStyles } from './WordStyles.ts'

/** Pictures (1), drawings (8), field marks (19 to 21), and the bracket that stands in for a symbol. */
const specialSigns = new RegExp(`([${String.fromCharCode(1, 8, 19, 20, 21)}(])`)

/** Reads the text of a part into blocks: paragraphs, cells and rows end at their marks, each mark has the properties. */
export class DocReader {
  readonly notes = new Set<string>()
  readonly #fib: Fib
  readonly #paragraphs: FormattedRuns
  readonly #characters: FormattedRuns
  readonly #byteOf: (position: number) => number
  readonly #styles: WordStyles
  readonly #lists: WordLists
  readonly #fonts: readonly string[]
  readonly #counters = new ListCounters()
  readonly #shelf: ImageShelf
  readonly #fields = new FieldStack()
  readonly #runStates = new Map<string, RunState>()
  #paragraph = 0

  constructor(fib: Fib, paragraphs: FormattedRuns, byteOf: (position: number) => number, shelf: ImageShelf) {
    this.#fib = fib
    this.#paragraphs = paragraphs
    this.#characters = new FormattedRuns(fib, 'character')
    this.#byteOf = byteOf
    this.#styles = new WordStyles(fib)
    this.#fonts = readFontNames(fib)
    this.#lists = new WordLists(fib, (index) => this.#fonts[index])
    this.#shelf = shelf
  }

  /** `first` is the position of the text in the whole document. */
  read(text: string, first: number, part: Block['part']): Block[] {
    const blocks: Block[] = []
    let cells: Block[][] = []
    let cell: Block[] = []
    let start = 0
    for (let at = 0; at < text.length; at++) {
      const sign = text[at]
      if (sign !== '\r' && sign !== '\x07' && sign !== '\f' && at < text.length - 1) continue
      const isMark = sign === '\r' || sign === '\x07' || sign === '\f'
      const { style, state } = this.#paragraphAt(first + at)
      const own = this.#readParagraph(text.slice(start, isMark ? at : at + 1), first + start, style, state, part)
      start = at + 1
      if (!state.isInTable) {
        blocks.push(...rowsLeft(cells, cell), ...own)
        cells = []
        cell = []
      } else if (state.isRowEnd) {
        blocks.push(...rowOfCells(cells))
        cells = []
        cell = []
      } else {
        cell.push(...own)
        if (sign === '\x07') {
          cells.push(cell)
          cell = []
        }
      }
    }
    return [...blocks, ...rowsLeft(cells, cell)]
  }

  #paragraphAt(position: number): { style: WordStyle; state: ParagraphState } {
    const run = this.#paragraphs.at(this.#byteOf(position))
    const style = this.#styles.get(run?.style ?? 0)
    return { style, state: applyParagraph(style.paragraph, run ? readSprms(run.list) : []) }
  }

  #readParagraph(text: string, first: number, style: WordStyle, state: ParagraphState, part: Block['part']): Block[] {
    const out = new LineBuilder()
    this.#readRuns(text, first, style, out)
    if (state.isRowEnd) return []
    const list = state.list === undefined ? undefined : this.#lists.find(state.list)
    const label = list && this.#counters.next(String(state.list), list, state.level ?? 0)
    const outline = /^(?:heading|标题) ?([1-9])$/.exec(style.name)?.[1]
    const heading = outline
      ? Number(outline)
      : state.outline !== undefined && state.outline < 9
        ? state.outline + 1
        : undefined
    const level = heading ?? (list ? (state.level ?? 0) : undefined)
    const anchor = { kind: 'paragraph', paragraph: this.#paragraph++ } as const
    return out.take().map((line, index) => ({
      kind: heading && line.text !== '' ? 'heading' : line.text === '' && line.images ? 'image' : 'paragraph',
      ...line,
      ...(label !== undefined && index === 0 && { label }),
      ...(level !== undefined && { level }),
      ...(part && { part }),
      anchor,
    }))
  }

  #readRuns(text: string, first: number, style: WordStyle, out: LineBuilder): void {
    for (let at = 0; at < text.length; ) {
      const byte = this.#byteOf(first + at)
      const run = this.#characters.at(byte)
      const state = this.#runState(run, style)
      let end = at + 1
      const step = this.#byteOf(first + end) - byte
      while (
        end < text.length &&
        run &&
        (step === 1 || step === 2) &&
        this.#byteOf(first + end) < run.to &&
        this.#byteOf(first + end) - byte === step * (end - at)
      )
        end++
      this.#readRun(text.slice(at, end), state, out)
      at = end
    }
  }

  #runState(run: FormattedRun | undefined, style: WordStyle): RunState {
    if (!run) return style.run
    const key = `${run.from} ${style.name}`
    const known = this.#runStates.get(key)
    if (known) return known
    const sprms = readSprms(run.list)
    const named = sprms.find(({ code }) => code === 0x4a30)?.operand.readUInt16LE(0)
    const styled = named === undefined ? style.run : { ...style.run, ...this.#styles.get(named).run }
    const state = applyRun(styled, sprms, styled)
    this.#runStates.set(key, state)
    return state
  }

  #readRun(text: string, state: RunState, out: LineBuilder): void {
    for (const piece of text.split(specialSigns)) {
      if (piece === '') continue
      if (piece === '\x13') this.#fields.onMark('begin')
      else if (piece === '\x14') this.#fields.onMark('separate')
      else if (piece === '\x15') out.add(this.#fields.onMark('end'), lookOfRun(state))
      else if (this.#fields.isCode) this.#fields.addCode(piece)
      else if (!state.hidden && !state.isDeleted) this.#show(piece, state, out)
    }
  }

  #show(piece: string, state: RunState, out: LineBuilder): void {
    if (piece === '\x01') this.#picture(state, out)
    else if (piece === '\x08') this.notes.add('a floating drawing was left out')
    else if (piece === '(' && state.symbol) {
      const sign = String.fromCharCode(state.symbol.sign)
      out.add(symbolToUnicode(sign, this.#fonts[state.symbol.font]), lookOfRun(state))
    } else {
      // The line builder takes out the other signs that are never printed: notes' marks, soft hyphens.
      let shown = piece.replaceAll('\x1e', '-').replaceAll('\x0b', '\n')
      if (/[\uF000-\uF0FF]/.test(shown)) shown = [...shown].map((sign) => symbolToUnicode(sign, undefined)).join('')
      if (state.vertical === 'superscript' || state.vertical === 'subscript') shown = scriptText(shown, state.vertical)
      out.add(state.capitals ? shown.toUpperCase() : shown, lookOfRun(state))
    }
  }

  #picture(state: RunState, out: LineBuilder): void {
    if (state.picture === undefined) return
    const picture = readPicture(this.#fib.data, state.picture)
    if (picture) out.addImage(this.#shelf.add(`picture${state.picture}`, picture))
  }
}

/** A table that the text breaks off: its cells as rows that they would have made. */
const rowsLeft = (cells: readonly Block[][], cell: readonly Block[]): Block[] => {
  const all = cell.length > 0 ? [...cells, [...cell]] : cells
  return all.length === 0 ? [] : rowOfCells(all)
}
