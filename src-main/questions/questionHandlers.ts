import type { annotationCalls } from '../contract/annotationCalls.ts'
import type { Handlers } from '../contract/calls.ts'
import type { questionCalls } from '../contract/questionCalls.ts'
import type { Db } from '../db/openDatabase.ts'
import type { Clock, Emit } from '../ports.ts'
import { annotate, getAnnotations } from './annotations.ts'
import { findSections } from './findSections.ts'
import { listHistory } from './history.ts'
import { findListedIds, listQuestions } from './listQuestions.ts'
import { getOutline } from './outline.ts'
import { getQuestion } from './questions.ts'
import { type ImageStore, readPicture } from './readPicture.ts'
import { findAlike } from './search/findAlike.ts'
import { listSources } from './sources.ts'
import { listTags } from './tags.ts'

type QuestionPorts = { db: Db; now: Clock; emit: Emit; images: ImageStore }

export function questionHandlers({
  db,
  now,
  emit,
  images,
}: QuestionPorts): Handlers<keyof typeof questionCalls | keyof typeof annotationCalls> {
  const annotated = <Result>(result: Result): Result => {
    emit('annotations.changed')
    emit('changes.changed')
    return result
  }
  return {
    'questions.list': (query) => listQuestions(db, query, now()),
    'questions.ids': (query) => findListedIds(db, query, now()),
    'questions.outline': ({ bankId }) => getOutline(db, bankId),
    'questions.sections': ({ text }) => findSections(db, text),
    'questions.alike': ({ id }) => findAlike(db, id),
    'questions.get': ({ id }) => getQuestion(db, id),
    'questions.picture': ({ id, image }) => readPicture(db, images, id, image),
    'questions.sources': ({ id }) => listSources(db, id),
    'questions.history': ({ id }) => listHistory(db, id),
    'questions.annotations': ({ id }) => getAnnotations(db, id),
    'questions.annotate': (written) => annotated(annotate(db, written, now())),
    'questions.tags': ({ bankIds }) => listTags(db, bankIds),
  }
}
