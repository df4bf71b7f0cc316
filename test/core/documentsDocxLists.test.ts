import { describe, expect, test } from 'vitest'
import { extract } from '../../src-main/documents/extract.ts'
import { abstractList, buildDocx, level, list, listItem, paragraph } from '../support/documents/buildDocx.ts'

async function labels(body: string, numbering: string, styles?: string) {
  const document = await extract(buildDocx({ body, numbering, ...(styles && { styles }) }), 'lists.docx')
  return document.blocks.map((block) => block.label ?? null)
}

const questionList = abstractList(0, level(0, 'decimal', '%1．'), level(1, 'upperLetter', '%2.'))

describe('list labels of a Word file', () => {
  test('options start at A again under each question', async () => {
    const body = [
      listItem('q', 1),
      listItem('a', 1, 1),
      listItem('b', 1, 1),
      listItem('q', 1),
      listItem('a', 1, 1),
    ].join('')
    expect(await labels(body, questionList + list(1, 0))).toEqual(['1．', 'A.', 'B.', '2．', 'A.'])
  })

  test('text between items does not restart a list, a start override does', async () => {
    const override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    const body = [listItem('q', 1), paragraph('答案：A'), listItem('q', 1), listItem('q', 2), listItem('q', 2)].join('')
    expect(await labels(body, questionList + list(1, 0) + list(2, 0, override))).toEqual([
      '1．',
      null,
      '2．',
      '1．',
      '2．',
    ])
  })

  test('two lists of one abstract list go on counting together', async () => {
    const body = [listItem('q', 1), listItem('q', 2), listItem('q', 1)].join('')
    expect(await labels(body, questionList + list(1, 0) + list(2, 0))).toEqual(['1．', '2．', '3．'])
  })

  test('a level shows the numbers of the levels above, in digits where the level is legal', async () => {
    const numbering = abstractList(
      0,
      level(0, 'upperRoman', '%1'),
      level(1, 'decimal', '%1.%2'),
      level(2, 'decimal', '%1.%2.%3', '<w:isLgl/>'),
    )
    const body = [listItem('x', 1), listItem('x', 1, 1), listItem('x', 1, 2), listItem('x', 1, 1)].join('')
    expect(await labels(body, numbering + list(1, 0))).toEqual(['I', 'I.1', '1.1.1', 'I.2'])
  })

  test('a level that never restarts goes on under the next item above', async () => {
    const numbering = abstractList(
      0,
      level(0, 'chineseCounting', '%1、'),
      level(1, 'decimal', '%2.', '<w:lvlRestart w:val="0"/>'),
    )
    const body = [
      listItem('x', 1),
      listItem('x', 1, 1),
      listItem('x', 1, 1),
      listItem('x', 1),
      listItem('x', 1, 1),
    ].join('')
    expect(await labels(body, numbering + list(1, 0))).toEqual(['一、', '1.', '2.', '二、', '3.'])
  })

  test.each([
    ['decimalEnclosedCircle', ['①', '②', '③']],
    ['chineseCountingThousand', ['一', '二', '三']],
    ['ideographDigital', ['一', '二', '三']],
    ['ideographTraditional', ['甲', '乙', '丙']],
    ['chineseLegalSimplified', ['壹', '贰', '叁']],
    ['lowerRoman', ['i', 'ii', 'iii']],
    ['decimalZero', ['01', '02', '03']],
    ['decimalFullWidth', ['１', '２', '３']],
    ['decimalEnclosedParen', ['⑴', '⑵', '⑶']],
    ['ganada', ['가', '나', '다']],
  ])('%s counts as Word shows it', async (format, shown) => {
    const body = shown.map(() => listItem('x', 1)).join('')
    expect(await labels(body, abstractList(0, level(0, format, '%1')) + list(1, 0))).toEqual(shown)
  })

  test('numbering that comes with a style is counted, and numId 0 takes it away', async () => {
    const styles = `<w:style w:type="paragraph" w:styleId="Q"><w:name w:val="Question"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="O"><w:name w:val="Option"/><w:basedOn w:val="Q"/></w:style>`
    const numbering = abstractList(
      0,
      level(0, 'decimal', '%1.', '<w:pStyle w:val="Q"/>'),
      level(1, 'upperLetter', '%2)', '<w:pStyle w:val="O"/>'),
    )
    const none = '<w:pStyle w:val="Q"/><w:numPr><w:numId w:val="0"/></w:numPr>'
    const body = [
      paragraph('q', '<w:pStyle w:val="Q"/>'),
      paragraph('a', '<w:pStyle w:val="O"/>'),
      paragraph('n', none),
      paragraph('q', '<w:pStyle w:val="Q"/>'),
    ]
    expect(await labels(body.join(''), numbering + list(1, 0), styles)).toEqual(['1.', 'A)', null, '2.'])
  })

  test('a bullet of any shape is "•", a tick in a symbol font stays a tick', async () => {
    const tick =
      '<w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uF0FC"/><w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr></w:lvl>'
    const numbering = abstractList(0, level(0, 'bullet', '\uF0B7'), tick)
    expect(await labels(listItem('x', 1) + listItem('y', 1, 1), numbering + list(1, 0))).toEqual(['•', '✓'])
  })

  test('a deleted item is not counted, and numbers in tables count along', async () => {
    const deleted = `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>`
    const body = `${listItem('q', 1)}${deleted}<w:tbl><w:tr><w:tc>${listItem('in a cell', 1)}</w:tc><w:tc>${paragraph('B')}</w:tc></w:tr></w:tbl>${listItem('q', 1)}`
    const document = await extract(buildDocx({ body, numbering: questionList + list(1, 0) }), 'x.docx')
    expect(document.blocks.map((block) => [block.label, block.text])).toEqual([
      ['1．', 'q'],
      [undefined, '2． in a cell\tB'],
      ['3．', 'q'],
    ])
  })
})
