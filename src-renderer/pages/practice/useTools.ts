import { useTranslation } from 'react-i18next'
import type { Annotations } from '../../../src-main/contract/annotationCalls.ts'
import type { MistakeReason } from '../../../src-main/contract/mistakeReasons.ts'
import type { Tool } from '../../answering/keys/questionKey.ts'
import { queryClient } from '../../bridge/queryClient.ts'
import { useAction } from '../../bridge/useAction.ts'
import { callQuery, useCall } from '../../bridge/useCall.ts'
import { notify } from '../../components/Toaster.tsx'
import type { QuestionDialogs } from '../../question/useQuestionDialogs.tsx'

type ToolsOf = {
  questionId: number
  dialogs: QuestionDialogs
  /** What is right is on the screen: before, its source would tell it. */
  isAnswered: boolean
}

/** What is put beside a question, and what puts it there: a bookmark at once, everything else in a dialog. */
export function useTools({ questionId, dialogs, isAnswered }: ToolsOf) {
  const { t } = useTranslation()
  const { value, fault, outdated } = useCall('questions.annotations', { id: questionId })
  const annotate = useAction('questions.annotate')
  const annotations = outdated ? undefined : value
  const used = new Set<Tool>()
  if (annotations?.bookmarked) used.add('bookmark')
  if (annotations?.note || (annotations?.tags.length ?? 0) > 0) used.add('note')
  if (annotations?.report) used.add('report')
  const toggleBookmark = ({ bookmarked }: Annotations) => {
    if (!annotate.pending) void annotate.run({ id: questionId, bookmarked: !bookmarked })
  }
  const use = (tool: Tool) => {
    if (tool === 'source' && !isAnswered) notify({ title: t('tools.sourceLater'), text: t('tools.sourceLaterText') })
    else if (tool !== 'bookmark') dialogs.open(tool, questionId)
    else if (annotations) toggleBookmark(annotations)
    // who is quicker than the answer is heard all the same; a fault is that of the call above
    else queryClient.fetchQuery(callQuery('questions.annotations', { id: questionId })).then(toggleBookmark, () => {})
  }
  const giveReason = (reason: MistakeReason) =>
    void annotate.run({ id: questionId, mistakeReason: annotations?.mistakeReason === reason ? null : reason })
  const waiting: ReadonlySet<Tool> = new Set(isAnswered ? [] : ['source'])
  return { used, waiting, use, giveReason, fault: annotate.fault ?? fault }
}
