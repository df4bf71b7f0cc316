import type { DeskLook } from '../../../../src-main/contract/deskCalls.ts'
import { cx } from '../../../components/cx.ts'
import { RichText } from '../../../components/RichText.tsx'
import { MarkedText } from './MarkedText.tsx'
import { SourcePicture } from './SourcePicture.tsx'

type BlockViewProps = { importId: number; look: DeskLook; isPlain: boolean }

const headings = ['text-lg font-semibold', 'text-base font-semibold', 'font-semibold']

/** Lists are set in by their depth; a deep one not out of sight. */
const indentOf = ({ kind, level = 0 }: DeskLook) => (kind === 'heading' ? 0 : 1.25 * Math.min(6, Math.max(0, level)))

/** A paragraph, heading, row or line as its document shows it. */
export function BlockView({ importId, look, isPlain }: BlockViewProps) {
  const { kind, text, label, level = 1, cells, marks, images } = look
  if (cells)
    return (
      <span
        className="grid border border-line"
        style={{ gridTemplateColumns: `repeat(${Math.max(1, cells.length)}, minmax(0, 1fr))` }}
      >
        {cells.map((cell, column) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: cells have no name but their place
          <span key={column} className="min-w-0 border-line px-2 py-1 not-last:border-r">
            <RichText text={cell} />
          </span>
        ))}
      </span>
    )
  return (
    <span
      className={cx(
        'block min-h-6',
        kind === 'heading' && headings[Math.min(2, Math.max(0, level - 1))],
        (kind === 'code' || isPlain) && 'font-mono text-[0.8125rem] whitespace-pre-wrap',
      )}
      style={{ paddingLeft: `${indentOf(look)}rem` }}
    >
      {label !== undefined && <span className="mr-1.5">{label}</span>}
      {isPlain || kind === 'code' ? text : <MarkedText text={text} marks={marks} />}
      {images?.map((image) => (
        <span key={image} className="block">
          <SourcePicture importId={importId} image={image} />
        </span>
      ))}
    </span>
  )
}
