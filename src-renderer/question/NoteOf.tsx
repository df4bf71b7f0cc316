import { useCall } from '../bridge/useCall.ts'
import { OwnNote } from '../components/question/OwnNote.tsx'

/** The person's note on a question, where its answer may be seen. */
export function NoteOf({ questionId }: { questionId: number }) {
  const { value, outdated } = useCall('questions.annotations', { id: questionId })
  return <OwnNote note={outdated ? null : value?.note} />
}
