import { ImageShelf } from '../ImageShelf.ts'
import type { Block, SourceDocument } from '../SourceDocument.ts'
import { parseDelimited } from '../tables/parseDelimited.ts'
import { richText } from '../teaching/richText.ts'
import { type StatedQuestion, statedBlocks } from '../teaching/statedBlocks.ts'
import type { DecodedText } from '../text/decodeText.ts'

const open = { options: [], key: [], alternatives: [] }

/** The questions of Sensei, the teaching plug-in of WordPress: a row each, its options in one cell. */
export function extractSensei({ text, notes }: DecodedText, name: string): SourceDocument {
  const shelf = new ImageShelf()
  const [head, ...rows] = parseDelimited(text, ',')
  const titles = (head?.cells ?? []).map((title) => title.trim().toLowerCase())
  const blocks = rows.flatMap(({ cells, line }): Block[] => {
    const cell = (title: string) => {
      const at = titles.indexOf(title)
      return at < 0 ? '' : richText(cells[at] ?? '', (address) => shelf.addAddress(address)).text
    }
    const question = questionOf(cell)
    const anchor = { kind: 'cell', sheet: '', row: line, column: 0 } as const
    return question.stem === '' ? [] : [...statedBlocks(question, anchor), { kind: 'paragraph', text: '', anchor }]
  })
  return { name, format: 'sensei', blocks, images: shelf.images, notes: [...notes, ...shelf.notes] }
}

function questionOf(cell: (title: string) => string): StatedQuestion {
  const more = cell('description')
  const stem = [cell('question'), more].filter(Boolean).join('\n')
  const explanation = cell('answer feedback')
  const told = explanation === '' ? {} : { explanation }
  const answer = cell('answer')
  switch (cell('type').toLowerCase()) {
    case 'multiple-choice': {
      const options = [
        ...answer.matchAll(/"?(Right|Wrong)\s*:\s*([\s\S]*?)"?\s*(?=,\s*"?(?:Right|Wrong)\s*:|$)/gi),
      ].map((match) => ({
        text: (match[2] ?? '').trim(),
        isRight: match[1]?.toLowerCase() === 'right',
      }))
      const right = options.filter(({ isRight }) => isRight).length
      return { ...open, type: right > 1 ? 'multiple' : 'single', stem, options, ...told }
    }
    case 'boolean':
      return { ...open, type: 'trueFalse', stem, key: answer === '' ? [] : [String(/^true$/i.test(answer))], ...told }
    case 'gap-fill': {
      const gap = `${cell('text before gap')} _____ ${cell('text after gap')}`.trim().replace(/ (?=[.,;:!?])/g, '')
      const [key, ...others] = cell('gap').split('|')
      const title = cell('question')
      const asked = [title.length > 3 && title.toLowerCase() !== 'gap' ? title : '', gap].filter(Boolean).join('\n')
      return { ...open, type: 'fillIn', stem: asked, key: key ? [key] : [], alternatives: [others], ...told }
    }
    default: {
      const key = answer || cell('teacher notes')
      return { ...open, type: 'shortAnswer', stem, key: key === '' ? [] : [key], ...told }
    }
  }
}
