import type { ExportFormat, ExportOptions } from '../contract/exportCalls.ts'
import { writeAnki } from './anki/writeAnki.ts'
import { layPaper } from './printed/layPaper.ts'
import type { PrintedDocument } from './printed/PrintedDocument.ts'
import type { ExportedSet } from './set/ExportedSet.ts'
import { lostPictures } from './set/picturesOf.ts'
import { writeCsv } from './tables/writeCsv.ts'
import { writeKaoshibao } from './tables/writeKaoshibao.ts'
import { writeMotibang } from './tables/writeMotibang.ts'
import { writeXiaobao } from './tables/writeXiaobao.ts'
import { writeAiken } from './teaching/writeAiken.ts'
import { writeGift } from './teaching/writeGift.ts'
import { writeMoodleXml } from './teaching/writeMoodleXml.ts'
import type { Language } from './texts/words.ts'
import { writeJson } from './texts/writeJson.ts'
import { writeMarkdown } from './texts/writeMarkdown.ts'
import { Losses, type Written } from './Written.ts'

/** All but the archive, which is no set of questions, and PDF, which the host prints from the page. */
export type SetFormat = Exclude<ExportFormat, 'qquiz' | 'pdf'>

type Options = Pick<ExportOptions, 'answers'> & { language: Language }

export const endings: Record<ExportFormat, string> = {
  qquiz: '.qquiz',
  kaoshibao: '.xlsx',
  motibang: '.xlsx',
  xiaobao: '.xlsx',
  csv: '.csv',
  markdown: '.md',
  json: '.json',
  gift: '.gift.txt',
  aiken: '.aiken.txt',
  moodle: '.xml',
  qti: '.zip',
  anki: '.apkg',
  docx: '.docx',
  html: '.html',
  pdf: '.pdf',
}

/** What a printed set cannot show. */
export function losesPictures(set: ExportedSet): Written['leftOut'] {
  const losses = new Losses()
  for (const question of set.questions) losses.add('pictures', lostPictures(set, question))
  return losses.counts
}

/** The file of a set. Writers that weigh much are loaded on first use. */
export async function writeSet(set: ExportedSet, format: SetFormat, options: Options): Promise<Written> {
  const { language } = options
  switch (format) {
    case 'kaoshibao':
      return writeKaoshibao(set)
    case 'motibang':
      return writeMotibang(set)
    case 'xiaobao':
      return writeXiaobao(set)
    case 'csv':
      return writeCsv(set, language)
    case 'markdown':
      return writeMarkdown(set, language)
    case 'json':
      return writeJson(set)
    case 'gift':
      return writeGift(set)
    case 'aiken':
      return writeAiken(set, language)
    case 'moodle':
      return writeMoodleXml(set)
    case 'qti': {
      const { writeQti } = await import('./qti/writeQti.ts')
      return writeQti(set, language)
    }
    case 'anki':
      return writeAnki(set, language)
    case 'docx':
    case 'html':
      return { bytes: await print(layPaper(set, options), format), leftOut: losesPictures(set) }
  }
}

/** Word and KaTeX are half a second to load. */
export async function print(document: PrintedDocument, format: 'docx' | 'html'): Promise<Uint8Array> {
  if (format === 'html') return (await import('./printed/writeHtml.ts')).writeHtml(document)
  return (await import('./printed/writeDocx.ts')).writeDocx(document)
}
