import { Bold, Code, type LucideIcon, Sigma, Subscript, Superscript, Table, Underline } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../components/IconButton.tsx'
import { formatted, type Replaced, type TextFormat, textFormats, withTable } from './formats.ts'

const icons: Record<TextFormat['name'], LucideIcon> = {
  bold: Bold,
  underline: Underline,
  subscript: Subscript,
  superscript: Superscript,
  code: Code,
  formula: Sigma,
}

const control = /Mac|iP/.test(navigator.platform) ? '⌘' : 'Ctrl+'

/** Writes as if it were typed, so that the browser can take it back. */
function write(field: HTMLTextAreaElement, { from, to, text, start, end }: Replaced): void {
  field.focus()
  field.setSelectionRange(from, to)
  document.execCommand('insertText', false, text)
  field.setSelectionRange(start, end)
}

/** Around the fields of a question: buttons and keys that change how the text in the field looks that had the focus last. */
export function FormatBar({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  const last = useRef<HTMLTextAreaElement>(null)
  const selected = (field: HTMLTextAreaElement) => ({
    text: field.value,
    start: field.selectionStart,
    end: field.selectionEnd,
  })
  const apply = (format: TextFormat) => {
    const field = last.current
    const replaced = field && formatted(selected(field), format)
    if (field && replaced) write(field, replaced)
  }
  const addTable = () => {
    const field = last.current
    if (field) write(field, withTable(selected(field), [t('question.format.column1'), t('question.format.column2')]))
  }
  const press = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || !(event.target instanceof HTMLTextAreaElement)) return
    const format = textFormats.find(({ key }) => key === event.key.toLowerCase())
    if (!format || event.shiftKey) return
    event.preventDefault()
    apply(format)
  }
  return (
    <fieldset
      onKeyDown={press}
      onFocus={({ target }) => {
        if (target instanceof HTMLTextAreaElement) last.current = target
      }}
      className="min-w-0"
    >
      {/* the field keeps the focus: what is selected in it is meant */}
      <div
        role="toolbar"
        aria-label={t('question.format.label')}
        onMouseDown={(event) => event.preventDefault()}
        className="sticky -top-4 z-[1] -mt-4 -ml-2 mb-2 flex flex-wrap bg-surface pt-4"
      >
        {textFormats.map((format) => {
          const Icon = icons[format.name]
          const name = t(`question.format.${format.name}`)
          return (
            <IconButton
              key={format.name}
              label={t('tools.withKey', { name, key: control + format.key.toUpperCase() })}
              onClick={() => apply(format)}
            >
              <Icon aria-hidden />
            </IconButton>
          )
        })}
        <IconButton label={t('question.format.table')} onClick={addTable}>
          <Table aria-hidden />
        </IconButton>
      </div>
      {children}
    </fieldset>
  )
}
