import { tenTo, times, toPower } from './Rational.ts'
import { chinesePrefixes, chineseSymbols, prefixes, symbols, type Unit, wholeNames } from './unitTable.ts'

function prefixed(name: string): Unit | undefined {
  const plain = symbols.get(chineseSymbols.get(name) ?? name)
  if (plain) return plain
  const first = name.slice(0, 1)
  const rest = name.slice(1)
  const chinese = chinesePrefixes.get(first)
  const of = symbols.get(chinese === undefined ? rest : (chineseSymbols.get(rest) ?? ''))
  const exponent = chinese ?? prefixes.get(first)
  return exponent === undefined || !of ? undefined : { ...of, scale: times(of.scale, tenTo(exponent)) }
}

const written = (name: string) => wholeNames.get(name) ?? prefixed(name)

/** Names that mean the same unit in whatever case, in lower case: KM, Kg, ML. Not mW, which is not MW. */
const inAnyCase = new Map(
  [
    'km',
    'cm',
    'dm',
    'mm',
    'kg',
    'mg',
    'mL',
    'Hz',
    'kHz',
    'GHz',
    'kPa',
    'kW',
    'kWh',
    'kJ',
    'mol',
    'min',
    'GB',
    'TB',
  ].map((name) => [name.toLowerCase(), written(name)]),
)

const powers = new Map([
  ['平方', 2],
  ['立方', 3],
])

/** Finds a unit by one of its names; the case counts where it tells two units apart. */
export function findUnit(name: string): Unit | undefined {
  const power = powers.get(name.slice(0, 2))
  if (power === undefined) return written(name) ?? inAnyCase.get(name.toLowerCase())
  const length = findUnit(name.slice(2))
  const scale = length?.base === 'm' && length.power === 1 ? toPower(length.scale, power) : undefined
  return scale && { base: 'm', power, scale }
}
