import type { AnswerInWords } from '../judging/AnswerInWords.ts'
import { type Asked, type AskPorts, askModel } from '../llm/askModel.ts'
import { type Connection, ModelFailure } from '../llm/Llm.ts'
import { complaintOf, gradeOf, type ReadGrade } from './answers/gradeOf.ts'
import { gradeReply, gradeRequest, rubricReply, rubricRequest } from './gradePrompts.ts'

function usable<Value>(asked: Asked<Value>, what: string): Value {
  if (asked.ok) return asked.value
  throw new ModelFailure('MODEL_ANSWER_INVALID', `The model gave no ${what} that could be used (${asked.problem}).`)
}

/**
 * Asks a model for its grade of an answer in words. The rubric is made of the reference alone, and once for all answers to a
 * question. Throws ModelFailure; there is no grade then.
 */
export async function gradeAnswer(
  ports: AskPorts,
  connection: Connection,
  words: AnswerInWords,
  round: number,
  signal: AbortSignal,
): Promise<ReadGrade> {
  const forRubric = { ...rubricRequest(words, round), schema: rubricReply }
  const { points: rubric } = usable(await askModel(ports, connection, forRubric, signal), 'rubric')
  const forGrade = {
    ...gradeRequest(words, rubric, round),
    schema: gradeReply,
    complaint: (said: Parameters<typeof complaintOf>[1]) => complaintOf(rubric, said, words),
  }
  const said = usable(await askModel(ports, connection, forGrade, signal), 'grade')
  const grade = gradeOf(rubric, said, words)
  if (grade) return grade
  throw new ModelFailure('MODEL_ANSWER_INVALID', 'What the model awarded points for does not stand in the answer.')
}
