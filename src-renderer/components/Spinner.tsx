import { LoaderCircle } from 'lucide-react'
import { cx } from './cx.ts'

/** Says nothing to a screen reader: the words beside it do. */
export const Spinner = ({ className }: { className?: string }) => (
  <LoaderCircle aria-hidden className={cx('animate-[turn_1s_linear_infinite]', className ?? 'size-4')} />
)
