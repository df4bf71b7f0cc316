import { type Answering, type FakeReply, type FakeRequest, type FaultName, faults } from './replies.ts'

/** Mulberry32: the same seed gives the same numbers from 0 up to 1. */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** The faults that pass by themselves: whoever asks again long enough gets an answer. */
export const passingFaults: readonly FaultName[] = [
  'busy',
  'busyForMs',
  'serverError',
  'badGateway',
  'unavailable',
  'resetBefore',
  'resetMidway',
  'truncatedBody',
  'errorInBody',
]

/** Answers, but gives the share of the requests (0 to 1) one of the faults instead. */
export function randomFaults(
  answerText: (request: FakeRequest) => string,
  { seed, share, among = passingFaults }: { seed: number; share: number; among?: readonly FaultName[] },
): Answering {
  const random = seededRandom(seed)
  return (request): FakeReply => {
    const text = answerText(request)
    const isFault = random() < share
    const name = among[Math.floor(random() * among.length)]
    return isFault && name ? faults[name](text) : { kind: 'answer', text }
  }
}
