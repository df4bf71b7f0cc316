import { setImmediate } from 'node:timers/promises'
import { and, eq, isNull } from 'drizzle-orm'
import { AppError } from '../contract/faults.ts'
import { type Db, inTransaction, type Tx } from '../db/openDatabase.ts'
import { exam } from '../db/schema/exam.ts'
import { session } from '../db/schema/practice.ts'
import { whenWritable } from '../db/writtenElsewhere.ts'
import type { Ports } from '../ports.ts'
import { ExamClock } from './ExamClock.ts'
import { type ExamRow, findUnfinished, getExam, type WholeExam } from './exams.ts'
import { atATime, endTx, type HandedIn, type Prepared, prepareHandIn, storeSomeTx } from './handIn.ts'

/** How often the time is stored while nothing else is. */
const tickMs = 15_000

/** `handedIn`: an exam was handed in, by whomever. */
type TimerPorts = Pick<Ports, 'now' | 'monotonic' | 'log'> & { db: Db; handedIn: () => void }

/** Who stored the last answer of an exam; undefined as long as there are more. */
type FinishedBy = 'us' | 'others' | undefined
type Finishing = { end: HandedIn; most: number; prepared: Prepared }

/** Ends an exam that is not over, and stores its next answers. */
function finishTx(tx: Tx, { exam: row, session: asked }: WholeExam, { end, most, prepared }: Finishing): FinishedBy {
  if (asked.finishedAt !== null) return 'others'
  if (row.handedInAt === null) endTx(tx, row, end)
  return storeSomeTx(tx, row, row.handedInAt ?? end.at, most, prepared) ? 'us' : undefined
}

/** Keeps the time of exams, and hands them in as they stand when it is up: whoever looks at one finds it as it should be. */
export class ExamTimer {
  readonly #db: Db
  readonly #clock: ExamClock
  readonly #handedIn: () => void
  readonly #log: Ports['log']
  #timer: NodeJS.Timeout | undefined
  #isOn = false

  constructor({ db, handedIn, log, ...clocks }: TimerPorts) {
    this.#db = db
    this.#clock = new ExamClock(clocks)
    this.#handedIn = handedIn
    this.#log = log
  }

  /** Looks at once, so that an exam whose time ran out while the program was closed is handed in. */
  start(): void {
    this.#isOn = true
    void this.watch()
  }

  stop(): void {
    this.#isOn = false
    clearTimeout(this.#timer)
  }

  /** Looks at what is running, now and again when there is something to see. */
  async watch(): Promise<void> {
    const waits = await this.#lookAtAll()
    clearTimeout(this.#timer)
    if (!this.#isOn || waits.length === 0) return
    this.#timer = setTimeout(() => void this.watch(), Math.min(tickMs, ...waits))
    this.#timer.unref()
  }

  /** The times left. Nobody waits for this look: what fails is tried again at the next. */
  async #lookAtAll(): Promise<number[]> {
    try {
      await whenWritable(this.#db)
      const left: number[] = []
      for (const { sessionId } of findUnfinished(this.#db)) left.push((await this.look(sessionId)).leftMs)
      return left.filter((ms) => ms > 0)
    } catch (error) {
      if (this.#isOn) this.#log.error('The running mock exams could not be looked at.', error)
      return [tickMs]
    }
  }

  /** The exam as it stands, with the time left; 0 once it is over. It is handed in before if its time is up, and finished if that was begun. */
  async look(sessionId: number): Promise<WholeExam & { leftMs: number }> {
    const found = getExam(this.#db, sessionId)
    const { exam: row, session: asked } = found
    if (asked.finishedAt !== null) return { ...found, leftMs: 0 }
    const elapsed = this.#clock.elapsed(row)
    if (row.handedInAt !== null || elapsed >= row.limitMs) {
      await this.handIn(sessionId)
      return { ...getExam(this.#db, sessionId), leftMs: 0 }
    }
    if (elapsed - row.elapsedMs >= tickMs) this.#tickTx(this.#db, row, elapsed)
    return { ...found, leftMs: row.limitMs - elapsed }
  }

  /** Does the work in one transaction while there is time, and stores the time with it. CONFLICT once the exam is over. */
  async during(sessionId: number, work: (tx: Tx) => void): Promise<void> {
    await this.look(sessionId)
    inTransaction(this.#db, (tx) => {
      const { exam: row } = getExam(tx, sessionId)
      const elapsed = this.#clock.elapsed(row)
      if (row.handedInAt !== null || elapsed >= row.limitMs) throw new AppError('CONFLICT', 'The exam is over.')
      work(tx)
      this.#tickTx(tx, row, elapsed)
    })
  }

  /**
   * Ends the exam and makes attempts of its answers, part by part, with breaths between deciding and storing: a long exam would hold
   * the main thread. No answer is taken after the first part. Harmless if it was handed in already; what was begun is finished, also
   * by several at once.
   */
  async handIn(sessionId: number): Promise<void> {
    const end = this.#endNow(getExam(this.#db, sessionId))
    let finishedBy: FinishedBy
    while (finishedBy === undefined) {
      const { exam: row } = getExam(this.#db, sessionId)
      const prepared = prepareHandIn(this.#db, row, row.handedInAt ?? end.at, atATime)
      await setImmediate()
      finishedBy = inTransaction(this.#db, (tx) =>
        finishTx(tx, getExam(tx, sessionId), { end, most: atATime, prepared }),
      )
      await setImmediate()
    }
    this.#clock.forget(sessionId)
    if (finishedBy === 'us') this.#handedIn()
  }

  #endNow({ exam: row, session }: WholeExam): HandedIn {
    const elapsedMs = this.#clock.elapsed(row)
    // a clock that was set back must not end it before it began
    const at = Math.max(session.createdAt, this.#endOf(row, elapsedMs))
    return { by: elapsedMs >= row.limitMs ? 'time' : 'person', elapsedMs, at }
  }

  /** The exam goes with its answers, as if it had not been begun. CONFLICT once it is over. */
  async discard(sessionId: number): Promise<void> {
    await this.during(sessionId, (tx) => tx.delete(session).where(eq(session.id, sessionId)).run())
    this.#clock.forget(sessionId)
    void this.watch()
  }

  /** When the time ran out, if it did so unseen: the answers are of then, not of when the program was next opened. */
  #endOf(row: ExamRow, elapsedMs: number): number {
    const now = this.#clock.now()
    const late = elapsedMs - row.limitMs
    return late > 0 ? Math.min(now, Math.max(row.tickedAt, now - late)) : now
  }

  #tickTx(tx: Tx | Db, { sessionId }: ExamRow, elapsedMs: number): void {
    tx.update(exam)
      .set({ elapsedMs, tickedAt: this.#clock.now() })
      .where(and(eq(exam.sessionId, sessionId), isNull(exam.handedInAt)))
      .run()
  }
}
