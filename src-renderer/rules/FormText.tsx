import { useTranslation } from 'react-i18next'

const holes = ['letters', 'truth', 'number', 'text'] as const

/** The parts of a form in their order, each with where it begins. */
function partsOf(form: string): readonly { from: number; text: string }[] {
  return [...form.matchAll(/\{(?:letters|truth|number|text)\}|[^{]+|\{/g)].map(({ 0: text, index }) => ({
    from: index,
    text,
  }))
}

/** The form of a line as a person reads it: what differs from line to line is named in the language of the page. */
export function FormText({ form }: { form: string }) {
  const { t } = useTranslation()
  return (
    <code className="min-w-0 font-mono text-[0.8125rem] leading-6 break-words">
      {partsOf(form).map(({ from, text }) => {
        const hole = holes.find((name) => text === `{${name}}`)
        return hole ? (
          <span key={from} className="rounded-sm bg-accent-soft px-1 py-0.5 font-sans text-xs text-accent-ink">
            {t(`rules.holes.${hole}`)}
          </span>
        ) : (
          text
        )
      })}
    </code>
  )
}
