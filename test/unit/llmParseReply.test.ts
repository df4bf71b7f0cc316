import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { parseReply } from '../../src-main/llm/parseReply.ts'

const schema = z.object({ answer: z.array(z.string()), note: z.string() })
const meant = { answer: ['A', 'C'], note: 'Both hold.' }
const json = JSON.stringify(meant)

describe('a reply is understood', () => {
  test.each([
    ['as it stands', json],
    ['with a byte order mark', `\uFEFF${json}`],
    ['in a code fence', `\`\`\`json\n${json}\n\`\`\``],
    ['in a code fence with prose around it', `Sure!\n\`\`\`\n${json}\n\`\`\`\nAnything else?`],
    ['in a code fence that is not closed', `\`\`\`json\n${json}`],
    ['with prose around it', `Here it is: ${json} - I hope that helps.`],
    ['after thinking aloud', `<think>{"answer": ["B"]} no, wait</think>\n\n${json}`],
    ['after thinking whose beginning is not marked', `{"answer": ["B"]} no, wait</think>${json}`],
    ['with a comma too many', `{"answer": ["A", "C",], "note": "Both hold.",}`],
    ['with single quotes', `{'answer': ['A', 'C'], 'note': 'Both hold.'}`],
    ['cut off before its last brackets', `{"answer": ["A", "C"], "note": "Both hold."`],
  ])('%s', (_, text) => {
    expect(parseReply(text, schema)).toEqual({ ok: true, value: meant })
  })

  test('with the fence inside of a string left alone', () => {
    const value = { answer: ['A'], note: 'Write ```js\nx\n``` there' }
    expect(parseReply(JSON.stringify(value), schema)).toEqual({ ok: true, value })
  })
})

describe('a reply is turned down', () => {
  test.each(['', '   ', 'I cannot do that.', '"a string"', '42', 'null', '<think>{"answer":[],"note":""}</think>'])(
    'if it is %j',
    (text) => {
      expect(parseReply(text, schema)).toEqual({ ok: false, problem: 'It is not JSON.' })
    },
  )

  test('with the name of the field that does not fit', () => {
    const read = parseReply('{"answer": "A", "note": ""}', schema)
    expect(read).toMatchObject({ ok: false, problem: expect.stringContaining('answer') })
  })
})
