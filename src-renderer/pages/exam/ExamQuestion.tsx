import { ChevronLeft, ChevronRight, Flag } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ExamQuestion as Asked } from '../../../src-main/contract/examCalls.ts'
import { Announcer } from '../../answering/Announcer.tsx'
import { AnswerInput } from '../../answering/input/AnswerInput.tsx'
import { shownImages } from '../../answering/input/shownLetters.ts'
import { chosen, struckOut } from '../../answering/input/strikeOut.ts'
import type { KeysAhead } from '../../answering/keys/KeysAhead.ts'
import { onward } from '../../answering/keys/keyTarget.ts'
import { submitKeys } from '../../answering/keys/submitKeys.ts'
import { useQuestionKeys } from '../../answering/keys/useQuestionKeys.ts'
import { QuestionFrame } from '../../answering/QuestionFrame.tsx'
import { StemText } from '../../answering/StemText.tsx'
import type { SessionWork } from '../../answering/work/SessionWork.ts'
import { useWork } from '../../answering/work/useWork.ts'
import { Button } from '../../components/Button.tsx'
import { cx } from '../../components/cx.ts'
import { Facts } from '../../components/Facts.tsx'
import { useFormat } from '../../components/useFormat.ts'
import { PicturesOf } from '../../question/PicturesOf.tsx'

export type ExamQuestionProps = {
  session: SessionWork
  asked: Asked
  keysOff: boolean
  ahead: KeysAhead
  isFirst: boolean
  isLast: boolean
  /** To the next question, and from the last to handing in. */
  onNext: () => void
  onPrevious: () => void
  onLeave: () => void
  onHelp: () => void
}

/** One question of an exam: what is answered is stored and can be changed until the end. */
export function ExamQuestion(props: ExamQuestionProps) {
  const { session, asked, keysOff, ahead, isFirst, isLast, ...ways } = props
  const { t } = useTranslation()
  const work = useWork(session, asked)
  const toggle = (label: string) => void work.change((before) => chosen(asked, before, label))
  const strikeOut = (label: string) => void work.change((before) => struckOut(asked, before, label))
  const flag = () => void work.change(({ isFlagged }) => ({ isFlagged: !isFlagged }))
  useQuestionKeys(
    { asked, reading: false, on: !keysOff, ahead },
    {
      option: toggle,
      strikeOut,
      truth: (value) => void work.change(() => ({ draft: { kind: 'truth', value } })),
      tool: (tool) => tool === 'bookmark' && flag(),
      enter: ways.onNext,
      previous: ways.onPrevious,
      next: () => !isLast && ways.onNext(),
      leave: ways.onLeave,
      help: ways.onHelp,
    },
  )
  return (
    <QuestionFrame keysOff={keysOff}>
      <Head asked={asked} isFlagged={work.isFlagged} onFlag={flag} />
      <PicturesOf questionId={asked.questionId} number={asked.number} images={shownImages(asked)}>
        <StemText text={asked.stem} />
        <AnswerInput
          asked={asked}
          draft={work.draft}
          crossed={work.crossed}
          onToggle={toggle}
          onStrikeOut={strikeOut}
          onChange={(draft) => work.change(() => ({ draft }))}
        />
      </PicturesOf>
      <Announcer asked={asked} crossed={work.crossed} />
      <footer className="sticky bottom-0 mt-auto flex items-center gap-2 bg-canvas pt-4 pb-[max(1rem,env(safe-area-inset-bottom))]">
        <Button size="large" look="ghost" className="px-4" disabled={isFirst} onClick={ways.onPrevious}>
          <ChevronLeft aria-hidden />
          {t('exams.sit.previous')}
        </Button>
        <span className="ml-auto px-3 text-sm text-muted max-sm:hidden">
          {asked.type === 'shortAnswer' && submitKeys}
        </span>
        <Button {...onward} size="large" look="primary" className="min-w-32 max-sm:ml-auto" onClick={ways.onNext}>
          {t(isLast ? 'exams.sit.handIn' : 'exams.sit.next')}
          {!isLast && <ChevronRight aria-hidden />}
        </Button>
      </footer>
    </QuestionFrame>
  )
}

function Head({ asked, isFlagged, onFlag }: { asked: Asked; isFlagged: boolean; onFlag: () => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  const worth = t('exams.sit.worth', { count: asked.points, text: format.number(asked.points) })
  return (
    <div className="mb-1 flex items-center justify-between gap-4">
      <Facts whole={2} className="min-w-0" facts={[t(`types.${asked.type}`), worth, asked.section]} />
      <button
        type="button"
        aria-pressed={isFlagged}
        title={`${t('exams.sit.flag')} (M)`}
        onClick={onFlag}
        className={cx(
          '-mr-2 flex min-h-11 shrink-0 items-center gap-1.5 rounded-lg px-2.5 text-sm font-medium transition-colors [&_svg]:size-4',
          isFlagged ? 'bg-warn-soft text-warn' : 'text-muted hover:bg-sunken hover:text-ink',
        )}
      >
        <Flag aria-hidden className={isFlagged ? 'fill-current' : undefined} />
        {t(isFlagged ? 'exams.sit.unflag' : 'exams.sit.flag')}
      </button>
    </div>
  )
}
