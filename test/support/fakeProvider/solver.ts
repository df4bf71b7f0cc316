import type { FakeRequest } from './replies.ts'

/** The parts of a request, by id, as the program marks them. */
export function partsOf({ body }: FakeRequest): { id: string; text: string }[] {
  const user = body.messages.findLast(({ role }) => role === 'user')?.content ?? ''
  return [...user.matchAll(/<part id="(\w+)">\n([\s\S]*?)\n<\/part>/g)].map(([, id = '', text = '']) => ({ id, text }))
}

const optionsOf = (text: string) =>
  [...text.matchAll(/^([A-Z])\. (.*)$/gm)].map(([, label = '', option = '']) => ({ label, option }))

/** Knows the sums of `sumsText`: the answer, and for a text that is to be read the question as it stands there. */
export function answerText(request: FakeRequest): string {
  const isReading = request.body.messages.some(
    ({ role, content }) => role !== 'user' && content.includes('You copy exam'),
  )
  const parts = partsOf(request).map(({ id, text }) => {
    const [, a = '0', b = '0'] = /(\d+) \+ (\d+)/.exec(text) ?? []
    const sum = String(Number(a) + Number(b))
    const options = optionsOf(text)
    const right = options.filter(({ option }) => option === sum).map(({ label }) => label)
    if (!isReading) return { id, answer: right, explanation: `${a} and ${b} are ${sum}.` }
    const [, stem = ''] = /(What is \d+ \+ \d+\?)/.exec(text) ?? []
    const read = {
      number: '',
      type: 'single',
      stem,
      options: options.map(({ option }) => option),
      answer: [],
      explanation: '',
    }
    return { id, questions: stem ? [read] : [] }
  })
  return JSON.stringify({ parts })
}
