import type { TFunction } from 'i18next'
import type { DeskLine } from '../../../../src-main/contract/deskCalls.ts'
import { cx } from '../../../components/cx.ts'
import { lineId } from './SourceBox.tsx'

type OptionOf = { at: number; count: number; isSelected: boolean; line: DeskLine | undefined }

/** Nothing is seen where it stands. */
export const isBlank = ({ text, images, look }: DeskLine): boolean =>
  text === '' && !images?.length && !look?.images?.length

/** What makes a line of the source one of its list. */
export const sourceOption = (t: TFunction, { at, count, isSelected, line }: OptionOf) =>
  ({
    id: lineId(at),
    role: 'option',
    tabIndex: -1,
    'data-at': at,
    'aria-selected': isSelected,
    'aria-label': !line ? t('app.loading') : isBlank(line) ? t('review.source.blank') : undefined,
    'aria-setsize': count,
    'aria-posinset': at + 1,
  }) as const

/** How a line that is marked looks, and one that keys act on. */
export const outlineOf = (isSelected: boolean, isActive: boolean) =>
  cx(
    isSelected && 'bg-accent-soft outline-2 -outline-offset-2 outline-accent',
    isActive && !isSelected && 'outline-1 -outline-offset-1 outline-edge',
  )
