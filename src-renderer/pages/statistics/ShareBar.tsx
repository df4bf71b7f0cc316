import { scaleLinear } from '@visx/scale'
import { Bar } from '@visx/shape'

type Part = { key: string; share: number; colour: string }

const width = scaleLinear({ domain: [0, 1], range: [0, 100] })

/** Shares of a whole in one line. The numbers stand beside it. */
export const ShareBar = ({ parts, tall }: { parts: readonly Part[]; tall?: boolean }) => {
  const starts = parts.map((_, index) => parts.slice(0, index).reduce((sum, { share }) => sum + share, 0))
  return (
    <svg
      aria-hidden
      viewBox="0 0 100 1"
      preserveAspectRatio="none"
      className={`min-w-0 flex-1 rounded-full bg-sunken ${tall ? 'h-2.5' : 'h-1.5'}`}
    >
      {parts.map(({ key, share, colour }, index) => (
        <Bar key={key} x={width(starts[index] ?? 0)} width={width(share)} height={1} fill={colour} />
      ))}
    </svg>
  )
}
