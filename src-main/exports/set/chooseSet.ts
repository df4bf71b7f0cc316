import { randomInt } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import type { ExportedWhat, ExportOptions } from '../../contract/exportCalls.ts'
import { AppError } from '../../contract/faults.ts'
import type { Reader } from '../../db/openDatabase.ts'
import { bank } from '../../db/schema/library.ts'
import { question } from '../../db/schema/question.ts'
import { findMistakeIds } from '../../mistakes/listMistakes.ts'
import { findListedIds } from '../../questions/listQuestions.ts'
import type { Paper, PaperPorts } from '../ExportPorts.ts'
import { languageOf } from '../texts/languageOf.ts'
import { type Language, words } from '../texts/words.ts'
import type { ExportedSet } from './ExportedSet.ts'
import { idsOfBanks, readQuestions } from './readSet.ts'

export function bankNameOf(db: Reader, id: number): string {
  const row = db.select({ name: bank.name }).from(bank).where(eq(bank.id, id)).get()
  if (!row) throw new AppError('NOT_FOUND', `There is no bank ${id}.`)
  return row.name
}

/** The names of the banks that have some of the questions. */
const banksOf = (db: Reader, ids: readonly number[]): string[] =>
  db
    .selectDistinct({ name: bank.name })
    .from(question)
    .innerJoin(bank, eq(bank.id, question.bankId))
    .where(sql`${question.id} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`)
    .all()
    .map(({ name }) => name)

type Questions = Exclude<ExportedWhat, { kind: 'statistics' }>
type Chosen = Exclude<Questions, { kind: 'exam' | 'blueprint' }>

function titleOf(db: Reader, what: Chosen, language: Language): string {
  const word = words[language]
  if (what.kind === 'banks') {
    const [only, ...others] = what.bankIds
    return only !== undefined && others.length === 0 ? bankNameOf(db, only) : word.library
  }
  if (what.kind === 'questions') {
    const [only, ...others] = banksOf(db, what.ids)
    return only !== undefined && others.length === 0 ? only : word.library
  }
  const name = what.bankId === undefined ? undefined : bankNameOf(db, what.bankId)
  if (what.kind === 'list') return [name, what.tag, what.text].filter(Boolean).join(' · ')
  return name === undefined ? word.mistakes : `${word.mistakes} · ${name}`
}

function idsOf(db: Reader, what: Chosen, now: number): number[] {
  switch (what.kind) {
    case 'banks':
      return idsOfBanks(db, what.bankIds)
    case 'list': {
      const { kind: _, ...query } = what
      return findListedIds(db, query, now)
    }
    case 'questions': {
      const chosen = new Set(what.ids)
      return idsOfBanks(db, []).filter((id) => chosen.has(id))
    }
    case 'mistakes': {
      const { kind: _, ...query } = what
      return findMistakeIds(db, query, now)
    }
  }
}

type Named = Pick<Paper, 'ids'> & { nameIn: (language: Language) => string }

async function paperOf(ports: Ports, what: Questions, now: number): Promise<Named> {
  if (what.kind === 'exam' || what.kind === 'blueprint') {
    const { papers } = ports
    const { name, ids } = await (what.kind === 'exam' ? papers.ofExam(what.sessionId) : papers.drawn(what.blueprintId))
    return { ids, nameIn: () => name }
  }
  const ids = idsOf(ports.db, what, now)
  if (ids.length === 0) throw new AppError('NOT_FOUND', 'There are no questions to export.')
  return { ids, nameIn: (language) => titleOf(ports.db, what, language) }
}

/** So many of them at random, in the order that they have. */
function atMost(ids: readonly number[], most: number): readonly number[] {
  let wanted = Math.min(most, ids.length)
  return ids.filter((_, at) => {
    const isTaken = randomInt(ids.length - at) < wanted
    if (isTaken) wanted--
    return isTaken
  })
}

type Ports = { db: Reader; papers: PaperPorts }

/** The questions asked for, without their pictures, and the language of the words beside them. The mistake book brings what went wrong. NOT_FOUND if there are none. */
export async function chooseSet(
  ports: Ports,
  what: Questions,
  options: ExportOptions,
  madeAt: number,
): Promise<{ language: Language; set: Omit<ExportedSet, 'pictures'> }> {
  const { nameIn, ids } = await paperOf(ports, what, madeAt)
  const history = options.history || what.kind === 'mistakes'
  const chosen = options.most === undefined ? ids : atMost(ids, options.most)
  const questions = readQuestions(ports.db, chosen, { history, notes: options.notes })
  const language = options.language ?? languageOf(questions)
  return { language, set: { title: nameIn(language), questions, madeAt } }
}
