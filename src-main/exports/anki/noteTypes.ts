import type { QuestionType } from '../../contract/questionTypes.ts'
import type { Words } from '../texts/words.ts'

/** The fields of every note type, in order. In the cloze type the first holds the answers in the text. */
export const fieldNames = ['Stem', 'Options', 'Answer', 'Explanation', 'Section', 'Note', 'Number'] as const

const css = `.card { font-family: system-ui, sans-serif; font-size: 20px; line-height: 1.5; text-align: left; max-width: 40em; margin: 0 auto; }
.options { list-style: upper-alpha; }
.answer { font-weight: bold; }
.explanation, .section { font-size: 16px; opacity: 0.85; }
img { max-width: 100%; }
.cloze { font-weight: bold; }`

const front = '<div class="stem">{{Stem}}</div>{{Options}}'

const back = (answer: string) =>
  `{{FrontSide}}<hr id="answer"><div class="answer">${answer}</div>{{#Explanation}}<div class="explanation">{{Explanation}}</div>{{/Explanation}}{{#Note}}<div class="explanation">{{Note}}</div>{{/Note}}{{#Section}}<div class="section">{{Section}}</div>{{/Section}}`

/** Never changed: importing again must find the note types that an earlier file brought. */
const ids: Record<QuestionType, number> = {
  single: 1_751_000_000_001,
  multiple: 1_751_000_000_002,
  trueFalse: 1_751_000_000_003,
  fillIn: 1_751_000_000_004,
  shortAnswer: 1_751_000_000_005,
}

export const noteTypeId = (type: QuestionType): number => ids[type]

function noteType(type: QuestionType, name: string, madeAt: number) {
  const isCloze = type === 'fillIn'
  const clozed = (template: string) => template.replaceAll('{{Stem}}', '{{cloze:Stem}}')
  const [qfmt, afmt] = isCloze
    ? [clozed(front), clozed(back('{{Answer}}').replace('{{FrontSide}}', front))]
    : [front, back('{{Answer}}')]
  return {
    id: ids[type],
    name: `QQuiz ${name}`,
    type: isCloze ? 1 : 0,
    mod: Math.floor(madeAt / 1000),
    usn: -1,
    sortf: 0,
    did: 1,
    tmpls: [{ name: 'Card 1', ord: 0, qfmt, afmt, bqfmt: '', bafmt: '', did: null, bfont: '', bsize: 0 }],
    flds: fieldNames.map((field, ord) => ({
      name: field,
      ord,
      sticky: false,
      rtl: false,
      font: 'Arial',
      size: 20,
      media: [],
    })),
    css,
    latexPre:
      '\\documentclass[12pt]{article}\n\\special{papersize=3in,5in}\n\\usepackage{amssymb,amsmath}\n\\pagestyle{empty}\n\\setlength{\\parindent}{0in}\n\\begin{document}\n',
    latexPost: '\\end{document}',
    latexsvg: false,
    req: isCloze ? [] : [[0, 'any', [0]]],
    tags: [],
    vers: [],
  }
}

/** The `models` of a collection, by id. Their names are in the language of the export, their ids are not. */
export const noteTypes = ({ types }: Words, madeAt: number) =>
  Object.fromEntries(
    (Object.keys(ids) as QuestionType[]).map((type) => [ids[type], noteType(type, types[type], madeAt)]),
  )
