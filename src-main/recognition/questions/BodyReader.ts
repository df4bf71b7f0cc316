import { namedOptions } from '../answers/optionNames.ts'
import type { Lexed } from '../lexed.ts'
import type { Field } from '../tokens/fieldLabels.ts'
import type { OptionPiece } from '../tokens/optionLabels.ts'
import { truthOf } from '../tokens/truthWords.ts'
import { typeOfWord } from '../tokens/typeWords.ts'
import { anyOf } from '../tokens/words.ts'
import { loneLetters, shortKey } from './answers/loneLetters.ts'
import type { Draft, Section, Stretch } from './Draft.ts'
import { newDraft, type OpenAnswer, type OpenDraft } from './OpenDraft.ts'
import { isOptionBelow } from './options/isOptionBelow.ts'
import { listedOptions } from './options/listedOptions.ts'
import { recurringLabels } from './repeats/recurringLabels.ts'

type State = 'stem' | 'options' | 'answer' | 'afterAnswer' | 'explanation' | 'mine' | 'meta' | 'trailing'

const namesLetter = /^\s*[([]?[A-Ha-h]\s?[.、:)\]]/
/** Letters in their order, each once. */
const rising = /^a?b?c?d?e?f?g?h?$/
const letterThenReason = /^[([]\s*([A-Ha-h])\s*[)\]]\s*(?:[-–—:]+\s*|$)/
/** "A: ..." or "A1: ..." below "Q: ..."; as an option it was not believed. */
const replyLabel = /^A\d{0,3}\s?:\s*(?=\S)/
const caret = /^\^\s+(?=\S)/
/** Labels of what is said about a question, above its answer as well as below. */
const describes = new RegExp(`^(?:难|知识|考|分|章|来源|出处|能力|difficulty|ref|topic|points|${anyOf('meta')})`, 'i')

const formOf = ({ form, lower }: OptionPiece): string => `${form}${lower}`

/**
 * Reads the lines of one question: stem, options, answer, explanation in this order, told apart by their labels. When a
 * whole new run of options begins, what stood before it was the stem of another question that has no number; it is split.
 */
export class BodyReader {
  readonly #drafts: OpenDraft[]
  #draft: OpenDraft
  #state: State = 'stem'
  /** Plain lines since the options or the answer: the stem of the next question if options follow. */
  #loose: { stretch: Stretch; from: Stretch[]; gap: boolean }[] = []
  #answer: OpenAnswer | null = null
  /** How the options of the question are labelled. */
  #form = ''
  readonly #lines: readonly Lexed[]
  readonly #section: Section

  constructor(lines: readonly Lexed[], first: number, section: Section) {
    this.#lines = lines
    this.#section = section
    this.#draft = newDraft(first, section)
    this.#drafts = [this.#draft]
  }

  /** What the lines gave: one question, or several if some had no number. */
  get drafts(): readonly Draft[] {
    return this.#drafts
  }

  /** Whether options or an answer have been read, so that nothing more need come. */
  get isFinished(): boolean {
    return this.#draft.options.length >= 2 || this.#draft.answers.length > 0
  }

  /** Nothing has been read behind the options. */
  get endsInOptions(): boolean {
    return this.#draft.options.length >= 2 && this.#state === 'options'
  }

  /** Reads the line at `at`; the first line of a question brings number, tags and lead. */
  read(at: number, isStart: boolean): void {
    const line = this.#lines[at]
    if (!line || line.noise) return
    this.#draft.last = at
    const isEmpty = this.#state === 'stem' && this.#draft.stem.length === 0
    const opens = isStart || (isEmpty && (line.lead?.opens === true || line.tags.length > 0))
    if (opens) this.#readStart(line)
    const begin = opens ? line.from : 0
    if (this.#isText() && !this.#endsText(line)) {
      this.#addText({ at, from: 0, to: line.line.text.length }, line)
      return
    }
    if (line.pieces.length > 0) this.#readPieces(line, at, begin)
    else if (line.to > begin) this.#readPlain(line, { at, from: begin, to: line.to })
    for (const field of line.fields) this.#readField(field, at)
  }

  /** Within the text of a long answer everything but the next label belongs to it. */
  #isText(): boolean {
    if (this.#state === 'answer') return this.#draft.options.length === 0
    return false
  }

