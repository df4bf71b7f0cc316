import { z } from 'zod'
import { call, nothing } from './call.ts'
import { multipleChoiceRules, practiceOrders, questionTypes } from './choices.ts'
import type { AskedQuestion } from './practiceCalls.ts'
import { draftFields, practiceSet, spentMs } from './practiceCalls.ts'
import type { QuestionType, Verdict } from './questionTypes.ts'

/**
 * How many questions of one kind, and what each is worth. Within a field one has to fit, between fields both; an empty one
 * narrows nothing. The section '' is that of questions which have none.
 */
const examPart = z.strictObject({
  types: z.array(z.enum(questionTypes)).default([]),
  sections: z.array(z.string().max(1000)).max(200).default([]),
  count: z.int().min(1).max(1000),
  points: z.number().positive().max(1000),
})
export type ExamPart = z.infer<typeof examPart>

/** A mock exam: its parts in order, minutes, and the part of all points that passes, 0..1. */
const examPlan = z.strictObject({
  parts: z.array(examPart).min(1).max(50),
  minutes: z.int().min(1).max(1440),
  passMark: z.number().min(0).max(1),
  shuffleOptions: z.boolean().default(false),
  multipleChoice: z.enum(multipleChoiceRules).default('allOrNothing'),
})
export type ExamPlan = z.infer<typeof examPlan>

const examName = z.string().trim().min(1).max(120)

/** Which questions an exam without a blueprint takes: the first ones of a practice set, in an order. */
const examDraw = z.strictObject({ set: practiceSet, order: z.enum(practiceOrders).default('random') })
export type ExamDraw = z.infer<typeof examDraw>

/** An exam over a practice set. `available`: what can be asked of it; `minutes`: what its questions usually take. */
export type SetProposal = { available: number; withoutKey: number; questions: number; minutes: number }

/** What a bank has to draw exams from. A question without a key is left out, but for short answers: one grades those oneself. */
export type AvailableQuestions = {
  groups: readonly { type: QuestionType; section: string; questions: number }[]
  withoutKey: number
}

/** A plan beside what the bank has. `fitting`: how many fit a part by itself; `most`: how many it can have beside the others. */
export type PlanCheck = {
  parts: readonly { fitting: number; most: number }[]
  questions: number
  points: number
  isPossible: boolean
}

/**
 * A plan after the bank's own make-up. `like`: the document it was taken from; `printed`: what that document says itself, and of
 * which parts it tells the points.
 */
export type ExamProposal = {
  plan: ExamPlan
  like: string | null
  printed: { points: 'all' | 'some' | 'none'; minutes: boolean }
}

export type BlueprintView = {
  id: number
  bankId: number
  bankName: string
  name: string
  plan: ExamPlan
  questions: number
  points: number
  /** Whether the bank has the questions it asks for, now. */
  isPossible: boolean
  /** How many exams were sat after it. */
  sat: number
}

/** A mock exam under way or handed in; nothing in it tells what is right. */
export type ExamView = {
  sessionId: number
  /** null, as its name: over several banks. */
  bankId: number | null
  bankName: string | null
  name: string
  total: number
  /** 0-based index of the question to show. */
  position: number
  /** In order; what was removed from the library since stays as a gap. */
  questions: readonly { state: 'answered' | 'blank' | 'removed'; isFlagged: boolean }[]
  points: number
  limitMs: number
  /** When it was told; 0 once it is over. */
  leftMs: number
  startedAt: number
  handedInAt: number | null
}

/** `attempt` is null before handing in, and with it every key. */
export type ExamQuestion = AskedQuestion & { points: number }

/** What was earned of what can be had. `min` < `max` while something is ungraded. Two decimals at most. */
export type PointRange = { min: number; max: number; of: number }

export type ExamResult = {
  sessionId: number
  /** null, as its name: over several banks. */
  bankId: number | null
  bankName: string | null
  blueprintId: number | null
  name: string
  startedAt: number
  handedInAt: number
  handedInBy: 'person' | 'time'
  elapsedMs: number
  limitMs: number
  questions: number
  blank: number
  ungraded: number
  points: PointRange
  passMark: number
  /** `open`: the answers not graded yet decide it. */
  outcome: 'passed' | 'failed' | 'open'
}

