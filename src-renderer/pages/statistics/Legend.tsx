export type Series = { key: string; name: string; colour: string }

/** What the colours mean, and what the bar under the pointer says. */
export const Legend = ({ series, words }: { series: readonly Series[]; words: string | undefined }) => (
  <p className="mb-2 flex min-h-5 flex-wrap items-center justify-between gap-x-4 text-sm text-muted">
    <span className="flex flex-wrap gap-x-4">
      {series.map(({ key, name, colour }) => (
        <span key={key} className="inline-flex items-center gap-1.5">
          <svg width={10} height={10} aria-hidden>
            <rect width={10} height={10} rx={2} fill={colour} />
          </svg>
          {name}
        </span>
      ))}
    </span>
    <span className="text-ink">{words}</span>
  </p>
)