  #endsText(line: Lexed): boolean {
    if (this.#answer?.text.length === 0) return line.fields.length > 0
    const [first] = line.startsWithOption ? line.pieces : []
    if (first?.index === 0 && (first.form === 'counted' || this.#answersByLetter() || this.#answersByText(line)))
      return true
    const firm = line.fields[0]
    return (
      firm !== undefined &&
      firm.labelFrom <= line.from &&
      firm.kind !== 'stem' &&
      firm.word !== '答' &&
      firm.word !== '解' &&
      (firm.kind !== 'meta' || firm.firm)
    )
  }

  /** "Answer: C. iron; D. gold" above the options that it names. */
  #answersByLetter(): boolean {
    const [value, ...more] = this.#answer?.text ?? []
    const folded = value ? (this.#lines[value.at]?.line.folded.slice(value.from, value.to) ?? '') : ''
    return more.length === 0 && namesLetter.test(folded)
  }

  /** "... was founded in  Answer: 1871" above "A. 1905  B. 1871": beside the stem stands the text of an option below it. */
  #answersByText(opening: Lexed): boolean {
    const [value, ...more] = this.#answer?.text ?? []
    const isBeside = value !== undefined && more.length === 0 && value.at === this.#draft.stem.at(-1)?.at
    return isBeside && this.#lines[this.#draft.last] === opening && isOptionBelow(this.#lines, value, this.#draft.last)
  }

  #readStart(line: Lexed): void {
    const draft = this.#draft
    draft.number = line.number?.printed ?? line.lead?.id ?? draft.number
    draft.value = line.number?.value ?? draft.value
    draft.tags.push(...line.tags)
    draft.hasLead ||= line.lead?.bracket != null
    if (line.number && line.startsWithOption) {
      const { start, printed } = line.number
      const from = line.line.text.indexOf(printed, start)
      if (from >= 0) draft.stem.push({ at: draft.first, from, to: from + printed.length })
    }
    if (line.tagAnswer !== null) draft.given.push({ place: 'tag', value: line.tagAnswer })
    if (line.lead?.bracket) draft.given.push({ place: 'lead', value: line.lead.bracket })
  }

