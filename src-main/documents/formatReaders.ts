import type { DocumentFormat } from '../contract/formats.ts'
import { isAnkiText } from './anki/isAnkiText.ts'
import { isEpub } from './epub/isEpub.ts'
import { isH5pContent, isH5pPackage } from './h5p/isH5p.ts'
import { isHtml } from './html/isHtml.ts'
import { isJson } from './json/isJson.ts'
import { isLatex } from './latex/isLatex.ts'
import { isBrightspace } from './lms/isBrightspace.ts'
import { isSensei } from './lms/isSensei.ts'
import { isText2qti } from './lms/isText2qti.ts'
import { isRespondus } from './lms/respondusBlocks.ts'
import { isMarkdown } from './markdown/isMarkdown.ts'
import { isMoodleXml } from './moodle/isMoodleXml.ts'
import { isOdf } from './odt/isOdf.ts'
import { withoutStrayRejections } from './pdf/withoutStrayRejections.ts'
import { type PictureKind, pictureKind } from './pictures/pictureKind.ts'
import { isPictureZip } from './pictureZip/isPictureZip.ts'
import { isPptx } from './pptx/isPptx.ts'
import { isQti, isQtiPackage } from './qti/isQti.ts'
import type { SourceDocument } from './SourceDocument.ts'
import type { ScannedPages } from './scanned/ScannedPage.ts'
import { isDelimited } from './tables/isDelimited.ts'
import { isSpreadsheetXml } from './tables/isSpreadsheetXml.ts'
import { isAiken } from './teaching/isAiken.ts'
import { isGift } from './teaching/isGift.ts'
import { extractTxt, splitLines } from './text/extractTxt.ts'
import type { Container, UnknownFile } from './UnknownFile.ts'
import { isDoc } from './word97/isDoc.ts'
import { isWordXml } from './wordXml/isWordXml.ts'

/** A picture file is a document of one page. */
const picture = (kind: PictureKind): FormatReader => ({
  signed: ({ bytes }) => pictureKind(bytes) === kind,
  hasPages: true,
  extract: async (file, scanned) => (await import('./pictures/extractPicture.ts')).extractPicture(file, kind, scanned),
})

type Tell = (file: UnknownFile) => boolean
type Extract = (file: UnknownFile, scanned: ScannedPages) => SourceDocument | Promise<SourceDocument>

/**
 * How a format is told, by what such a file may be packed in, and read. Parsers are loaded on first use. `hasPages`: what was read
 * from pixels is whole pages of it, which its reader puts in place; of others it is the pictures within.
 */
export type FormatReader = Partial<Record<Container, Tell>> & { hasPages?: true; extract: Extract }

