import { describe, expect, test } from 'vitest'
import { extract } from '../../src-main/documents/extract.ts'
import type { Block } from '../../src-main/documents/SourceDocument.ts'
import { buildDocx, paragraph, run, tableOf } from '../support/documents/buildDocx.ts'

type Parts = Omit<Parameters<typeof buildDocx>[0], 'body'>
const read = async (body: string, parts: Parts = {}) => extract(buildDocx({ body, ...parts }), 'a.docx')
const texts = async (body: string, parts: Parts = {}) => (await read(body, parts)).blocks.map((block) => block.text)
const looks = ({ text, marks = [] }: Block) => marks.map(({ from, to, ...look }) => [text.slice(from, to), look])

const field = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`
const code = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`
const blip = (id: string) =>
  `<w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`
const picture = {
  parts: { 'word/media/image1.png': new Uint8Array([137, 80, 78, 71]) },
  relationships: [{ id: 'p1', type: 'image', target: 'media/image1.png' }],
}

describe('marks of a Word file', () => {
  test('colour, highlight, shading, bold, underline and strike are told with their place', async () => {
    const body = paragraph(
      run('A. red', '<w:color w:val="FF0000"/>') +
        run(' plain ') +
        run('pasted', '<w:highlight w:val="white"/>') +
        run('yellow', '<w:highlight w:val="yellow"/>') +
        run('shaded', '<w:shd w:val="clear" w:fill="92d050"/>') +
        run('bold', '<w:b/><w:color w:val="auto"/>') +
        run('struck', '<w:strike/><w:u w:val="single"/>'),
    )
    const [block] = (await read(body)).blocks
    expect(block && looks(block)).toEqual([
      ['A. red', { colour: 'FF0000' }],
      ['yellow', { highlight: 'FFFF00' }],
      ['shaded', { highlight: '92D050' }],
      ['bold', { bold: true }],
      ['struck', { underline: true, strike: true }],
    ])
  })

  test('marks come from styles too, and bold in both styles is not bold', async () => {
    const styles = `<w:style w:type="paragraph" w:styleId="P"><w:name w:val="p"/><w:rPr><w:b/></w:rPr></w:style>
      <w:style w:type="character" w:styleId="K"><w:name w:val="key"/><w:rPr><w:b/><w:color w:val="00B050"/></w:rPr></w:style>`
    const body = paragraph(run('stem') + run('key', '<w:rStyle w:val="K"/>'), '<w:pStyle w:val="P"/>')
    const [block] = (await read(body, { styles })).blocks
    expect(block && looks(block)).toEqual([
      ['stem', { bold: true }],
      ['key', { colour: '00B050' }],
    ])
  })

  test('underlined blanks are printed as the line that they draw', async () => {
    expect(await texts(paragraph(run('首都是') + run('      ', '<w:u w:val="single"/>')))).toEqual(['首都是______'])
  })

  test('raised and lowered digits keep their height', async () => {
    const body = paragraph(
      run('x') +
        run('2', '<w:vertAlign w:val="superscript"/>') +
        run(' H') +
        run('2', '<w:vertAlign w:val="subscript"/>') +
        run('O'),
    )
    expect(await texts(body)).toEqual(['x² H₂O'])
  })
})

