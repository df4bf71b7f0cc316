export type FormatFacts = {
  /** Its name in lists that people read: the README of each language has every one. */
  label: string
  /** What such a file may be called; the first is given where its name says otherwise. No system may run one of them. */
  endings: readonly string[]
  /** Pages that are pictures and nothing else. */
  isPicture?: true
  /** Sheets of rows and columns. */
  isSheet?: true
  /** Kinds of plain text between which the name of the file decides. */
  isToldByName?: true
}

/** Every format that is read. How one is told and read stands in `documents/formatReaders.ts`. */
export const formats = {
  docx: { label: '.docx', endings: ['docx'] },
  pptx: { label: 'PowerPoint', endings: ['pptx'] },
  epub: { label: 'EPUB', endings: ['epub'] },
  h5p: { label: 'H5P', endings: ['h5p', 'json'] },
  anki: { label: 'Anki', endings: ['apkg', 'colpkg'] },
  doc: { label: '.doc', endings: ['doc'] },
  odt: { label: 'ODT', endings: ['odt'] },
  rtf: { label: 'RTF', endings: ['rtf', 'doc'] },
  pdf: { label: 'PDF', endings: ['pdf'] },
  png: { label: 'PNG', endings: ['png'], isPicture: true },
  jpeg: { label: 'JPEG', endings: ['jpg', 'jpeg', 'jfif'], isPicture: true },
  gif: { label: 'GIF', endings: ['gif'], isPicture: true },
  bmp: { label: 'BMP', endings: ['bmp'], isPicture: true },
  webp: { label: 'WebP', endings: ['webp'], isPicture: true },
  avif: { label: 'AVIF', endings: ['avif'], isPicture: true },
  tiff: { label: 'TIFF', endings: ['tif', 'tiff'], isPicture: true },
  pictures: { label: 'ZIP', endings: ['zip', 'cbz'], isPicture: true },
  xlsx: { label: 'Excel', endings: ['xlsx'], isSheet: true },
  xls: { label: 'Excel', endings: ['xls'], isSheet: true },
  ods: { label: 'OpenDocument', endings: ['ods'], isSheet: true },
  json: { label: 'JSON', endings: ['json', 'jsonl', 'yaml', 'yml', 'xml', 'txt'] },
  moodleXml: { label: 'Moodle XML', endings: ['xml'] },
  qti: { label: 'QTI', endings: ['zip', 'imscc', 'xml', 'qti', 'dat'] },
  wordXml: { label: 'Word XML', endings: ['xml'] },
  html: { label: 'HTML', endings: ['html', 'htm', 'mht', 'mhtml'] },
  latex: { label: 'LaTeX', endings: ['tex', 'txt'] },
  brightspace: { label: 'Brightspace', endings: ['csv', 'txt'] },
  sensei: { label: 'Sensei', endings: ['csv', 'txt'] },
  gift: { label: 'GIFT', endings: ['gift', 'txt'] },
  ankiText: { label: 'Anki', endings: ['txt', 'csv', 'tsv'] },
  respondus: { label: 'Respondus', endings: ['txt'] },
  text2qti: { label: 'text2qti', endings: ['txt', 'md'] },
  aiken: { label: 'Aiken', endings: ['txt'] },
  csv: { label: 'CSV', endings: ['csv', 'txt'], isSheet: true, isToldByName: true },
  tsv: { label: 'TSV', endings: ['tsv', 'tab', 'txt'], isSheet: true, isToldByName: true },
  md: { label: 'Markdown', endings: ['md', 'markdown', 'txt'], isToldByName: true },
  txt: { label: 'TXT', endings: ['txt', 'text'], isToldByName: true },
} as const satisfies Record<string, FormatFacts>

export type DocumentFormat = keyof typeof formats

export const factsOf = (format: DocumentFormat): FormatFacts => formats[format]

/** Of a format by name; false for a name that is none, as a library of another version may hold. */
export const isSheet = (format: string): boolean => factOf(format, 'isSheet')
export const isPicture = (format: string): boolean => factOf(format, 'isPicture')
export const isToldByName = (format: string): boolean => factOf(format, 'isToldByName')

const factOf = (format: string, fact: 'isPicture' | 'isSheet' | 'isToldByName'): boolean =>
  Object.entries<FormatFacts>(formats).some(([name, facts]) => name === format && facts[fact] === true)
