import { ChevronRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { PlannedRequest } from '../../../../src-main/contract/assistCalls.ts'
import { CheckField } from '../../../components/CheckField.tsx'
import { Facts } from '../../../components/Facts.tsx'

type PlannedRequestsProps = {
  requests: readonly PlannedRequest[]
  leftOut: ReadonlySet<string>
  onToggle: (hash: string, isPicked: boolean) => void
}

/** Every request with all of its text, each of which can be left out. */
export function PlannedRequests({ requests, leftOut, onToggle }: PlannedRequestsProps) {
  const { t } = useTranslation()
  return (
    <div>
      <p className="mb-2 text-sm text-muted">{t('asking.dialog.look')}</p>
      <ul className="divide-y divide-line rounded-xl border border-line text-sm">
        {requests.map((request, index) => {
          const name = t('asking.dialog.request', {
            task: t(`asking.dialog.tasks.${request.task}`),
            index: index + 1,
          })
          return (
            <li key={request.hash} className="px-3 py-2">
              <CheckField
                label={name}
                checked={!leftOut.has(request.hash)}
                onChange={(isPicked) => onToggle(request.hash, isPicked)}
              >
                <RequestText name={name} request={request} />
              </CheckField>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function RequestText({ name, request }: { name: string; request: PlannedRequest }) {
  const { t } = useTranslation()
  const { task, parts, inputTokens, isRecorded, text } = request
  const facts = [
    task === 'unresolved' ? t('asking.dialog.passages', { count: parts }) : t('common.questions', { count: parts }),
    t('asking.dialog.about', { count: inputTokens }),
    isRecorded && t('asking.dialog.recorded'),
  ]
  return (
    <details className="group min-w-0 flex-1">
      <summary className="flex list-none items-start gap-2 rounded-md select-none [&::-webkit-details-marker]:hidden">
        <span className="min-w-0 flex-1">
          {name}
          <Facts facts={facts} />
        </span>
        <ChevronRight
          aria-hidden
          className="mt-1 size-4 shrink-0 text-muted transition-transform group-open:rotate-90"
        />
      </summary>
      <p className="prose-text mt-2 rounded-lg bg-sunken px-3 py-2 font-mono text-xs">{text}</p>
    </details>
  )
}