export type ExamShare = { questions: number; right: number; blank: number; points: PointRange; spentMs: number }

export type ReportQuestion = {
  index: number
  questionId: number
  type: QuestionType
  section: string
  stem: string
  state: Verdict | 'blank'
  points: PointRange
  isFlagged: boolean
  spentMs: number
}

export type ExamReport = ExamResult & {
  byType: readonly (ExamShare & { type: QuestionType })[]
  bySection: readonly (ExamShare & { section: string })[]
  /** In order, those that are still in the library. */
  sheet: readonly ReportQuestion[]
}

const sitting = { sessionId: z.int() }
const at = { ...sitting, index: z.int().min(0) }

export const examCalls = {
  'exams.stock': call(z.object({ bankId: z.int() })).returns<AvailableQuestions>(),
  'exams.check': call(z.object({ bankId: z.int(), plan: examPlan })).returns<PlanCheck>(),
  /** NOT_ENOUGH_QUESTIONS if the bank has none that can be asked. */
  'exams.propose': call(z.object({ bankId: z.int() })).returns<ExamProposal>(),
  /** By bank and name. */
  'exams.blueprints': call(z.object({ bankId: z.int().optional() })).returns<readonly BlueprintView[]>(),
  /** NOT_ENOUGH_QUESTIONS with `part` (0-based), `wanted` and `most` if the bank cannot fill it. */
  'exams.saveBlueprint': call(
    z.object({ id: z.int().optional(), bankId: z.int(), name: examName, plan: examPlan }),
  ).returns<BlueprintView>(),
  /** Exams sat after it stay. */
  'exams.removeBlueprint': call(z.object({ id: z.int() })).returns<void>(),

  /** Draws the questions and starts the clock. CONFLICT while another mock exam is running. */
  'exams.start': call(z.object({ blueprintId: z.int() })).returns<ExamView>(),
  /** `questions`: how many are wanted, at most a hundred if left out. */
  'exams.proposeFrom': call(
    z.object({ set: practiceSet, questions: z.int().min(1).max(1000).optional() }),
  ).returns<SetProposal>(),
  /**
   * An exam over a practice set, without a blueprint: as many questions as there are of those wanted, grouped by type. NOT_FOUND
   * if there are none; CONFLICT while another mock exam is running.
   */
  'exams.startFrom': call(
    examDraw.extend({
      name: examName,
      questions: z.int().min(1).max(1000),
      minutes: examPlan.shape.minutes,
      shuffleOptions: z.boolean().default(false),
    }),
  ).returns<ExamView>(),
  /** By the plan of an exam sat before: the same questions, or others as far as there are any. */
  'exams.startAgain': call(z.object({ ...sitting, questions: z.enum(['same', 'other']) })).returns<ExamView>(),
  /** One at most; null: none. */
  'exams.running': call(nothing).returns<ExamView | null>(),
  'exams.get': call(z.object(sitting)).returns<ExamView>(),
  'exams.question': call(z.object(at)).returns<ExamQuestion>(),
  /**
   * Stores what is chosen or written, null takes it back; fields left out stay as they are. CONFLICT once the exam is over.
   * `spentMs` is the time with the question on the screen in all, and never goes back.
   */
  'exams.answer': call(
    z.object({
      ...at,
      ...draftFields,
      spentMs: spentMs.default(0),
    }),
  ).returns<void>(),
  /** Stores where the person is. */
  'exams.move': call(z.object({ ...sitting, position: z.int().min(0) })).returns<void>(),
  /** Grades everything at once. Once handed in, it stays as it is. */
  'exams.handIn': call(z.object(sitting)).returns<ExamView>(),
  /** Gives up an exam under way: its answers go, and nothing of it is kept. CONFLICT once it is handed in. */
  'exams.discard': call(z.object(sitting)).returns<void>(),

  /** CONFLICT before the exam is handed in. */
  'exams.report': call(z.object(sitting)).returns<ExamReport>(),
  /** Handed in, the last first. */
  'exams.history': call(z.object({ bankId: z.int().optional() })).returns<readonly ExamResult[]>(),
  /** A practice with the questions that were wrong, partly right or left blank; NOT_FOUND if there are none. */
  'exams.practiseWrong': call(z.object(sitting)).returns<{ sessionId: number }>(),
}
