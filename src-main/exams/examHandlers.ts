import type { Handlers } from '../contract/calls.ts'
import type { ExamView, examCalls } from '../contract/examCalls.ts'
import type { Db } from '../db/openDatabase.ts'
import type { Clock, Emit } from '../ports.ts'
import { checkPlan, findAvailable } from './availableQuestions.ts'
import { listBlueprints, removeBlueprint, saveBlueprint } from './blueprints.ts'
import type { ExamTimer } from './ExamTimer.ts'
import { findRunning, findUnfinished } from './exams.ts'
import { practiseWrong } from './practiseWrong.ts'
import { findProposal } from './proposals.ts'
import { listResults, reportExam } from './reports.ts'
import { startAgain, startExam } from './startExam.ts'
import { proposeFrom, startFrom } from './startFromSet.ts'
import { answerTx, askExamQuestion, moveTx, viewOf } from './takeExam.ts'

type ExamPorts = { db: Db; now: Clock; emit: Emit; timer: ExamTimer }

export function examHandlers({ db, now, emit, timer }: ExamPorts): Handlers<keyof typeof examCalls> {
  const changed = <Result>(result: Result): Result => {
    emit('exams.changed')
    return result
  }
  const view = async (sessionId: number): Promise<ExamView> => viewOf(db, await timer.look(sessionId))
  const started = async (sessionId: number): Promise<ExamView> => {
    void timer.watch()
    return changed(await view(sessionId))
  }
  const running = async (): Promise<ExamView | null> => {
    for (const { sessionId } of findUnfinished(db)) await timer.look(sessionId)
    const [first] = findRunning(db)
    return first ? view(first.sessionId) : null
  }
  return {
    'exams.stock': ({ bankId }) => findAvailable(db, bankId),
    'exams.check': ({ bankId, plan }) => checkPlan(findAvailable(db, bankId), plan),
    'exams.propose': ({ bankId }) => findProposal(db, bankId),
    'exams.blueprints': ({ bankId }) => listBlueprints(db, bankId),
    'exams.saveBlueprint': (draft) => changed(saveBlueprint(db, draft, now())),
    'exams.removeBlueprint': ({ id }) => changed(removeBlueprint(db, id)),
    'exams.start': async ({ blueprintId }) => {
      await running()
      return started(startExam(db, blueprintId, now()))
    },
    'exams.proposeFrom': ({ set, questions }) => proposeFrom(db, set, questions, now()),
    'exams.startFrom': async (wanted) => {
      await running()
      return started(startFrom(db, wanted, now()))
    },
    'exams.startAgain': async ({ sessionId, questions }) => {
      await running()
      return started(startAgain(db, sessionId, questions, now()))
    },
    'exams.running': running,
    'exams.get': ({ sessionId }) => view(sessionId),
    'exams.question': async ({ sessionId, index }) => {
      await timer.look(sessionId)
      return askExamQuestion(db, sessionId, index)
    },
    'exams.answer': async (given) => changed(await timer.during(given.sessionId, (tx) => answerTx(tx, given))),
    'exams.move': (to) => timer.during(to.sessionId, (tx) => moveTx(tx, to, now())),
    'exams.handIn': async ({ sessionId }) => {
      await timer.handIn(sessionId)
      return view(sessionId)
    },
    'exams.discard': async ({ sessionId }) => changed(await timer.discard(sessionId)),
    'exams.report': async ({ sessionId }) => {
      await timer.look(sessionId)
      return reportExam(db, sessionId)
    },
    'exams.history': async ({ bankId }) => {
      await running()
      return listResults(db, bankId)
    },
    'exams.practiseWrong': async ({ sessionId }) => {
      await timer.look(sessionId)
      const practice = practiseWrong(db, sessionId, now())
      emit('practice.changed')
      return { sessionId: practice }
    },
  }
}
