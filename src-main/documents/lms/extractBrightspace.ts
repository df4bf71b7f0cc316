import { ImageShelf } from '../ImageShelf.ts'
import type { Block, SourceDocument } from '../SourceDocument.ts'
import { guessDelimiter, parseDelimited } from '../tables/parseDelimited.ts'
import { matchingQuestions } from '../teaching/matchingQuestions.ts'
import { orderingQuestion } from '../teaching/orderingQuestion.ts'
import { richText } from '../teaching/richText.ts'
import { type StatedQuestion, statedBlocks } from '../teaching/statedBlocks.ts'
import type { DecodedText } from '../text/decodeText.ts'

type Row = { name: string; cells: readonly string[] }
type Show = (cell: string | undefined) => string

const open = { options: [], key: [], alternatives: [] }

/** The table that Brightspace imports questions from: a row a part. Source: D2L's sample of the question library. */
export function extractBrightspace({ text, notes }: DecodedText, name: string): SourceDocument {
  const shelf = new ImageShelf()
  const show: Show = (cell = '') => richText(cell, (address) => shelf.addAddress(address)).text
  const blocks: Block[] = []
  let question: { line: number; rows: Row[] } | undefined
  const close = () => {
    if (!question) return
    const anchor = { kind: 'line', line: question.line } as const
    for (const stated of questionsOf(question.rows, show))
      blocks.push(...statedBlocks(stated, anchor), { kind: 'paragraph', text: '', anchor })
  }
  for (const { cells, line } of parseDelimited(text, guessDelimiter(text)?.delimiter ?? ',')) {
    const row = { name: (cells[0] ?? '').toLowerCase(), cells }
    if (row.name === 'newquestion') {
      close()
      question = { line, rows: [] }
    }
    if (!row.name.startsWith('//')) question?.rows.push(row)
  }
  close()
  return { name, format: 'brightspace', blocks, images: shelf.images, notes: [...notes, ...shelf.notes] }
}

function questionsOf(rows: readonly Row[], show: Show): StatedQuestion[] {
  const named = (name: string) => rows.filter((row) => row.name === name).map(({ cells }) => cells)
  const [stemCells] = named('questiontext')
  const stem = show(stemCells?.[1])
  const explanation = show(named('feedback')[0]?.[1])
  const told = explanation === '' ? {} : { explanation }
  if (stem === '') return []
  switch (rows[0]?.cells[1]?.toUpperCase()) {
    case 'MC':
    case 'MS': {
      const options = named('option').map(([, worth, text, , feedback]) => ({
        text: show(text),
        isRight: Number(worth) > 0,
        feedback: show(feedback),
      }))
      const right = options.filter(({ isRight }) => isRight)
      const all = [explanation, ...right.map(({ feedback }) => feedback)].filter(Boolean).join('\n')
      const isSeveral = rows[0]?.cells[1]?.toUpperCase() === 'MS' || right.length > 1
      const shown = options.map(({ text, isRight }) => ({ text, isRight }))
      return [
        { ...open, type: isSeveral ? 'multiple' : 'single', stem, options: shown, ...(all && { explanation: all }) },
      ]
    }
    case 'TF': {
      const isTrue = Number(named('true')[0]?.[1] ?? 0) > Number(named('false')[0]?.[1] ?? 0)
      return [{ ...open, type: 'trueFalse', stem, key: [String(isTrue)], ...told }]
    }
    case 'M': {
      const answers = new Map(named('match').map(([, number = '', text]) => [number, show(text)]))
      const pairs = named('choice').map(([, number = '', text]) => ({
        left: show(text),
        right: answers.get(number) ?? '',
      }))
      return matchingQuestions({ stem, pairs, others: [...answers.values()], ...told })
    }
    case 'O':
      return [
        {
          ...orderingQuestion(
            stem,
            named('item').map(([, text]) => show(text)),
          ),
          ...told,
        },
      ]
    case 'SA':
    case 'FIB':
    case 'MSA': {
      const answers = named('answer')
        .filter(([, worth]) => Number(worth) > 0)
        .sort((a, b) => Number(b[1]) - Number(a[1]))
        .map(([, , text]) => show(text))
      return [{ ...open, type: 'fillIn', stem, key: answers.slice(0, 1), alternatives: [answers.slice(1)], ...told }]
    }
    default:
      return [{ ...open, type: 'shortAnswer', stem, key: [show(named('answerkey')[0]?.[1])].filter(Boolean), ...told }]
  }
}
