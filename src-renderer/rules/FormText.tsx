import { useTranslation } from 'react-i18next'

const holes = ['letters', 'truth', 'number', 'text'] as const

/** The form of a line as a person reads it: what differs from line to line is named in the language of the page. */
export function FormText({ form }: { form: string }) {
  const { t } = useTranslation()
  const parts = form.split(/\{(letters|truth|number|text)\}/)
  return (
    <code className="min-w-0 font-mono text-[0.8125rem] leading-6 break-words">
      {parts.map((part, at) => {
        const hole = at % 2 === 1 ? holes.find((name) => name === part) : undefined
        return hole ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a form have no name but their place
          <span key={at} className="rounded-sm bg-accent-soft px-1 py-0.5 font-sans text-xs text-accent-ink">
            {t(`rules.holes.${hole}`)}
          </span>
        ) : (
          part
        )
      })}
    </code>
  )
}
