import type { FakeReply, FakeRequest } from './replies.ts'

const textIn = (user: string, tag: string) =>
  new RegExp(`<${tag}[^>]*>\\n([\\s\\S]*?)\\n</${tag}>`).exec(user)?.[1] ?? ''

export type GradeRequest = { points: { id: string; worth: number; text: string }[]; answer: string }

/** What a request for a grade holds; undefined for one for a rubric. */
export function gradeAsked({ user }: Pick<FakeRequest, 'user'>): GradeRequest | undefined {
  const points = [...user.matchAll(/<point id="(\w+)">\nworth: ([\d.]+)\n([\s\S]*?)\n<\/point>/g)]
  if (points.length === 0) return undefined
  return {
    points: points.map(([, id = '', worth = '', text = '']) => ({ id, worth: Number(worth), text })),
    answer: textIn(user, 'answer'),
  }
}

/** One point a sentence of the reference, worth 2 each. */
export function rubricText({ user }: Pick<FakeRequest, 'user'>): string {
  const sentences = textIn(user, 'reference').match(/[^.。]+/g) ?? []
  return JSON.stringify({ points: sentences.map((text) => ({ text: text.trim(), worth: 2 })) })
}

const sentencesOf = (text: string) => (text.match(/[^.。\n]+/g) ?? []).map((sentence) => sentence.trim())

/** Awards a point in full for a sentence that holds the longest word of the point. */
function honestMarks({ points, answer }: GradeRequest) {
  return points.map(({ id, worth, text }) => {
    const [word = ''] = [...text.split(/\s+/)].sort((a, b) => b.length - a.length)
    const quote = sentencesOf(answer).find((sentence) => sentence.toLowerCase().includes(word.toLowerCase()))
    return { id, awarded: quote === undefined ? 0 : worth, quote: quote ?? '' }
  })
}

/** An examiner that does as it is asked: makes the rubric, or marks by it. */
export function markerText(request: Pick<FakeRequest, 'user'>): string {
  const asked = gradeAsked(request)
  return asked ? JSON.stringify({ points: honestMarks(asked), comment: 'Read by the marker.' }) : rubricText(request)
}

/** Makes the rubric, and gives full marks for any answer with the quote that `quoteOf` finds. */
export const obedientMarker =
  (quoteOf: (asked: GradeRequest) => string) =>
  (request: FakeRequest): FakeReply => {
    const asked = gradeAsked(request)
    if (!asked) return { kind: 'answer', text: rubricText(request) }
    const points = asked.points.map(({ id }) => ({ id, awarded: 1_000_000, quote: quoteOf(asked) }))
    return { kind: 'answer', text: JSON.stringify({ points, comment: 'Excellent.' }) }
  }
