import { GraduationCap } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { DeskLesson } from '../../../src-main/contract/deskCalls.ts'
import { Button } from '../../components/Button.tsx'
import { CheckField } from '../../components/CheckField.tsx'
import { Facts } from '../../components/Facts.tsx'
import { FaultNotice } from '../../components/FaultNotice.tsx'
import { Segmented } from '../../components/Segmented.tsx'
import { Spinner } from '../../components/Spinner.tsx'
import { BeforeAfter } from './BeforeAfter.tsx'
import { StepLines } from './StepLines.tsx'
import { SourcePicture } from './source/SourcePicture.tsx'
import type { Teaching } from './source/useTeaching.ts'

/** What was marked in the source, and the rule that it may mean: tried on the whole document before it is taken. */
export function TeachPanel({ importId, teaching }: { importId: number; teaching: Teaching }) {
  const { t } = useTranslation()
  const { lessons, lesson } = teaching
  const count = teaching.corrections.size + teaching.bindings.size
  if (!teaching.isSaid) return null
  return (
    <section
      aria-label={t('review.teach.title')}
      className="@container mb-4 rounded-xl border border-accent bg-surface px-4 py-3 shadow-raised sm:px-5"
    >
      <h2 className="font-medium">{t('review.teach.title')}</h2>
      <p className="text-sm text-muted">{t('review.teach.text', { count })}</p>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button look={lesson ? 'secondary' : 'primary'} disabled={teaching.isAsking} onClick={teaching.ask}>
          {teaching.isAsking ? <Spinner /> : <GraduationCap aria-hidden />}
          {t('review.teach.find')}
        </Button>
        <Button look="ghost" onClick={teaching.forget}>
          {t('review.teach.forget')}
        </Button>
      </div>
      {teaching.fault && <FaultNotice fault={teaching.fault} />}
      {lessons && lessons.length > 1 && (
        <div className="mt-3">
          <Segmented
            label={t('review.teach.choices')}
            value={String(teaching.choice)}
            segments={lessons.map((one, at) => ({
              value: String(at),
              label: t('review.teach.choice', { count: one.lines }),
            }))}
            onChange={(value) => teaching.choose(Number(value))}
          />
        </div>
      )}
      {lesson && <Shown importId={importId} lesson={lesson} teaching={teaching} />}
    </section>
  )
}

function Shown({ importId, lesson, teaching }: { importId: number; lesson: DeskLesson; teaching: Teaching }) {
  const { t } = useTranslation()
  return (
    <>
      <div className="mt-3">
        <StepLines steps={[lesson.step]} />
      </div>
      <Facts
        className="mt-2"
        facts={[
          t('review.teach.changed', { count: lesson.changed }),
          t('review.teach.after', { count: lesson.questions }),
          t('review.toCheck', { count: lesson.doubtful }),
        ]}
      />
      <Button
        className="mt-3"
        look="primary"
        disabled={teaching.isTaking || lesson.changed === 0}
        onClick={teaching.take}
      >
        {teaching.isTaking && <Spinner />}
        {t('review.teach.take', { count: lesson.changed - teaching.without.size })}
      </Button>
      <ul className="mt-4 space-y-3">
        {lesson.examples.map(({ number, blocks, before, after, pictures }, at) => (
          <li key={blocks.join('-')}>
            <BeforeAfter
              number={number}
              before={before}
              after={after}
              pictures={pictures.map((image) => <SourcePicture key={image} importId={importId} image={image} />)}
              choice={
                <CheckField
                  label={t('review.leaveOut')}
                  checked={teaching.without.has(at)}
                  onChange={(isOut) => teaching.leaveOut(at, isOut)}
                />
              }
            />
          </li>
        ))}
      </ul>
    </>
  )
}
