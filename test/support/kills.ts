import { isSoaking } from './rounds.ts'

/** What a program is killed in, and how often: in `npm test`, and in `npm run soak`. */
export const killed = {
  changes: { few: 1, many: 240 },
  imports: { few: 6, many: 150 },
  answers: { few: 1, many: 150 },
  requests: { few: 8, many: 150 },
  migrations: { few: 1, many: 120 },
  backups: { few: 3, many: 110 },
  restores: { few: 3, many: 110 },
  moves: { few: 5, many: 100 },
  edits: { few: 3, many: 60 },
  lostLogs: { few: 2, many: 60 },
  scans: { few: 1, many: 20 },
} as const

/** `npm run soak -- --kills N` asks for so many of each. */
const asked = Number(process.env.QQUIZ_KILLS) || undefined

export const killsOf = (what: keyof typeof killed): number =>
  isSoaking ? (asked ?? killed[what].many) : killed[what].few

/** How long a test may take that kills so often: with the look at all that is left, each takes up to a minute on a slow machine. */
export const timeToKill = (kills: number): number => Math.max(10, kills) * 60_000
