import type { Block, SourceDocument } from '../../../src-main/documents/SourceDocument.ts'
import { roleOfTitle } from '../../../src-main/recognition/sheets/columnRoles.ts'
import { fieldWords } from '../../../src-main/recognition/tokens/fieldLabels.ts'
import { anyTruth, rightRemark } from '../../../src-main/recognition/tokens/truthWords.ts'
import { anyTypeWord } from '../../../src-main/recognition/tokens/typeWords.ts'

/** Words that say how a paper is built, and nothing of what it asks. */
const structure =
  '第|[一二三四五六七八九十百]|章|节|单元|部分|大题|小题|题|卷|套|共|每|分|得分|满分|材料|案例|阅读|短文|回答|下列|选择一项|选项|答案|参考|标准|正确|错误|解析|答|是|的|和|或|' +
  'questions?|answers?|keys?|chapter|unit|part|section|test|exam|quiz|topic|passage|text|reading|round|lesson|module|' +
  'choose|select|select one|all that apply|following|refer|read|use|which|what|who|why|how|when|where|is|are|was|were|the|of|to|and|or|in|a|an|' +
  'correct|incorrect|right|wrong|not|most|voted|skipped|complete|marks?|points?|pts|out|flag|feedback|community|vote|distribution|explanation|true|false|option|match|matching|cloze'

const patterns = [
  new RegExp(`(?<![A-Za-z])(?:${anyTypeWord}|${structure})(?![A-Za-z])`, 'giu'),
  // letters of options and answers, and those that label questions
  /(?<![A-Za-z])(?:[A-H]{1,10}|[A-Za-z]|[IVX]{1,4})(?![A-Za-z])/g,
  // a label is one where it stands as one, and right and wrong where they stand alone
  new RegExp(`(?<!\\p{L})(?:${fieldWords})(?=\\s*(?:[:：\\])】）]|$)|\\s+[A-H]\\b)`, 'gimu'),
  new RegExp(`(?<!\\p{L})(?:${anyTruth}|${rightRemark})(?!\\p{L})`, 'giu'),
]

const runOfLetters = /\p{Script=Han}+|\p{L}[\p{L}\p{M}'’]*/gu

/** The title of a column: it is known by its words. */
const isTitle = (cell: string): boolean => roleOfTitle(cell).weight >= 2

/** Signs that no rule of the recogniser knows, to be put in place of those of a document. */
const hanSigns = [...'春秋江河湖海山川云雪林森竹梅兰菊松柏桃李茶米麦豆瓜果鱼鸟虫草花叶星空']
const vowels = 'aeiou'
const consonants = 'bdgklmnprstvz'

const isUpper = (sign: string) => sign !== sign.toLowerCase()

/** Letters of a document to others of the same kind; the same run always gives the same. `draw` gives a number below its limit. */
export class Disguise {
  readonly #runs = new Map<string, string>()
  readonly #used = new Set<string>()
  readonly #draw: (limit: number) => number
  readonly #kept: RegExp | null

  /** `words` are left as they are, besides those that every paper may have. */
  constructor(draw: (limit: number) => number, words: readonly string[] = []) {
    this.#draw = draw
    const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    this.#kept = escaped.length > 0 ? new RegExp(escaped.join('|'), 'giu') : null
  }

  text(text: string): string {
    const isKept = new Uint8Array(text.length)
    for (const pattern of this.#kept ? [...patterns, this.#kept] : patterns)
      for (const match of text.matchAll(pattern)) isKept.fill(1, match.index, match.index + match[0].length)
    return text.replace(runOfLetters, (run, at: number) => this.#run(run, (index) => isKept[at + index] === 1))
  }

  /** A run, cut where some of it is kept. */
  #run(run: string, isKept: (index: number) => boolean): string {
    let shown = ''
    for (let from = 0; from < run.length; ) {
      let to = from + 1
      while (to < run.length && isKept(to) === isKept(from)) to++
      const part = run.slice(from, to)
      shown += isKept(from) ? part : this.#replaced(part)
      from = to
    }
    return shown
  }

  #replaced(part: string): string {
    const key = part.toLowerCase()
    const known = this.#runs.get(key) ?? this.#fresh(key)
    this.#runs.set(key, known)
    return [...known].map((sign, at) => (isUpper([...part][at] ?? '') ? sign.toUpperCase() : sign)).join('')
  }

  /** One that stands for nothing else yet, if there is any. */
  #fresh(part: string): string {
    let fresh = ''
    for (let tries = 0; tries < 50; tries++) {
      fresh = [...part].map((sign, at) => this.#sign(sign, at)).join('')
      if (!this.#used.has(fresh)) break
    }
    this.#used.add(fresh)
    return fresh
  }

  #sign(sign: string, at: number): string {
    const signs = /\p{Script=Han}/u.test(sign) ? hanSigns : [...(at % 2 === 0 ? consonants : vowels)]
    return (signs[this.#draw(signs.length)] ?? 'm').repeat(sign.length)
  }

  document(document: SourceDocument): SourceDocument {
    return { ...document, name: 'disguised', images: {}, blocks: document.blocks.map((block) => this.#block(block)) }
  }

  #block(block: Block): Block {
    const { images: _, fields: __, ...rest } = block
    return {
      ...rest,
      text: this.text(block.text),
      ...(block.cells && { cells: block.cells.map((cell) => (isTitle(cell) ? cell : this.text(cell))) }),
    }
  }
}
