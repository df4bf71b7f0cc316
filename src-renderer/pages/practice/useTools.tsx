import type { ReactNode } from 'react'
import { useAction } from '../../bridge/useAction.ts'
import { useCall } from '../../bridge/useCall.ts'
import { NoteDialog } from '../question/NoteDialog.tsx'
import { ReportDialog } from '../question/ReportDialog.tsx'
import { SourceDialog } from '../question/SourceDialog.tsx'
import type { Tool } from './practiceKey.ts'

type OpenTool = Exclude<Tool, 'bookmark'>

/** What is put beside a question, and what puts it there: a bookmark at once, everything else in a dialog. */
export function useTools(questionId: number, open: (tool: OpenTool) => void) {
  const { value, outdated } = useCall('questions.annotations', { id: questionId })
  const annotate = useAction('questions.annotate')
  const annotations = outdated ? undefined : value
  const used = new Set<Tool>()
  if (annotations?.bookmarked) used.add('bookmark')
  if (annotations?.note || (annotations?.tags.length ?? 0) > 0) used.add('note')
  if (annotations?.report) used.add('report')
  const use = (tool: Tool) => {
    if (tool !== 'bookmark') open(tool)
    else if (annotations && !annotate.pending)
      void annotate.run({ id: questionId, bookmarked: !annotations.bookmarked })
  }
  return { used, use, fault: annotate.fault }
}

export function ToolDialog({ tool, ...props }: { tool: OpenTool; questionId: number; onClose: () => void }): ReactNode {
  switch (tool) {
    case 'note':
      return <NoteDialog {...props} />
    case 'report':
      return <ReportDialog {...props} />
    case 'edit':
      return null
    case 'source':
      return <SourceDialog {...props} />
  }
}