describe('what a Word file prints and what it hides', () => {
  test('tracked changes are read as accepted', async () => {
    const body = `<w:p>${run('答案：')}<w:del>${run('A')}</w:del><w:ins>${run('B')}</w:ins></w:p>`
    expect(await texts(body)).toEqual(['答案：B'])
  })

  test('a paragraph whose mark was deleted runs into the next one', async () => {
    const body = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('first ')}</w:p>${paragraph('second')}`
    expect(await texts(body)).toEqual(['first second'])
  })

  test('hidden text is left out', async () => {
    expect(await texts(paragraph(run('shown') + run('secret', '<w:vanish/>')))).toEqual(['shown'])
  })

  test('fields print their result and never their code, over paragraphs too', async () => {
    const body = `<w:p>${field('begin')}${code(' PAGE ')}${field('separate')}${run('7')}${field('end')}</w:p>
      <w:p>${field('begin')}${code(' TOC ')}</w:p><w:p>${field('separate')}${run('Chapter 1')}</w:p><w:p>${run('Chapter 2')}${field('end')}</w:p>
      <w:p><w:fldSimple w:instr=" REF x "><w:r><w:t>Figure 1</w:t></w:r></w:fldSimple></w:p>`
    expect(await texts(body)).toEqual(['7', '', 'Chapter 1', 'Chapter 2', 'Figure 1'])
  })

  test('EQ fields are printed: a ringed number, a fraction', async () => {
    const body = `<w:p>${field('begin')}${code(' eq \\o\\ac(○,3)')}${field('end')}${run(' ')}${field('begin')}${code('EQ \\f(1,2)')}${field('end')}</w:p>`
    expect(await texts(body)).toEqual(['③ $\\frac{1}{2}$'])
  })

  test('check boxes of all three kinds are printed', async () => {
    const legacy =
      '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r>'
    const body = `<w:p>${legacy}${code(' FORMCHECKBOX ')}${field('separate')}${field('end')}${run(' A')}</w:p>
      <w:p><w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>${run(' B')}</w:p><w:p><w:sdt><w:sdtContent>${run('☐ C')}</w:sdtContent></w:sdt></w:p>`
    expect(await texts(body)).toEqual(['☑ A', '☑ B', '☐ C'])
  })

  test('a soft line break starts a block, a tab stays a tab', async () => {
    const body = '<w:p><w:r><w:t>1. stem</w:t><w:br/><w:t>A. x</w:t><w:tab/><w:t>B. y</w:t></w:r></w:p>'
    expect(await texts(body)).toEqual(['1. stem', 'A. x\tB. y'])
  })

  test('a text box is read once, after its paragraph', async () => {
    const box = `<w:txbxContent>${paragraph('in the box')}</w:txbxContent>`
    const body = `<w:p>${run('host')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>${paragraph('after')}`
    const { blocks } = await read(body)
    expect(blocks.map(({ text, part }) => [text, part])).toEqual([
      ['host', undefined],
      ['in the box', 'textBox'],
      ['after', undefined],
    ])
  })

  test('a footnote follows the paragraph that refers to it', async () => {
    const footnotes = `<w:footnote w:id="2">${paragraph('见第三章')}</w:footnote>`
    const body = `<w:p>${run('stem')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>${paragraph('next')}`
    const { blocks } = await read(body, { footnotes })
    expect(blocks.map(({ text, part }) => [text, part])).toEqual([
      ['stem', undefined],
      ['见第三章', 'footnote'],
      ['next', undefined],
    ])
  })

  test('strict files and files with other prefixes are read alike', async () => {
    const xml =
      '<ns0:document xmlns:ns0="http://purl.oclc.org/ooxml/wordprocessingml/main"><ns0:body><ns0:p><ns0:r><ns0:t>1. stem</ns0:t></ns0:r></ns0:p></ns0:body></ns0:document>'
    expect(await texts('', { parts: { 'word/document.xml': xml } })).toEqual(['1. stem'])
  })
})

describe('tables and pictures of a Word file', () => {
  test('a table is read row by row in its place, lines of a cell kept apart', async () => {
    const { blocks } = await read(
      paragraph('before') +
        tableOf(['题目', '答案'], [`${paragraph('2+2=')}${paragraph('A. 4')}`, 'A']) +
        paragraph('after'),
    )
    expect(blocks.map(({ kind, text, cells }) => [kind, text, cells])).toEqual([
      ['paragraph', 'before', undefined],
      ['tableRow', '题目\t答案', ['题目', '答案']],
      ['tableRow', '2+2= A. 4\tA', ['2+2=\nA. 4', 'A']],
      ['paragraph', 'after', undefined],
    ])
  })

  test('merged cells leave their columns empty, so that columns stay in line', async () => {
    const cell = (text: string, properties: string) => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`
    const body = `<w:tbl><w:tr>${cell('wide', '<w:gridSpan w:val="2"/>')}${cell('tall', '<w:vMerge w:val="restart"/>')}</w:tr><w:tr>${cell('a', '')}${cell('b', '')}${cell('', '<w:vMerge/>')}</w:tr></w:tbl>`
    expect((await read(body)).blocks.map((block) => block.cells)).toEqual([
      ['wide', '', 'tall'],
      ['a', 'b', ''],
    ])
  })

  test('a table that only frames text gives paragraphs', async () => {
    const { blocks } = await read(tableOf([`${paragraph('1. stem')}${paragraph('A. x')}${paragraph('B. y')}`]))
    expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['paragraph', '1. stem'],
      ['paragraph', 'A. x'],
      ['paragraph', 'B. y'],
    ])
  })

  test('a picture is bound to its place in the text', async () => {
    const { blocks, images } = await read(
      `<w:p>${run('看图')}<w:r>${blip('p1')}</w:r>${run('回答')}</w:p><w:p><w:r>${blip('p1')}</w:r></w:p>`,
      picture,
    )
    expect(blocks).toMatchObject([
      { kind: 'paragraph', text: '看图回答', images: [{ at: 2, image: 'word/media/image1.png' }] },
      { kind: 'image', text: '' },
    ])
    expect(images['word/media/image1.png']).toEqual({ mime: 'image/png', bytes: new Uint8Array([137, 80, 78, 71]) })
  })

  test('a document of pictures alone asks for text recognition', async () => {
    await expect(read(`<w:p><w:r>${blip('p1')}</w:r></w:p>`, picture)).rejects.toMatchObject({ code: 'NEEDS_OCR' })
  })

  test('so does a scan with a title over its pictures', async () => {
    const pictures = `<w:p><w:r>${blip('p1')}</w:r></w:p>`.repeat(4)
    await expect(read(paragraph('期末题库') + pictures, picture)).rejects.toMatchObject({ code: 'NEEDS_OCR' })
  })

  test('a cut-off package and a package without a document are damaged', async () => {
    const bytes = buildDocx({ body: paragraph('x') })
    await expect(extract(bytes.subarray(0, bytes.length - 60), 'a.docx')).rejects.toMatchObject({
      code: 'DOCUMENT_DAMAGED',
    })
    await expect(read('', { parts: { 'word/document.xml': '<x/>' } })).rejects.toMatchObject({
      code: 'DOCUMENT_DAMAGED',
    })
  })
})

