import { useTranslation } from 'react-i18next'

const examples = ['phrase', 'without', 'wrong', 'section', 'image', 'before'] as const

/** What can be typed, each line a search that a click begins. */
export function SearchHelp({ onText }: { onText: (text: string) => void }) {
  const { t } = useTranslation()
  return (
    <section className="mt-8">
      <p className="max-w-prose text-muted">{t('search.how')}</p>
      <ul className="mt-4 grid gap-x-8 gap-y-1 sm:grid-cols-2">
        {examples.map((example) => (
          <li key={example}>
            <button
              type="button"
              onClick={() => onText(t(`search.examples.${example}.text`))}
              className="flex min-h-10 w-full flex-wrap items-center gap-x-3 rounded-lg px-2 text-left text-sm hover:bg-sunken"
            >
              <code className="rounded-md bg-sunken px-1.5 py-0.5 text-[0.8125rem]">
                {t(`search.examples.${example}.text`)}
              </code>
              <span className="text-muted">{t(`search.examples.${example}.means`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