  #readPieces(line: Lexed, at: number, begin: number): void {
    const first = line.pieces[0]
    if (!first) return
    if (this.#isAnswerWithReason(line, at)) return
    if (first.labelFrom > begin && !line.startsWithOption)
      this.#readPlain(line, { at, from: begin, to: first.labelFrom })
    else if (line.startsWithOption && line.from > begin && begin === 0 && line.number)
      this.#readPlain(line, { at, from: 0, to: line.from })
    const isNamed = first.index > 0 || this.#loose.length === 0
    if (this.#state === 'explanation' && this.#draft.options.length > 0 && isNamed) {
      this.#addText({ at, from: begin, to: line.to }, line)
      return
    }
    if (this.#draft.options.length > 0 && (first.index === 0 || (first.form === 'check' && this.#state !== 'options')))
      this.#splitOff(first.index !== 0, formOf(first))
    if (this.#draft.options.length === 0) {
      this.#form = formOf(first)
      this.#takeStemBelowAnswer()
    }
    for (const piece of line.pieces) this.#addOption(piece, at)
    this.#state = 'options'
    this.#loose = []
  }

  /** "What does it print?  Answer: b" above code and options: what stands between an answer beside the stem and the options asks. */
  #takeStemBelowAnswer(): void {
    const { stem, answers, explanation } = this.#draft
    const beside = answers.at(-1)?.text[0]?.at
    if (this.#state !== 'afterAnswer' || beside === undefined || beside !== stem.at(-1)?.at) return
    for (const { stretch, from } of this.#loose)
      if (from === explanation) {
        from.splice(from.indexOf(stretch), 1)
        stem.push(stretch)
      }
  }

  /** "(b) - because ..." behind the options names the key. */
  #isAnswerWithReason(line: Lexed, at: number): boolean {
    if (this.#draft.options.length < 2 || this.#state === 'explanation') return false
    const match = letterThenReason.exec(line.line.folded)
    const index = (match?.[1]?.toUpperCase().charCodeAt(0) ?? 0) - 65
    if (!match || index >= this.#draft.options.length || index < 0) return false
    const end = match[0].length
    this.#draft.answers.push({ place: 'lone', text: [{ at, from: 0, to: end }] })
    if (end < line.line.text.length) this.#draft.explanation.push({ at, from: end, to: line.line.text.length })
    this.#state = 'explanation'
    return true
  }

  #addOption(piece: OptionPiece, at: number): void {
    const { options } = this.#draft
    const index = piece.index < 0 ? options.length : piece.index
    const text = { at, from: piece.from, to: piece.to }
    if (options.some((option) => option.index === index)) {
      this.#draft.stray.push({ at, from: piece.labelFrom, to: piece.to })
      return
    }
    const { name, ticked } = piece
    options.push(name === undefined ? { index, ticked, text: [text] } : { index, ticked, text: [text], name })
  }

  /** Begins another question with the plain lines read last; without any, the options have no stem and are stray. */
  #splitOff(isBox: boolean, form: string): void {
    const taken = this.#looseStem()
    if (taken.length === 0) {
      if (this.#state === 'options' && form !== this.#form) this.#takeAsStatements()
      if (isBox || this.#state === 'options') return
    }
    if (form !== this.#form && this.#announces(taken)) {
      for (const { stretch, from } of taken) from.splice(from.indexOf(stretch), 1)
      this.#takeAsStatements()
      this.#draft.stem.push(...taken.map(({ stretch }) => stretch))
      return
    }
    for (const { stretch, from } of taken) from.splice(from.indexOf(stretch), 1)
    const first = taken[0]?.stretch.at ?? this.#draft.last
    const next = newDraft(first, this.#section)
    next.unnumbered = true
    next.last = this.#draft.last
    this.#draft.last = Math.max(this.#draft.first, first - 1)
    next.stem.push(...taken.map(({ stretch }) => stretch))
    this.#draft = next
    this.#drafts.push(next)
    this.#answer = null
    this.#state = 'stem'
    this.#loose = []
  }

  /** "Codes:" between options in one form and those in another, with nothing answered yet, says that these choose among those. */
  #announces(taken: readonly { stretch: Stretch }[]): boolean {
    const [only] = taken
    if (!only || taken.length > 1 || this.#draft.answers.length > 0 || this.#draft.options.length < 2) return false
    const text = this.#lines[only.stretch.at]?.line.folded.slice(only.stretch.from, only.stretch.to).trim() ?? ''
    return text.length <= 24 && text.endsWith(':')
  }

  /** Options in one form right above those in another are what these choose among. */
  #takeAsStatements(): void {
    const { options, stem } = this.#draft
    for (const at of new Set(options.flatMap(({ text }) => text.map((stretch) => stretch.at))))
      if (at > (stem.at(-1)?.at ?? -1)) stem.push({ at, from: 0, to: this.#lines[at]?.line.text.length ?? 0 })
    options.length = 0
  }

  #looseStem() {
    let start = this.#loose.length - 1
    while (start > 0 && !this.#loose[start]?.gap) start--
    return this.#loose[start]?.gap === false && this.#state !== 'afterAnswer' && this.#state !== 'options'
      ? this.#loose.slice(-1)
      : this.#loose.slice(Math.max(0, start))
  }

  #readPlain(line: Lexed, stretch: Stretch): void {
    const text = line.line.folded.slice(stretch.from, stretch.to).trim()
    if (text === '') return
    const draft = this.#draft
    if (caret.test(text)) {
      const skip = line.line.folded.indexOf('^', stretch.from) + 1
      draft.answers.push({ place: 'caret', text: [{ ...stretch, from: skip }] })
      return
    }
    if (this.#state === 'options' && (loneLetters.test(text) || this.#namesPoints(text))) {
      this.#addLone(stretch)
      return
    }
    if (this.#state === 'stem' && draft.stem.length > 0 && truthOf(text, true) !== null) {
      this.#addLone(stretch)
      return
    }
    if (this.#isAnswerWithReason(line, stretch.at)) return
    const reply = this.#state === 'stem' && draft.stem.length > 0 ? replyLabel.exec(text) : null
    if (reply) {
      this.#answer = {
        place: 'line',
        text: [{ ...stretch, from: line.line.folded.indexOf(text, stretch.from) + reply[0].length }],
      }
      draft.answers.push(this.#answer)
      this.#state = 'answer'
      return
    }
    this.#addText(stretch, line)
  }

  /** "②", "1, 3" below options that have such names. */
  #namesPoints(text: string): boolean {
    const { options } = this.#draft
    if (text.length > 16) return false
    // "bcd" below a) b) c) d) is no word
    if (this.#form.endsWith('true') && rising.test(text)) return namedOptions(text, options) !== null
    return options.some(({ name }) => name !== undefined) && namedOptions(text, options) !== null
  }

  #addLone(stretch: Stretch): void {
    this.#draft.answers.push({ place: 'lone', text: [stretch] })
    this.#state = 'afterAnswer'
    this.#loose = []
  }

  #addText(stretch: Stretch, line: Lexed): void {
    const draft = this.#draft
    switch (this.#state) {
      case 'stem':
        draft.stem.push(stretch)
        return
      case 'options': {
        const last = draft.options.at(-1)
        const isOpen = last?.text.every(({ from, to }) => to <= from)
        const target = last && (isOpen || !(line.line.gap && this.#isComplete())) ? last.text : draft.explanation
        target.push(stretch)
        this.#loose.push({ stretch, from: target, gap: line.line.gap })
        if (target === draft.explanation) this.#state = 'trailing'
        return
      }
      case 'answer':
        if (this.#answer) this.#addToAnswer(this.#answer, stretch, line)
        return
      case 'mine':
        return
      case 'meta':
        if (!line.line.gap) return
        this.#state = draft.options.length > 0 || draft.answers.length > 0 ? 'afterAnswer' : 'stem'
        this.#addText(stretch, line)
        return
      case 'afterAnswer':
      case 'trailing':
      case 'explanation':
        draft.explanation.push(stretch)
        this.#loose.push({ stretch, from: draft.explanation, gap: line.line.gap })
    }
  }

  #isComplete(): boolean {
    return this.#draft.options.length >= 2
  }

  #addToAnswer(answer: OpenAnswer, stretch: Stretch, line: Lexed): void {
    const isShort = shortKey.test(line.line.folded.slice(stretch.from, stretch.to).trim())
    if (answer.text.length === 0) {
      answer.text.push(stretch)
      if (isShort) this.#state = 'afterAnswer'
      return
    }
    answer.text.push(stretch)
  }

  #readField(field: Field, at: number): void {
    const draft = this.#draft
    const line = this.#lines[at]
    const text = line?.line.folded.slice(field.from, field.to).trim() ?? ''
    const stretch = { at, from: field.from, to: field.to }
    this.#loose = []
    switch (field.kind) {
      case 'answer':
        if (this.#answer && text === '' && this.#answer.text.length === 0) return
        this.#answer = { place: 'line', text: text === '' ? [] : [stretch] }
        draft.answers.push(this.#answer)
        this.#state = shortKey.test(text) ? 'afterAnswer' : 'answer'
        if (text !== '' && draft.options.length > 0) this.#state = 'afterAnswer'
        return
      case 'explanation':
        if (text !== '') draft.explanation.push(stretch)
        this.#state = 'explanation'
        return
      case 'mine':
        this.#state = 'mine'
        return
      case 'stem':
        if (draft.stem.length === 0 && text !== '') draft.stem.push(stretch)
        else if (text !== '') draft.stem.push({ ...stretch, from: field.labelFrom })
        return
      case 'options': {
        this.#state = 'stem'
        const listed = draft.options.length === 0 ? listedOptions(line?.line.folded ?? '', field.from, field.to) : []
        for (const piece of listed) this.#addOption(piece, at)
        if (listed.length > 0) this.#state = 'options'
        return
      }
      case 'typeName': {
        const type = typeOfWord(text)
        if (type) draft.tags.push(type)
        return
      }
      case 'meta':
        if (
          this.#state === 'stem' &&
          draft.options.length === 0 &&
          draft.stem.length > 0 &&
          !describes.test(field.word) &&
          !recurringLabels(this.#lines).has(field.word.toLowerCase())
        ) {
          draft.stem.push({ ...stretch, from: field.labelFrom })
          return
        }
        if (this.#state !== 'stem') this.#state = 'meta'
    }
  }
}
