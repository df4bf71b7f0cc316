/** The functions that formulas of Moodle's calculated questions use. Source: docs.moodle.org "Calculated question type". */
const functions: Readonly<Record<string, (...values: number[]) => number>> = {
  abs: Math.abs,
  acos: Math.acos,
  acosh: Math.acosh,
  asin: Math.asin,
  asinh: Math.asinh,
  atan: Math.atan,
  atan2: Math.atan2,
  atanh: Math.atanh,
  ceil: Math.ceil,
  cos: Math.cos,
  cosh: Math.cosh,
  deg2rad: (degrees) => (degrees * Math.PI) / 180,
  exp: Math.exp,
  expm1: Math.expm1,
  floor: Math.floor,
  fmod: (a, b) => a % b,
  log: (value, base) => (base === undefined ? Math.log(value) : Math.log(value) / Math.log(base)),
  log10: Math.log10,
  log1p: Math.log1p,
  max: Math.max,
  min: Math.min,
  pi: () => Math.PI,
  pow: (base, exponent) => base ** exponent,
  rad2deg: (radians) => (radians * 180) / Math.PI,
  round: (value, places = 0) => Math.round(value * 10 ** places) / 10 ** places,
  sin: Math.sin,
  sinh: Math.sinh,
  sqrt: Math.sqrt,
  tan: Math.tan,
  tanh: Math.tanh,
}

/** Brackets and signs in front may stand within one another so deep. */
const deepest = 50

/** What a formula comes to; undefined if it has something that is not known here. */
export function evaluate(formula: string): number | undefined {
  const tokens = formula.match(/\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|\.\d+|[a-zA-Z]\w*|\*\*|[-+*/^%(),]|\S/g) ?? []
  let at = 0
  let depth = 0
  const peek = () => tokens[at]
  const isNext = (token: string) => {
    if (tokens[at] !== token) return false
    at++
    return true
  }

  function sum(): number {
    let value = product()
    for (;;) {
      if (isNext('+')) value += product()
      else if (isNext('-')) value -= product()
      else return value
    }
  }

  function product(): number {
    let value = signed()
    for (;;) {
      if (isNext('*')) value *= signed()
      else if (isNext('/')) value /= signed()
      else if (isNext('%')) value %= signed()
      else return value
    }
  }

  function signed(): number {
    if (++depth > deepest) return Number.NaN
    const value = isNext('-') ? -signed() : isNext('+') ? signed() : power()
    depth--
    return value
  }

  function power(): number {
    const base = atom()
    return isNext('**') || isNext('^') ? base ** signed() : base
  }

  function atom(): number {
    if (isNext('(')) {
      const value = sum()
      return isNext(')') ? value : Number.NaN
    }
    const token = peek() ?? ''
    at++
    if (/^[\d.]/.test(token)) return Number(token)
    const known = Object.hasOwn(functions, token) ? functions[token] : undefined
    if (!known || !isNext('(')) return Number.NaN
    const values: number[] = []
    while (!isNext(')')) {
      values.push(sum())
      if (!isNext(',') && peek() !== ')') return Number.NaN
    }
    return known(...values)
  }

  const value = sum()
  return at === tokens.length && Number.isFinite(value) ? value : undefined
}
