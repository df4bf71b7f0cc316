import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { extract } from '../../src-main/documents/extract.ts'
import { decodeText } from '../../src-main/documents/text/decodeText.ts'

const chinese = '1. 下列说法正确的是哪一项？\r\nA. 地球是圆的\r\nB. 月亮会发光\r\n答案：A\r\n'
const traditional = '1. 下列說法正確的是哪一項？\nA. 地球是圓的\nB. 月亮會發光\n答案：A\n'
const french = '1. Où est né Molière ?\nA. à Paris\nB. à Orléans\n'

const japanese = '問1 惑星はどれですか。\nア 月\nイ 火星\n答え：イ\n'
const korean = '1. 대한민국의 수도는?\n① 부산\n② 서울\n정답: ②\n'

describe('the encoding of a text', () => {
  test.each([
    ['UTF-8', Buffer.from(chinese), chinese],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${chinese}`), chinese],
    ['UTF-16 LE with a mark', iconv.encode(chinese, 'utf16le', { addBOM: true }), chinese],
    ['UTF-16 BE with a mark', iconv.encode(chinese, 'utf16-be', { addBOM: true }), chinese],
    ['UTF-16 LE without a mark', iconv.encode(chinese, 'utf16le'), chinese],
    ['UTF-16 BE without a mark', iconv.encode(chinese, 'utf16-be'), chinese],
    ['GB18030', iconv.encode(chinese, 'gb18030'), chinese],
    ['Big5', iconv.encode(traditional, 'big5'), traditional],
    ['Shift JIS', iconv.encode(japanese, 'shift_jis'), japanese],
    ['EUC-JP', iconv.encode(japanese, 'euc-jp'), japanese],
    ['EUC-KR', iconv.encode(korean, 'euc-kr'), korean],
    ['Windows-1252', iconv.encode(french, 'windows-1252'), french],
  ])('%s is recognised', (_, bytes, text) => {
    expect(decodeText(new Uint8Array(bytes)).text.replace(/^\uFEFF/, '')).toBe(text)
  })

  test('a stray byte does not turn a UTF-8 text into another encoding', () => {
    const bytes = Buffer.concat([Buffer.from(chinese), Buffer.from([0x93]), Buffer.from(chinese)])
    const { text, notes } = decodeText(new Uint8Array(bytes))
    expect(text).toBe(`${chinese}“${chinese}`)
    expect(notes).toHaveLength(1)
  })
})

test('lines end at any line end, blank lines stay, invisible signs go', async () => {
  const { blocks } = await extract(new TextEncoder().encode('a\r\nb\rc\n\n\u200Bd\u00A0e \n'), 'a.txt')
  expect(blocks.map(({ text }) => text)).toEqual(['a', 'b', 'c', '', 'd e', ''])
  expect(blocks[4]?.anchor).toEqual({ kind: 'line', line: 4 })
})

test.each([
  ['nothing', new Uint8Array(), 'FILE_EMPTY'],
  ['only blanks', new TextEncoder().encode(' \n \n'), 'FILE_EMPTY'],
  [
    'a program',
    new Uint8Array(Buffer.from('\x7fELF\x02\x01\x01\0\0\0\x01\x02\x03\x04\x05'.repeat(40), 'latin1')),
    'FORMAT_UNSUPPORTED',
  ],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'NEEDS_OCR'],
  [
    'the first bytes of an archive',
    new Uint8Array(Buffer.from('PK\x03\x04 and no more', 'latin1')),
    'DOCUMENT_DAMAGED',
  ],
])('%s gives a fault with its code', async (_, bytes, code) => {
  await expect(extract(bytes, 'a.txt')).rejects.toMatchObject({ code })
})

test('quotes and dashes of an old Mac are told from the capitals that Windows has there', () => {
  const text = 'The “mad” king’s friend — “let’s eat”\nHow much is £5 – £2? €3\nNaïve café’s owner\n'
  expect(decodeText(iconv.encode(text.replaceAll('€', '¤'), 'macintosh')).text).toBe(text)
  const german = 'Größe der Übung\nÄpfel für Ölmühlen\nÉtudes à Évry\n'
  expect(decodeText(iconv.encode(german, 'windows-1252')).text).toBe(german)
})

test('records that run on in one line are a line each, told by the sign that opens them', async () => {
  const records = Array.from({ length: 12 }, (_, at) => `@Which is ${at}?#one#two%A`)
  const { blocks } = await extract(Buffer.from(records.join('')), 'x.txt')
  expect(blocks.map(({ text }) => text)).toEqual(records.map((record) => record.slice(1)))
})
