import { expect, test } from 'vitest'
import { extract } from '../../src-main/documents/extract.ts'
import { recognise } from '../../src-main/recognition/recognise.ts'

const read = (text: string) => extract(new TextEncoder().encode(text), 'paper.xml')

test('Word 2003 XML: printed labels, looks, tables and pictures', async () => {
  const p = (text: string, label = '', look = '') =>
    `<w:p><w:pPr>${label && `<w:listPr><w:ilvl w:val="0"/><wx:t wx:val="${label}"/></w:listPr>`}</w:pPr><w:r><w:rPr>${look}</w:rPr><w:t>${text}</w:t></w:r></w:p>`
  const cell = (text: string) => `<w:tc><w:tcPr/>${p(text)}</w:tc>`
  const picture =
    '<w:p><w:r><w:pict><w:binData w:name="wordml://1.png">iVBORw==</w:binData><v:shape><v:imagedata src="wordml://1.png"/></v:shape></w:pict></w:r></w:p>'
  const document = await read(
    `<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" xmlns:wx="x" xmlns:v="v"><w:body><wx:sect>${p('Which is red?', '1.')}${p('Venus', 'A.')}${p('Mars', 'B.', '<w:b/><w:color w:val="FF0000"/>')}${p('Answer: B')}<w:tbl><w:tr>${cell('term')}${cell('meaning')}</w:tr></w:tbl>${picture}</wx:sect></w:body></w:wordDocument>`,
  )
  expect(document.format).toBe('wordXml')
  expect(document.blocks).toMatchObject([
    { text: 'Which is red?', label: '1.' },
    { text: 'Venus', label: 'A.' },
    { text: 'Mars', label: 'B.', marks: [{ bold: true, colour: 'FF0000' }] },
    { text: 'Answer: B' },
    { kind: 'tableRow', cells: ['term', 'meaning'] },
    { kind: 'image', images: [{ image: 'wordml://1.png' }] },
  ])
  expect(document.images['wordml://1.png']?.mime).toBe('image/png')
  expect(recognise(document).questions[0]).toMatchObject({ type: 'single', key: { labels: ['B'] } })
})

test('a package in one file is read as the DOCX that it is', async () => {
  const part = (name: string, inside: string) =>
    `<pkg:part pkg:name="${name}"><pkg:xmlData>${inside}</pkg:xmlData></pkg:part>`
  const office = 'http://schemas.openxmlformats.org'
  const body = '<w:p><w:r><w:t>1. Which is red &amp; dry?</w:t></w:r></w:p>'
  const { blocks, format } = await read(
    `<?xml version="1.0"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${part('/_rels/.rels', `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`)}${part('/word/document.xml', `<w:document xmlns:w="${office}/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`)}</pkg:package>`,
  )
  expect(format).toBe('wordXml')
  expect(blocks).toMatchObject([{ text: '1. Which is red & dry?' }])
})
