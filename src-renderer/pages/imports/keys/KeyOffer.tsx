import { FileKey2 } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeyPaper } from '../../../../src-main/contract/importCalls.ts'
import { Button } from '../../../components/Button.tsx'
import { Spinner } from '../../../components/Spinner.tsx'

type Giving = { isBusy: boolean; onGive: (paper: number) => void }

/** The papers that a key fits, the likeliest first: one click gives its answers to one. */
export function KeyOffer({ papers, isBusy, onGive }: Giving & { papers: readonly KeyPaper[] }) {
  const { t } = useTranslation()
  const title = useId()
  const [best, second] = papers
  const isClear = best !== undefined && (second === undefined || (best.isNamedAlike && !second.isNamedAlike))
  return (
    <section aria-labelledby={title} className="rounded-xl border border-accent bg-surface px-4 py-3 sm:px-5">
      <p id={title} className="flex items-start gap-x-3 font-medium">
        <FileKey2 aria-hidden className="mt-0.5 size-5 shrink-0 text-accent-ink" />
        <span className="min-w-0 break-words">
          {isClear ? t('answerKey.looksLike', { name: best.name }) : t('answerKey.which')}
        </span>
      </p>
      <ul className="mt-1 sm:pl-8">
        {papers.map((paper, place) => (
          <Paper
            key={paper.importId}
            paper={paper}
            isNamed={!isClear || place > 0}
            isFirst={isClear && place === 0}
            isBusy={isBusy}
            onGive={onGive}
          />
        ))}
      </ul>
    </section>
  )
}

type PaperProps = Giving & {
  paper: KeyPaper
  isNamed: boolean
  isFirst: boolean
}

function Paper({ paper: { importId, name, open, given }, isNamed, isFirst, isBusy, onGive }: PaperProps) {
  const { t } = useTranslation()
  const label = useId()
  const count = given ?? 0
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-1.5">
      <p id={label} className="min-w-0 flex-1 basis-56 text-sm">
        {isNamed && <span className="block font-medium break-words">{name}</span>}
        <span className="text-muted">{t('answerKey.fits', { count, open })}</span>
      </p>
      <Button
        size="small"
        look={isFirst ? 'primary' : 'secondary'}
        aria-describedby={label}
        disabled={isBusy}
        onClick={() => onGive(importId)}
      >
        {isBusy && isFirst && <Spinner />}
        {t('answerKey.give', { count })}
      </Button>
    </li>
  )
}
