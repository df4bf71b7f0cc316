import type { Key, Option, QuestionType, Response } from '../../../src-main/contract/questionTypes.ts'
import { cx } from '../cx.ts'
import { RichText } from '../RichText.tsx'
import { OptionVerdict } from './OptionVerdict.tsx'
import { type OptionMark, optionMark } from './optionMark.ts'
import { Pictures } from './Pictures.tsx'

const looks: Record<OptionMark, string> = {
  right: 'bg-good-soft text-good',
  key: 'bg-good-soft text-good',
  missed: 'text-good outline-1 -outline-offset-1 outline-dashed outline-good',
  wrong: 'bg-bad-soft text-bad',
}

type MarkedOptionsProps = { type: QuestionType; options: readonly Option[]; answer: Key | null; response: Response }

/** Options with what was chosen and what is right. Never by colour alone: each has its sign and its words. */
export function MarkedOptions({ type, options, answer, response }: MarkedOptionsProps) {
  const right = answer?.kind === 'options' ? answer.labels : undefined
  const chosen = response.kind === 'options' ? response.labels : []
  return (
    <ul className="mt-2 space-y-1">
      {options.map(({ label, text }) => {
        const mark = optionMark({
          chosen: chosen.includes(label),
          right: right?.includes(label),
          canMiss: type === 'multiple',
        })
        return (
          <li key={label} className={cx('-mx-2 flex items-start gap-2.5 rounded-md px-2 py-0.5', mark && looks[mark])}>
            <span className={cx('w-4 shrink-0', mark ? 'font-semibold' : 'text-muted')}>{label}</span>
            <div className="min-w-0 flex-1">
              <RichText text={text} />
              <Pictures field="option" label={label} />
            </div>
            <OptionVerdict mark={mark} />
          </li>
        )
      })}
    </ul>
  )
}
