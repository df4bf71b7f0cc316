import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { extract } from '../../src-main/documents/extract.ts'
import { recognise } from '../../src-main/recognition/recognise.ts'

const xmlns =
  'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const run = (text: string, look = '') =>
  `<a:r><a:rPr ${look.startsWith('<') ? `>${look}</a:rPr` : `${look}/`}><a:t>${text}</a:t></a:r>`
const paragraph = (inside: string, properties = '') => `<a:p>${properties}${inside}</a:p>`
const shape = (body: string, place = '') =>
  `<p:sp><p:nvSpPr><p:nvPr>${place && `<p:ph ${place}/>`}</p:nvPr></p:nvSpPr><p:txBody>${body}</p:txBody></p:sp>`
const slide = (inside: string, more = '') =>
  `<p:sld ${xmlns} ${more}><p:cSld><p:spTree>${inside}</p:spTree></p:cSld></p:sld>`
const relations = (...targets: (readonly [id: string, kind: string, target: string])[]) =>
  `<Relationships>${targets.map(([id, kind, target]) => `<Relationship Id="${id}" Type="http://x/${kind}" Target="${target}"/>`).join('')}</Relationships>`

/** Slides in the order given, though their files are named the other way round; `more` are other files. */
function deck(slides: readonly string[], more: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array {
  const number = (at: number) => slides.length - at
  const ids = slides.map((_, at) => `<p:sldId id="${at}" r:id="r${at}"/>`).join('')
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': '<Types/>',
    'ppt/presentation.xml': `<p:presentation ${xmlns}><p:sldIdLst>${ids}</p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': relations(
      ...slides.map((_, at) => [`r${at}`, 'slide', `slides/slide${number(at)}.xml`] as const),
    ),
    ...Object.fromEntries(slides.map((text, at) => [`ppt/slides/slide${number(at)}.xml`, text])),
    ...more,
  }
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([path, part]) => [path, typeof part === 'string' ? strToU8(part) : part]),
    ),
  )
}

const lines = (...texts: string[]) => texts.map((text) => paragraph(run(text))).join('')

test('slides in their order, titles first, notes behind; hidden slides, numbers and dates are left out', async () => {
  const notes = slide(
    shape('', 'type="sldImg"') + shape(lines('Answer: B'), 'type="body"') + shape(lines('7'), 'type="sldNum"'),
  )
  const bytes = deck(
    [
      slide(
        shape(lines('A. Rhine', 'B. Seine')) +
          shape(lines('1. Which flows through Paris?'), 'type="title"') +
          shape(lines('3 May'), 'type="dt"'),
      ),
      slide(shape(lines('secret')), 'show="0"'),
      slide(shape(lines('2. Which is red?', 'A. Mars', 'B. Venus', 'Answer: A'))),
    ],
    {
      'ppt/slides/_rels/slide3.xml.rels': relations(['n', 'notesSlide', '../notesSlides/notesSlide1.xml']),
      'ppt/notesSlides/notesSlide1.xml': notes,
    },
  )
  const document = await extract(bytes, 'quiz.pptx')
  expect(document).toMatchObject({ format: 'pptx', notes: ['1 hidden slides were left out'] })
  expect(document.blocks.map(({ text }) => text)).toEqual([
    '1. Which flows through Paris?',
    'A. Rhine',
    'B. Seine',
    'Answer: B',
    '',
    '2. Which is red?',
    'A. Mars',
    'B. Venus',
    'Answer: A',
    '',
  ])
  expect(recognise(document).questions).toMatchObject([
    { type: 'single', stem: 'Which flows through Paris?', key: { labels: ['B'] } },
    { type: 'single', stem: 'Which is red?', key: { labels: ['A'] } },
  ])
})

test('a question a slide with bare bullets: the coloured one is right', async () => {
  const bullets = (...texts: string[]) =>
    texts
      .map((text) =>
        paragraph(run(text, text.startsWith('+') ? '<a:solidFill><a:srgbClr val="FF0000"/></a:solidFill>' : '')),
      )
      .join('')
  const ask = (stem: string, ...options: string[]) =>
    slide(shape(lines(stem), 'type="title"') + shape(bullets(...options), 'idx="1"'))
  const { questions } = recognise(
    await extract(
      deck([
        ask('Which is red?', 'Venus', '+Mars'),
        ask('Which is a river?', '+Nile', 'Alps', 'Etna'),
        slide(shape(lines('Thanks'), 'type="title"')),
      ]),
      'a.pptx',
    ),
  )
  expect(questions).toMatchObject([
    { type: 'single', stem: 'Which is red?', options: [{ text: 'Venus' }, { text: '+Mars' }], key: { labels: ['B'] } },
    { type: 'single', stem: 'Which is a river?', key: { labels: ['A'] } },
  ])
})

test('automatic numbers are counted, tables are rows, pictures are kept, groups are opened', async () => {
  const numbered = (text: string, type: string) => paragraph(run(text), `<a:pPr><a:buAutoNum type="${type}"/></a:pPr>`)
  const cell = (text: string) => `<a:tc><a:txBody>${lines(text)}</a:txBody></a:tc>`
  const table = `<p:graphicFrame><a:graphic><a:graphicData><a:tbl><a:tr>${cell('term')}${cell('meaning')}</a:tr></a:tbl></a:graphicData></a:graphic></p:graphicFrame>`
  const picture = '<p:pic><p:blipFill><a:blip r:embed="i"/></p:blipFill></p:pic>'
  const bytes = deck(
    [
      slide(
        `<p:grpSp>${shape(numbered('x', 'alphaUcPeriod') + numbered('y', 'alphaUcPeriod'))}</p:grpSp>${table}${picture}`,
      ),
    ],
    {
      'ppt/slides/_rels/slide1.xml.rels': relations(['i', 'image', '../media/a.png']),
      'ppt/media/a.png': new Uint8Array([1, 2]),
    },
  )
  const { blocks, images } = await extract(bytes, 'a.pptx')
  expect(blocks).toMatchObject([
    { text: 'x', label: 'A.' },
    { text: 'y', label: 'B.' },
    { kind: 'tableRow', cells: ['term', 'meaning'] },
    { kind: 'image', images: [{ image: 'ppt/media/a.png' }] },
    { text: '' },
  ])
  expect(images['ppt/media/a.png']).toEqual({ mime: 'image/png', bytes: new Uint8Array([1, 2]) })
})
