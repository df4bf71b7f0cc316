import { useState } from 'react'
import { isSameTag, tidyTag } from '../../src-main/contract/tags.ts'

const withTag = (tags: readonly string[], tag: string): readonly string[] => {
  const added = tidyTag(tag)
  return added === '' || tags.some((each) => isSameTag(each, added)) ? tags : [...tags, added]
}

export type TagDraft = {
  tags: readonly string[]
  /** What stands in the field and is no tag yet. */
  typed: string
  type: (text: string) => void
  add: (tag: string) => void
  remove: (tag: string) => void
  /** With what is typed: nobody has to press Enter before saving. */
  all: readonly string[]
}

export function useTagDraft(start: readonly string[]): TagDraft {
  const [tags, setTags] = useState(start)
  const [typed, type] = useState('')
  const add = (tag: string) => {
    setTags(withTag(tags, tag))
    type('')
  }
  const remove = (tag: string) => setTags(tags.filter((each) => each !== tag))
  return { tags, typed, type, add, remove, all: withTag(tags, typed) }
}
