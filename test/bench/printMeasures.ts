import { isMet, type Measure, ratioOf } from './Measure.ts'

const shown = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en') : value >= 10 ? value.toFixed(1) : value.toFixed(2)

const targetOf = ({ unit, bound, floor, ratioBound }: Measure): string | null => {
  const parts = [
    ...(bound === undefined ? [] : [`<= ${bound.toLocaleString('en')} ${unit}`]),
    ...(floor === undefined ? [] : [`>= ${floor.toLocaleString('en')} ${unit}`]),
    ...(ratioBound === undefined ? [] : [`<= ${ratioBound} x the reference`]),
  ]
  return parts.length === 0 ? null : parts.join(', ').trim()
}

/** A line for people: what it took, its spread, what it is beside, and whether that is as it should be. */
function lineOf(measure: Measure): string {
  const { name, value, unit, spread, reference, stallMs, megabytes, note } = measure
  const target = targetOf(measure)
  const state = target === null ? '      ' : isMet(measure) ? 'met   ' : 'MISSED'
  const parts = [
    `${shown(value)} ${unit}${spread ? ` (${shown(spread[0])} to ${shown(spread[1])})` : ''}`,
    ...(reference ? [`${shown(value / reference.value)} x ${reference.what} (${shown(reference.value)} ${unit})`] : []),
    ...(stallMs === undefined ? [] : [`thread held ${shown(stallMs)} ms`]),
    ...(megabytes === undefined ? [] : [`memory +${Math.round(megabytes)} MB`]),
    ...(note ? [note] : []),
  ]
  return `${state} ${name}: ${parts.join('; ')}${target ? ` [${target}]` : ''}`
}

export const printMeasures = (measures: readonly Measure[]): void => {
  for (const measure of measures) console.log(lineOf(measure))
}

/** What `--json` writes. */
export const jsonOf = (measures: readonly Measure[]): string =>
  JSON.stringify(
    {
      metrics: measures.map((measure) => {
        const { name, value, unit, reference, spread, stallMs, megabytes, note } = measure
        return {
          ...{ name, value, unit, reference: reference?.value ?? null, ratio: ratioOf(measure) },
          ...{ target: targetOf(measure), ok: isMet(measure) },
          ...{ beside: reference?.what ?? null, spread: spread ?? null, stallMs, megabytes, note },
        }
      }),
    },
    null,
    2,
  )
