import { AlignmentType, Document, HeadingLevel, LevelFormat, Packer, Paragraph, TextRun } from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { type PrintedQuestion, printedBank } from './printedBank.ts'
import type { SampleBank } from './SampleBank.ts'

const created = new Date(2026, 0, 1)

/** Question numbers and option letters are Word's own automatic numbers, as most people have them. */
export async function writeDocx(bank: SampleBank): Promise<Uint8Array> {
  const document = new Document({
    title: bank.title,
    creator: 'QQuiz',
    numbering: {
      config: [
        {
          reference: 'questions',
          levels: [listLevel(0, LevelFormat.DECIMAL, '%1.', 420), listLevel(1, LevelFormat.UPPER_LETTER, '%2.', 840)],
        },
      ],
    },
    sections: [
      {
        children: [
          new Paragraph({ text: bank.title, heading: HeadingLevel.HEADING_1 }),
          ...printedBank(bank).flatMap(({ heading, questions }, instance) => [
            new Paragraph({ text: heading, heading: HeadingLevel.HEADING_2 }),
            ...questions.flatMap((question) => questionParagraphs(question, instance)),
          ]),
        ],
      },
    ],
  })
  return withFixedDates(await Packer.toBuffer(document))
}

const listLevel = (
  level: number,
  format: (typeof LevelFormat)[keyof typeof LevelFormat],
  text: string,
  left: number,
) => ({
  level,
  format,
  text,
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left, hanging: 420 } } },
})

function questionParagraphs({ stem, options, answer, explanation }: PrintedQuestion, instance: number): Paragraph[] {
  const item = (text: string, level: number) =>
    new Paragraph({ text, numbering: { reference: 'questions', level, instance } })
  return [
    item(stem, 0),
    ...options.map(({ text }) => item(text, 1)),
    new Paragraph({ children: [new TextRun({ text: answer, bold: true })] }),
    ...(explanation ? [new Paragraph({ text: explanation })] : []),
  ]
}

/** The library writes the time of making into the package; equal content shall give equal bytes. */
function withFixedDates(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).sort(([a], [b]) => (a < b ? -1 : 1))
  const fixed = parts.map(([path, content]) => {
    if (path !== 'docProps/core.xml') return [path, content] as const
    const time = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g
    return [path, strToU8(strFromU8(content).replace(time, '$12026-01-01T00:00:00Z'))] as const
  })
  return zipSync(Object.fromEntries(fixed), { mtime: created, level: 9 })
}
