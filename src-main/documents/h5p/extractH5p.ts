import { AppError } from '../../contract/faults.ts'
import { ImageShelf } from '../ImageShelf.ts'
import type { Block, SourceDocument } from '../SourceDocument.ts'
import { richText } from '../teaching/richText.ts'
import { statedBlocks } from '../teaching/statedBlocks.ts'
import type { UnknownFile } from '../UnknownFile.ts'
import { ZipFolder } from '../xml/ZipFolder.ts'
import { asList, asObject, h5pQuestions, isKnownLibrary, type Json, type Show } from './h5pQuestions.ts'

/** Contents within contents are no deeper in any library. */
const deepest = 40

/** Interactive content of H5P, a package or its `content.json`. Source: the semantics of the libraries on h5p.org. */
export function extractH5p(file: UnknownFile): SourceDocument {
  const shelf = new ImageShelf()
  const folder = file.isZip ? new ZipFolder(file.bytes, file.name, (part) => part.endsWith('.json')) : undefined
  const addImage = (address: string) => folder?.picture(address, 'content/content.json') ?? shelf.addAddress(address)
  const show: Show = (html) => richText(typeof html === 'string' ? html : '', addImage)
  const content: unknown = JSON.parse(folder?.text('content/content.json') ?? file.decoded.text)
  const about: Json = asObject(folder ? JSON.parse(folder.text('h5p.json') ?? '{}') : {})
  const reader = new Reader(show)
  reader.read(libraryName(about.mainLibrary) ?? libraryByShape(asObject(content)), asObject(content), 0)
  if (reader.questions === 0) {
    const kinds = [...reader.unknown].join(', ') || 'no questions'
    throw new AppError('NO_QUESTIONS', `${file.name} holds ${kinds}, of which no question can be made.`)
  }
  folder?.shelvePictures(shelf)
  const notes = reader.unknown.size > 0 ? [`left out: ${[...reader.unknown].join(', ')}`] : []
  const title = typeof about.title === 'string' && about.title.trim() !== '' ? about.title.trim() : undefined
  const heading: Block[] = title
    ? [{ kind: 'heading', text: title, level: 1, anchor: { kind: 'paragraph', paragraph: 0 } }]
    : []
  return {
    name: file.name,
    format: 'h5p',
    blocks: [...heading, ...reader.blocks],
    images: shelf.images,
    notes: [...notes, ...shelf.notes],
  }
}

/** "H5P.MultiChoice 1.16" without its head and version. */
const libraryName = (value: unknown): string | undefined =>
  typeof value === 'string' ? /^H5P\.(\w+)/.exec(value)?.[1] : undefined

/** A `content.json` alone does not say whose it is. */
function libraryByShape(content: Json): string {
  if (Array.isArray(content.answers)) return 'MultiChoice'
  if (content.question !== undefined && content.correct !== undefined) return 'TrueFalse'
  if (asList(content.questions).some((question) => typeof question === 'string')) return 'Blanks'
  if (content.textField !== undefined) return 'DragText'
  if (content.dialogs !== undefined) return 'Dialogcards'
  if (content.cards !== undefined) return 'Flashcards'
  if (content.choices !== undefined) return 'SingleChoiceSet'
  return content.summaries === undefined ? '' : 'Summary'
}

/** What asks for places in pictures, sounds or drawings. */
const ofPlaces =
  /^(?:DragQuestion|ImageHotspot\w*|ImagePair|ImageSequencing|ImageMultipleHotspotQuestion|MemoryGame|SpeakTheWords\w*|FindTheWords)$/

class Reader {
  readonly blocks: Block[] = []
  readonly unknown = new Set<string>()
  questions = 0
  readonly #show: Show

  constructor(show: Show) {
    this.#show = show
  }

  read(library: string, content: Json, depth: number): void {
    const anchor = { kind: 'paragraph', paragraph: this.questions } as const
    if (isKnownLibrary(library)) {
      for (const question of h5pQuestions(library, content, this.#show)) {
        this.questions++
        this.blocks.push(...statedBlocks(question, anchor), { kind: 'paragraph', text: '', anchor })
      }
    } else if (ofPlaces.test(library)) this.unknown.add(`H5P.${library}`)
    else if (library === 'AdvancedText' || library === 'Text') {
      const { text } = this.#show(content.text)
      this.blocks.push(...text.split('\n').map((line): Block => ({ kind: 'paragraph', text: line, anchor })))
    } else this.#within(content, depth + 1)
  }

  /** A library that holds others: everything in it that names a library and has content. */
  #within(value: unknown, depth: number): void {
    if (depth > deepest || typeof value !== 'object' || value === null) return
    const library = libraryName(asObject(value).library)
    if (library !== undefined) this.read(library, asObject(asObject(value).params), depth + 1)
    else for (const inner of Object.values(value)) this.#within(inner, depth + 1)
  }
}
