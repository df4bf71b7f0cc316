import { useAction } from '../../bridge/useAction.ts'
import { useCall } from '../../bridge/useCall.ts'
import type { QuestionDialogs } from '../question/useQuestionDialogs.tsx'
import type { Tool } from './practiceKey.ts'

/** What is put beside a question, and what puts it there: a bookmark at once, everything else in a dialog. */
export function useTools(questionId: number, dialogs: QuestionDialogs) {
  const { value, outdated } = useCall('questions.annotations', { id: questionId })
  const annotate = useAction('questions.annotate')
  const annotations = outdated ? undefined : value
  const used = new Set<Tool>()
  if (annotations?.bookmarked) used.add('bookmark')
  if (annotations?.note || (annotations?.tags.length ?? 0) > 0) used.add('note')
  if (annotations?.report) used.add('report')
  const use = (tool: Tool) => {
    if (tool !== 'bookmark') dialogs.open(tool, questionId)
    else if (annotations && !annotate.pending)
      void annotate.run({ id: questionId, bookmarked: !annotations.bookmarked })
  }
  return { used, use, fault: annotate.fault }
}
