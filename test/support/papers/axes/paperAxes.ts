/** What holds for a whole paper, with how often it is met. */
export const paperAxes = {
  language: { en: 32, zh: 50, zhHant: 3, de: 3, fr: 3, es: 3, pt: 2, it: 2, ru: 2, ja: 2, ko: 2 },
  format: { txt: 40, md: 20, docx: 20, html: 8, pdf: 4, xlsx: 6, csv: 3, json: 3 },
  /** Of a text file; "local" is what the language's programs wrote before Unicode. */
  encoding: { utf8: 82, bom: 7, local: 8, utf16: 3 },
  lineSpacing: { single: 92, double: 8 },
  /** Word documents, web pages and Markdown may hold their questions in a table, as a workbook does. */
  arrangement: { lines: 93, table: 7 },
  /** Where the keys of several papers stand. */
  keys: { eachPaper: 65, together: 35 },
  /** Of a printed page. */
  columns: { one: 70, two: 30 },
  title: { none: 40, plain: 40, cover: 10, twoLines: 10 },
  chapters: { none: 84, eachSection: 10, first: 6 },
  papers: { one: 88, two: 8, three: 4 },
  keyTitle: { first: 40, second: 20, third: 12, fourth: 10, fifth: 6, sixth: 6, seventh: 4 },
  pageLines: { none: 86, some: 10, heads: 4 },
  adverts: { none: 90, some: 6, atEnd: 4 },
  /** Which groups of axes a section may have of its own. */
  sectionsDiffer: { no: 70, answers: 12, options: 6, numbers: 6, everything: 6 },
} as const

export type PaperAxis = keyof typeof paperAxes
export type PaperStyle = { readonly [Axis in PaperAxis]: keyof (typeof paperAxes)[Axis] & string }