describe('equations of a Word file', () => {
  const r = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`
  const e = (inside: string) => `<m:e>${inside}</m:e>`
  test.each([
    ['a fraction', `<m:f><m:num>${r('1')}</m:num><m:den>${r('2')}</m:den></m:f>`, '\\frac{1}{2}'],
    ['scripts', `<m:sSubSup>${e(r('x'))}<m:sub>${r('i')}</m:sub><m:sup>${r('2')}</m:sup></m:sSubSup>`, 'x_{i}^{2}'],
    ['a root', `<m:rad><m:radPr><m:degHide m:val="1"/></m:radPr><m:deg/>${e(r('x'))}</m:rad>`, '\\sqrt{x}'],
    ['a cube root', `<m:rad><m:deg>${r('3')}</m:deg>${e(r('x'))}</m:rad>`, '\\sqrt[3]{x}'],
    [
      'a sum',
      `<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>${r('i=1')}</m:sub><m:sup>${r('n')}</m:sup>${e(r('i'))}</m:nary>`,
      '\\sum_{i=1}^{n} i',
    ],
    [
      'a matrix',
      `<m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr>${e(`<m:m><m:mr>${e(r('1'))}${e(r('0'))}</m:mr><m:mr>${e(r('0'))}${e(r('1'))}</m:mr></m:m>`)}</m:d>`,
      '\\begin{bmatrix}1 & 0 \\\\ 0 & 1\\end{bmatrix}',
    ],
    [
      'cases',
      `<m:d><m:dPr><m:begChr m:val="{"/><m:endChr m:val=""/></m:dPr>${e(`<m:eqArr>${e(r('x'))}${e(r('y'))}</m:eqArr>`)}</m:d>`,
      '\\begin{cases}x \\\\ y\\end{cases}',
    ],
    ['an accent', `<m:acc><m:accPr><m:chr m:val="\u20D7"/></m:accPr>${e(r('a'))}</m:acc>`, '\\vec{a}'],
    [
      'a function',
      `<m:func><m:fName><m:r><m:rPr><m:sty m:val="p"/></m:rPr><m:t>sin</m:t></m:r></m:fName>${e(r('x'))}</m:func>`,
      '\\sin {x}',
    ],
    [
      'a limit',
      `<m:func><m:fName><m:limLow>${e(r('lim'))}<m:lim>${r('x→0')}</m:lim></m:limLow></m:fName>${e(r('f'))}</m:func>`,
      '\\lim_{x\\to 0} {f}',
    ],
    ['Greek and relations', r('α≤β'), '\\alpha \\le \\beta'],
  ])('%s becomes LaTeX', async (_, inside, latex) => {
    expect(await texts(`<w:p>${run('求')}<m:oMath>${inside}</m:oMath>${run('。')}</w:p>`)).toEqual([`求$${latex}$。`])
  })

  test('an equation on a line of its own is a formula block', async () => {
    const { blocks } = await read(`<w:p><m:oMathPara><m:oMath>${r('a+b')}</m:oMath></m:oMathPara></w:p>`)
    expect(blocks).toMatchObject([{ kind: 'formula', text: '$a+b$' }])
  })

  test('an element without a LaTeX form keeps its text, and the document says so', async () => {
    const { blocks, notes } = await read(`<w:p><m:oMath><m:unheardOf>${e(r('z'))}</m:unheardOf></m:oMath></w:p>`)
    expect(blocks[0]?.text).toBe('$z$')
    expect(notes).toEqual(['an equation was kept as text'])
  })
})
