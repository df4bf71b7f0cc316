type SparklineProps = {
  /** What it shows, in words. */
  label: string
  /** From first to last, 0..1. */
  shares: readonly number[]
  /** The line to be above, 0..1. */
  passMark: number
}

const [width, height, edge] = [96, 28, 3]

/** A line over time, small enough to stand in a row. The numbers are in the table below it. */
export function Sparkline({ label, shares, passMark }: SparklineProps) {
  const x = (index: number) => edge + (index / Math.max(1, shares.length - 1)) * (width - 2 * edge)
  const y = (share: number) => height - edge - share * (height - 2 * edge)
  const last = shares.at(-1) ?? 0
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${height}`}
      className="h-7 w-24 shrink-0 overflow-visible"
    >
      <line x1={0} x2={width} y1={y(passMark)} y2={y(passMark)} strokeDasharray="2 3" className="stroke-edge" />
      <polyline
        points={shares.map((share, index) => `${x(index)},${y(share)}`).join(' ')}
        fill="none"
        strokeWidth={2}
        strokeLinejoin="round"
        strokeLinecap="round"
        className="stroke-accent"
      />
      <circle cx={x(shares.length - 1)} cy={y(last)} r={3} className="fill-accent" />
    </svg>
  )
}