/** Tried in this order: what shows itself plainly stands before what is only likely. `txt` takes all that is left. */
const readers: Record<DocumentFormat, FormatReader> = {
  xlsx: {
    zip: (file) => file.hasPart(/^xl\/workbook\.(?:xml|bin)$/i),
    extract: async (file) => extractWorkbook(file, 'xlsx'),
  },
  ods: { zip: (file) => isOdf(file, 'ods'), extract: async (file) => extractWorkbook(file, 'ods') },
  odt: {
    zip: (file) => isOdf(file, 'odt'),
    extract: async ({ bytes, name }) => (await import('./odt/extractOdt.ts')).extractOdt(bytes, name),
  },
  docx: {
    zip: (file) => file.hasPart(/^word\/document\d*\.xml$/i) || isOfficeFile(file),
    extract: async ({ bytes, name }) => (await import('./docx/extractDocx.ts')).extractDocx(bytes, name),
  },
  pptx: {
    zip: isPptx,
    extract: async ({ bytes, name }) => (await import('./pptx/extractPptx.ts')).extractPptx(bytes, name),
  },
  epub: {
    zip: isEpub,
    extract: async ({ bytes, name }) => (await import('./epub/extractEpub.ts')).extractEpub(bytes, name),
  },
  h5p: {
    zip: isH5pPackage,
    text: (file) => isH5pContent(file) && isJson(file),
    extract: async (file) => (await import('./h5p/extractH5p.ts')).extractH5p(file),
  },
  anki: {
    zip: (file) => file.hasPart(/^collection\.anki2(?:1b?)?$/),
    extract: async ({ bytes, name }) => (await import('./anki/extractAnki.ts')).extractAnki(bytes, name),
  },
  doc: {
    ole: isDoc,
    extract: async ({ bytes, name }) => (await import('./word97/extractDoc.ts')).extractDoc(bytes, name),
  },
  xls: {
    ole: ({ streams }) => streams.includes('Workbook') || streams.includes('Book'),
    text: isSpreadsheetXml,
    extract: async (file) => extractWorkbook(file, 'xls'),
  },
  pdf: {
    signed: ({ signature }) => signature.includes('%PDF-'),
    hasPages: true,
    extract: async ({ bytes, name }, scanned) => {
      const { extractPdf } = await import('./pdf/extractPdf.ts')
      return withoutStrayRejections(() => extractPdf(bytes, name, scanned))
    },
  },
  png: picture('png'),
  jpeg: picture('jpeg'),
  gif: picture('gif'),
  bmp: picture('bmp'),
  webp: picture('webp'),
  avif: picture('avif'),
  tiff: picture('tiff'),
  pictures: {
    zip: isPictureZip,
    extract: async ({ bytes, name }) =>
      (await import('./pictureZip/extractPictureZip.ts')).extractPictureZip(bytes, name),
  },
  rtf: {
    signed: ({ signature }) => /^\s*\{\\rtf/.test(signature),
    extract: async ({ bytes, name }) => (await import('./rtf/extractRtf.ts')).extractRtf(bytes, name),
  },
  moodleXml: {
    text: isMoodleXml,
    extract: async ({ decoded, name }) =>
      (await import('./moodle/extractMoodleXml.ts')).extractMoodleXml(decoded, name),
  },
  qti: {
    zip: isQtiPackage,
    text: isQti,
    extract: async (file) => (await import('./qti/extractQti.ts')).extractQti(file),
  },
  wordXml: {
    text: isWordXml,
    extract: async ({ decoded, name }) => (await import('./wordXml/extractWordXml.ts')).extractWordXml(decoded, name),
  },
  json: {
    text: isJson,
    extract: async ({ decoded, name }) => (await import('./json/extractJson.ts')).extractJson(decoded, name),
  },
  html: {
    text: isHtml,
    extract: async ({ decoded, name }) => (await import('./html/extractHtml.ts')).extractHtml(decoded, name),
  },
  latex: {
    text: isLatex,
    extract: async ({ decoded, name }) => (await import('./latex/extractLatex.ts')).extractLatex(decoded, name),
  },
  brightspace: {
    text: isBrightspace,
    extract: async ({ decoded, name }) =>
      (await import('./lms/extractBrightspace.ts')).extractBrightspace(decoded, name),
  },
  sensei: {
    text: isSensei,
    extract: async ({ decoded, name }) => (await import('./lms/extractSensei.ts')).extractSensei(decoded, name),
  },
  gift: {
    text: isGift,
    extract: async ({ decoded, name }) => (await import('./teaching/extractGift.ts')).extractGift(decoded, name),
  },
  ankiText: {
    text: isAnkiText,
    extract: async ({ decoded, name }) => (await import('./anki/extractAnkiText.ts')).extractAnkiText(decoded, name),
  },
  respondus: {
    text: ({ head }) => isRespondus(splitLines(head)),
    extract: async ({ decoded, name }) => (await import('./lms/extractRespondus.ts')).extractRespondus(decoded, name),
  },
  text2qti: {
    text: isText2qti,
    extract: async ({ decoded, name }) => (await import('./lms/extractText2qti.ts')).extractText2qti(decoded, name),
  },
  aiken: { text: isAiken, extract: ({ decoded, name }) => ({ ...extractTxt(decoded, name), format: 'aiken' }) },
  csv: { text: (file) => isDelimited(file, 'csv'), extract: async (file) => extractDelimited(file, 'csv') },
  tsv: {
    text: (file) => isDelimited(file, 'tsv'),
    extract: async (file) => (await extractTabbed(file)) ?? extractDelimited(file, 'tsv'),
  },
  md: {
    text: isMarkdown,
    extract: async ({ decoded, name }) =>
      (await import('./markdown/extractMarkdown.ts')).extractMarkdown(decoded, name),
  },
  txt: {
    text: () => true,
    extract: async (file) => (await extractTabbed(file)) ?? extractTxt(file.decoded, file.name),
  },
}

/** In the order in which they are tried. */
export const formatReaders: ReadonlyMap<DocumentFormat, FormatReader> = new Map(
  Object.entries(readers) as [DocumentFormat, FormatReader][],
)

/** A package of Office whose document is missing is a damaged document; presentations are none. */
const isOfficeFile = (file: UnknownFile): boolean =>
  file.hasPart(/^\[Content_Types\]\.xml$/i) && !file.hasPart(/^ppt\//i)

const extractWorkbook = async ({ bytes, name }: UnknownFile, format: 'xlsx' | 'xls' | 'ods') =>
  (await import('./tables/extractWorkbook.ts')).extractWorkbook(bytes, name, format)

const extractDelimited = async ({ decoded, name }: UnknownFile, format: 'csv' | 'tsv') =>
  (await import('./tables/extractDelimited.ts')).extractDelimited(decoded, name, format)

/** Questions and cards that are stated a line each; undefined for other text. */
const extractTabbed = async ({ decoded, name }: UnknownFile) =>
  decoded.text.includes('\t') ? (await import('./teaching/extractTabbed.ts')).extractTabbed(decoded, name) : undefined
