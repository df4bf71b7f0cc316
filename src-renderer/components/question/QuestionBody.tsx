import type { EditedFields } from '../../../src-main/contract/questionCalls.ts'
import { RichText } from '../RichText.tsx'
import { Explanation } from './Explanation.tsx'
import { hasExplanation } from './hasExplanation.ts'
import { KeyLine } from './KeyLine.tsx'
import { OptionList } from './OptionList.tsx'
import { Pictures } from './Pictures.tsx'

/** A question to read: stem and options, and if wanted what is right and why. */
export function QuestionBody({ question, showAnswer }: { question: EditedFields; showAnswer: boolean }) {
  const right = showAnswer && question.key?.kind === 'options' ? question.key.labels : []
  return (
    <div className="sized">
      <RichText text={question.stem} className="block leading-7" />
      <Pictures field="stem" />
      <OptionList options={question.options} rightLabels={right} />
      {showAnswer && <KeyLine question={question} />}
      {showAnswer && <Pictures field="answer" />}
      {showAnswer && hasExplanation(question) && (
        <Explanation text={question.explanation ?? ''} origin={question.explanationOrigin} />
      )}
    </div>
  )
}
