import { scaleBand, scaleLinear } from '@visx/scale'
import { Bar, BarStack } from '@visx/shape'
import { useRef, useState } from 'react'
import { Legend, type Series } from './Legend.tsx'
import { useWidth } from './useWidth.ts'

/** `words` say it in full; `tick` stands below the bar, where there is room. */
export type BarRow = { key: string; tick: string; words: string; values: Readonly<Record<string, number>> }

type BarChartProps = {
  series: readonly Series[]
  rows: readonly BarRow[]
  /** The end of the scale; the largest bar if left out. */
  max?: number
  formatValue: (value: number) => string
}

const height = 176
const margin = { top: 8, right: 2, bottom: 22, left: 40 }

const widthOf = (text: string) => [...text].reduce((sum, sign) => sum + (sign > '\u2e80' ? 12 : 7), 0)

/** Every so many bars have their tick, so that the ticks do not run into each other. */
const stepOf = (rows: readonly BarRow[], width: number) => {
  const widest = 14 + Math.max(...rows.map(({ tick }) => widthOf(tick)))
  return Math.max(1, Math.ceil((rows.length * widest) / Math.max(1, width)))
}

/** Bars, stacked where there are several series. Hidden from screen readers: the panel has the numbers. */
export function BarChart({ series, rows, max, formatValue }: BarChartProps) {
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const [pointed, setPointed] = useState<string>()
  const inner = width - margin.left - margin.right
  const keys = series.map(({ key }) => key)
  const totals = rows.map(({ values }) => keys.reduce((sum, key) => sum + (values[key] ?? 0), 0))
  const x = scaleBand({
    domain: rows.map(({ key }) => key),
    range: [0, Math.max(0, inner)],
    padding: rows.length > 60 ? 0.15 : 0.25,
  })
  const y = scaleLinear({
    domain: [0, max ?? Math.max(1, ...totals)],
    range: [height - margin.bottom - margin.top, 0],
    nice: max === undefined,
  })
  const colour = (key: string) => series.find((each) => each.key === key)?.colour ?? 'var(--edge)'
  const step = stepOf(rows, inner)
  const ticks = y.ticks(3).filter((tick) => max !== undefined || Number.isInteger(tick))
  return (
    <div ref={box} aria-hidden>
      <Legend series={series.length > 1 ? series : []} words={rows.find(({ key }) => key === pointed)?.words} />
      <svg aria-hidden width={width} height={height} className="block" onPointerLeave={() => setPointed(undefined)}>
        <g transform={`translate(${margin.left} ${margin.top})`}>
          {ticks.map((tick) => (
            <g key={tick} transform={`translate(0 ${y(tick)})`}>
              <line x2={Math.max(0, inner)} stroke="var(--line)" />
              <text x={-8} dy="0.32em" textAnchor="end" fill="var(--muted)" fontSize={12}>
                {formatValue(tick)}
              </text>
            </g>
          ))}
          <BarStack
            data={rows.map(({ key, values }) => ({ key, ...values }))}
            keys={keys}
            x={(row: { key: string }) => row.key}
            value={(row, key) => Number((row as Record<string, string | number>)[key] ?? 0)}
            xScale={x}
            yScale={y}
            color={colour}
          >
            {(stacks) =>
              stacks.map((stack) =>
                stack.bars.map((bar) => (
                  <Bar
                    key={`${stack.key} ${bar.index}`}
                    x={bar.x}
                    y={bar.y}
                    width={bar.width}
                    height={Math.max(0, bar.height)}
                    fill={bar.color}
                    stroke="var(--surface)"
                    strokeWidth={stacks.length > 1 ? 1 : 0}
                    rx={Math.min(2, bar.width / 4)}
                  />
                )),
              )
            }
          </BarStack>
          {rows.map(({ key, tick }, index) => (
            <g key={key} transform={`translate(${x(key) ?? 0} 0)`}>
              {index % step === 0 && (x(key) ?? 0) + (x.bandwidth() + widthOf(tick)) / 2 <= inner + 4 && (
                <text
                  x={x.bandwidth() / 2}
                  y={height - margin.top - 6}
                  textAnchor="middle"
                  fill="var(--muted)"
                  fontSize={12}
                >
                  {tick}
                </text>
              )}
              <rect
                x={(x.bandwidth() - x.step()) / 2}
                width={x.step()}
                height={height - margin.bottom - margin.top}
                fill="var(--ink)"
                fillOpacity={pointed === key ? 0.06 : 0}
                onPointerEnter={() => setPointed(key)}
              />
            </g>
          ))}
        </g>
      </svg>
    </div>
  )
}
