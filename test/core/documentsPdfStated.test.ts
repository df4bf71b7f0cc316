import { describe, expect, test } from 'vitest'
import { extract } from '../../src-main/documents/extract.ts'
import { buildPackedPdf, buildStatedPdf, unnamed } from '../support/documents/buildStatedPdf.ts'

const textOf = async (bytes: Uint8Array) =>
  (await extract(bytes, 'paper.pdf')).blocks.map(({ text }) => text).filter((text) => text !== '')
const line = (inner: string, y = 700) => `BT /F1 12 Tf 60 ${y} Td ${inner} ET`
const span = (stated: string, shown = `${unnamed} Tj`) => `/Span << /ActualText ${stated} >> BDC ${shown} EMC`
const filter = (stated: string) => line(`(Which ) Tj ${span(stated)} (lter?) Tj`)

describe('letters that a file states beside what it draws', () => {
  test('stand where they are drawn, however they are written', async () => {
    for (const stated of [
      '(fi)',
      '(\\146i)',
      '<FEFF00660069>',
      '<FFFE66006900>',
      '<EFBBBF6669>',
      '(\\223)',
      '<feff fb01>',
    ])
      expect(await textOf(buildStatedPdf(filter(stated)))).toEqual(['Which filter?'])
  })

  test('are found in a packed drawing, and where pages are packed too', async () => {
    expect(await textOf(buildStatedPdf(filter('(fi)'), { isPacked: true }))).toEqual(['Which filter?'])
    expect(await textOf(buildPackedPdf(filter('(fi)')))).toEqual(['Which filter?'])
  })

  test('are found by their name among the properties, beside other stretches', async () => {
    const content = `/Artifact BMC EMC /P << /MCID 0 >> BDC ${line(`(Which ) Tj /Span /M1 BDC ${unnamed} Tj EMC (lter?) Tj`)} EMC`
    expect(await textOf(buildStatedPdf(content, { properties: '/M1 << /ActualText (fi) >>' }))).toEqual([
      'Which filter?',
    ])
  })

  test('are found in forms, each time they are drawn', async () => {
    const forms = [filter('(fi)'), `/X0 Do ${line(`(a ) Tj ${span('(fl)')} (ag) Tj`, 500)}`]
    const content = `q /X1 Do Q q 1 0 0 1 0 -50 cm /X0 Do Q ${line(`(the ) Tj ${span('(ff)')} (ect) Tj`, 400)}`
    expect(await textOf(buildStatedPdf(content, { forms }))).toEqual([
      'Which filter?',
      'Which filter?',
      'a flag',
      'the ffect',
    ])
  })

  test('do not lose their place behind a picture within the drawing', async () => {
    const picture = 'q BI /W 4 /H 1 /CS /G /BPC 8 ID /X BDC EMC EI Q'
    expect(await textOf(buildStatedPdf(`${picture} ${filter('(fi)')}`))).toEqual(['Which filter?'])
  })

  test('are moved with the pen, which may move first within the stretch', async () => {
    const content = line(`(first) Tj ${span('(fl)', `0 -40 Td ${unnamed} Tj`)} (oat) Tj`)
    expect(await textOf(buildStatedPdf(content))).toEqual(['first', 'float'])
  })

  test('the letters drawn stay where they say the same, and where nothing is stated', async () => {
    for (const stated of ['(plain text)', '()', '<FEFF00AD>', '( )'])
      expect(await textOf(buildStatedPdf(line(`(A ) Tj ${span(stated, '(plain text) Tj')}`)))).toEqual(['A plain text'])
  })

  test('a stretch over several lines, and one that states a page for a letter, stay as they are drawn', async () => {
    const lines = span('(all of it)', '(one) Tj 0 -20 Td (two) Tj')
    expect(await textOf(buildStatedPdf(line(lines)))).toEqual(['one', 'two'])
    expect(await textOf(buildStatedPdf(line(span(`(${'x'.repeat(500)})`, '(y) Tj'))))).toEqual(['y'])
  })

  test('forms that draw themselves over and over are given up, and the text stays', async () => {
    const forms = Array.from({ length: 18 }, (_, at) => `/X${at + 1} Do /X${at + 1} Do ${span('(fi)', '')}`)
    const read = await textOf(buildStatedPdf(`${line('(What is drawn?) Tj')} /X0 Do`, { forms }))
    expect(read).toEqual(['What is drawn?'])
  })
})

test('a blank as wide as a letter is high sets apart, as several do', async () => {
  const content = line('(1. Zinc) Tj /F2 12 Tf ( ) Tj /F1 12 Tf (A metal that melts) Tj')
  expect(await textOf(buildStatedPdf(content))).toEqual(['1. Zinc  A metal that melts'])
})
