import { Progress } from '@base-ui/react/progress'
import { cx } from './cx.ts'

type ProgressBarProps = {
  label: string
  /** null while the end is unknown: the bar then only shows that something happens. */
  part: number | null
  quiet?: boolean
}

export const ProgressBar = ({ label, part, quiet }: ProgressBarProps) => (
  <Progress.Root aria-label={label} value={part === null ? null : Math.round(part * 100)}>
    <Progress.Track className={cx('overflow-hidden rounded-full bg-sunken', quiet ? 'h-1' : 'h-1.5')}>
      <Progress.Indicator className="h-full rounded-full bg-accent transition-[width] duration-300 data-indeterminate:w-1/3 data-indeterminate:animate-[slide_1.4s_ease-in-out_infinite]" />
    </Progress.Track>
  </Progress.Root>
)
