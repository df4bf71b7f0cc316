import { Plus, X } from 'lucide-react'
import { type KeyboardEvent, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { maxTagLength, maxTags } from '../../src-main/contract/limits.ts'
import { isSameTag } from '../../src-main/contract/tags.ts'
import { useCall } from '../bridge/useCall.ts'
import type { TagDraft } from './useTagDraft.ts'

const suggested = 8

/** Tags as chips: typed and ended by Enter or a comma, or taken from those in use. */
export function TagsField({ draft }: { draft: TagDraft }) {
  const { t } = useTranslation()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const isFull = draft.tags.length >= maxTags
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return
    if (event.key === 'Enter' || /^[,，、;；]$/u.test(event.key)) {
      event.preventDefault()
      draft.add(draft.typed)
    }
    const last = draft.tags.at(-1)
    if (event.key === 'Backspace' && draft.typed === '' && last !== undefined) draft.remove(last)
  }
  const remove = (tag: string) => {
    draft.remove(tag)
    input.current?.focus()
  }
  return (
    <div>
      <label htmlFor={id} className="mb-1.5 block text-sm font-medium">
        {t('question.tags')}
      </label>
      <div className="flex flex-wrap gap-1.5 rounded-lg border border-edge bg-surface p-1.5 has-[input:focus-visible]:outline-2 has-[input:focus-visible]:outline-offset-2 has-[input:focus-visible]:outline-[var(--focus)]">
        {draft.tags.map((tag) => (
          <span
            key={tag}
            className="inline-flex max-w-full items-center gap-0.5 rounded-md bg-sunken pl-2 text-sm font-medium"
          >
            <span className="truncate">{tag}</span>
            <button
              type="button"
              aria-label={t('question.removeTag', { tag })}
              onClick={() => remove(tag)}
              className="flex size-6 shrink-0 items-center justify-center rounded-md text-muted hover:text-ink"
            >
              <X aria-hidden className="size-3.5" />
            </button>
          </span>
        ))}
        <input
          ref={input}
          id={id}
          type="text"
          value={draft.typed}
          disabled={isFull}
          maxLength={maxTagLength}
          placeholder={draft.tags.length === 0 ? t('question.tagsHint') : undefined}
          onChange={(event) => draft.type(event.target.value)}
          onKeyDown={press}
          className="h-6 min-w-24 flex-1 bg-transparent px-1 text-sm outline-none placeholder:text-muted"
        />
      </div>
      {!isFull && (
        <Suggestions
          draft={draft}
          onAdd={(tag) => {
            draft.add(tag)
            input.current?.focus()
          }}
        />
      )}
    </div>
  )
}

function Suggestions({ draft, onAdd }: { draft: TagDraft; onAdd: (tag: string) => void }) {
  const { t } = useTranslation()
  const known = useCall('questions.tags', {}).value ?? []
  const typed = draft.typed.trim().toLowerCase()
  const fitting = known
    .filter(({ tag }) => tag.toLowerCase().includes(typed) && !draft.tags.some((each) => isSameTag(each, tag)))
    .slice(0, suggested)
  if (fitting.length === 0) return null
  return (
    <fieldset className="mt-2 flex flex-wrap gap-1.5">
      <legend className="sr-only">{t('question.tagsInUse')}</legend>
      {fitting.map(({ tag }) => (
        <button
          key={tag}
          type="button"
          onClick={() => onAdd(tag)}
          className="inline-flex h-7 max-w-full items-center gap-1 rounded-md border border-line px-2 text-sm text-muted hover:bg-sunken hover:text-ink"
        >
          <Plus aria-hidden className="size-3.5 shrink-0" />
          <span className="truncate">{tag}</span>
        </button>
      ))}
    </fieldset>
  )
}
