/** A value as PDF writes it (ISO 32000-1, 7.3); a string holds a byte a sign. */
export type PdfValue = number | boolean | undefined | PdfName | PdfString | PdfRef | PdfDict | PdfStream | PdfValue[]
type PdfName = { kind: 'name'; name: string }
export type PdfString = { kind: 'string'; bytes: string }
export type PdfRef = { kind: 'ref'; number: number }
export type PdfDict = { kind: 'dict'; entries: ReadonlyMap<string, PdfValue> }
export type PdfStream = { kind: 'stream'; dict: PdfDict; start: number }
/** What stands between values in a content stream: `BDC`, `Tj`; in a file `obj`, `stream`. */
export type PdfWord = { kind: 'word'; word: string }

type Kinds = PdfName | PdfString | PdfRef | PdfDict | PdfStream | PdfWord

const isOfKind =
  <Kind extends Kinds['kind']>(kind: Kind) =>
  (value: PdfValue | PdfWord): value is Extract<Kinds, { kind: Kind }> =>
    typeof value === 'object' && !Array.isArray(value) && value.kind === kind

export const isName = isOfKind('name')
export const isString = isOfKind('string')
export const isRef = isOfKind('ref')
export const isDict = isOfKind('dict')
export const isStream = isOfKind('stream')
export const isWord = isOfKind('word')
