import { expect, test } from 'vitest'
import { plain } from '../../src-main/documents/lineBuilder.ts'
import type { PageContent } from '../../src-main/documents/pdf/PageContent.ts'
import { wantsReading } from '../../src-main/documents/pdf/wantsReading.ts'

const strip = (y0: number, y1: number) => ({ id: 'scan', x0: 0, x1: 600, y0, y1 })
const glyphsOf = (text: string) =>
  [...text].map((letter, at) => ({
    text: letter,
    x0: at * 6,
    x1: at * 6 + 6,
    y: 100,
    size: 10,
    look: plain,
    blanks: 0,
  }))

function page(text: string, more: Partial<PageContent> = {}): PageContent {
  const nothing = { rules: [], fills: [], pictures: [], forms: [], turned: 0, unnamed: 0, paths: 0, isCut: false }
  return { index: 0, width: 600, height: 800, glyphs: glyphsOf(text), ...nothing, ...more }
}

const sentence =
  '下列关于专家系统的说法中，不正确的是（ ）。A. 知识库与推理机是分离的 B. 系统不具有解释功能 C. It explains what it does.'
const strips = [strip(0, 200), strip(200, 400), strip(400, 600)]

test.each([
  ['a scan with its page number, in strips', page('12', { pictures: strips }), true],
  ['letters that were made outlines', page('', { paths: 900 }), true],
  ['letters of which the file says nothing', page('', { unnamed: 300 }), true],
  ['letters in private codes', page('\uE001\uE002\uE003\uE004'.repeat(30)), true],
  ['a bad reading behind the picture of a page', page('fl¦]i§¬ ¤ZµA ¶»b ¿Õ¸ '.repeat(12), { pictures: strips }), true],
  ['numbers of glyphs that pass for letters', page('Ӂۡݧࡘशஒఴಕ฽ၲᄝᎃᕇᝲᨢ'.repeat(6)), true],
  ['Thai', page('ข้อใดต่อไปนี้เป็นดาวเคราะห์ที่ใหญ่ที่สุดในระบบสุริยะ'), false],
  ['text', page(sentence), false],
  ['a good reading behind the picture of a page', page(sentence, { pictures: strips }), false],
  ['a text beside a figure', page(sentence, { pictures: [strip(0, 200)] }), false],
  ['a page with nothing on it', page(''), false],
  ['a title within a frame', page('第一章', { paths: 8 }), false],
])('%s', (_, content, wanted) => {
  expect(wantsReading(content)).toBe(wanted)
})
