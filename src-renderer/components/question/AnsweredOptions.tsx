import type { Key, Option, QuestionType, Response } from '../../../src-main/contract/questionTypes.ts'
import { cx } from '../cx.ts'
import { RichText } from '../RichText.tsx'
import { OptionVerdict } from './OptionVerdict.tsx'
import { type OptionState, optionState } from './optionState.ts'
import { Pictures } from './Pictures.tsx'

const looks: Record<OptionState, string> = {
  right: 'bg-good-soft text-good',
  key: 'bg-good-soft text-good',
  missed: 'text-good outline-1 -outline-offset-1 outline-dashed outline-good',
  wrong: 'bg-bad-soft text-bad',
}

type AnsweredOptionsProps = { type: QuestionType; options: readonly Option[]; answer: Key | null; response: Response }

/** Options with what was chosen and what is right. Never by colour alone: each has its sign and its words. */
export function AnsweredOptions({ type, options, answer, response }: AnsweredOptionsProps) {
  const right = answer?.kind === 'options' ? answer.labels : undefined
  const chosen = response.kind === 'options' ? response.labels : []
  return (
    <ul className="mt-2 space-y-1">
      {options.map(({ label, text }) => {
        const state = optionState({
          chosen: chosen.includes(label),
          right: right?.includes(label),
          canMiss: type === 'multiple',
        })
        return (
          <li
            key={label}
            className={cx('-mx-2 flex items-start gap-2.5 rounded-md px-2 py-0.5', state && looks[state])}
          >
            <span className={cx('w-4 shrink-0', state ? 'font-semibold' : 'text-muted')}>{label}</span>
            <div className="min-w-0 flex-1">
              <RichText text={text} />
              <Pictures field="option" label={label} />
            </div>
            <OptionVerdict state={state} />
          </li>
        )
      })}
    </ul>
  )
}
