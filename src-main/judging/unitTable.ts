import { one, type Rational, rational, tenTo, times } from './Rational.ts'

/** `scale`: how many of `base` to the `power` one of it is. A litre is 1/1000 m³. */
export type Unit = { base: string; power: number; scale: Rational }

const unit = (base: string, scale: Rational = one, power = 1): Unit => ({ base, power, scale })
const whole = (value: number) => rational(BigInt(value))
const hour = whole(3600)
const bits = (bytes: number) => unit('bit', whole(8 * bytes))

/** Units that take prefixes: km, mg, kPa. */
export const symbols = new Map<string, Unit>([
  ...['m', 'g', 's', 'N', 'J', 'W', 'Pa', 'V', 'A', 'Ω', 'Hz', 'C', 'K', 'T', 'mol', 'cal', 'eV', 'bps'].map(
    (base): [string, Unit] => [base, unit(base)],
  ),
  ['L', unit('m', tenTo(-3), 3)],
  ['l', unit('m', tenTo(-3), 3)],
])

/** Powers of ten. */
export const prefixes = new Map(Object.entries({ G: 9, M: 6, k: 3, d: -1, c: -2, m: -3, μ: -6, u: -6, n: -9, p: -12 }))

export const chineseSymbols = new Map(
  Object.entries({
    米: 'm',
    克: 'g',
    秒: 's',
    升: 'L',
    牛: 'N',
    牛顿: 'N',
    焦: 'J',
    焦耳: 'J',
    瓦: 'W',
    瓦特: 'W',
    帕: 'Pa',
    伏: 'V',
    伏特: 'V',
    安: 'A',
    安培: 'A',
    欧: 'Ω',
    欧姆: 'Ω',
    赫: 'Hz',
    赫兹: 'Hz',
    库仑: 'C',
    摩尔: 'mol',
    卡: 'cal',
  }),
)

export const chinesePrefixes = new Map(Object.entries({ 千: 3, 兆: 6, 分: -1, 厘: -2, 毫: -3, 微: -6, 纳: -9 }))

/** Units that take no prefix. A KB is 1024 B, as in textbooks of computing. */
export const wholeNames = new Map(
  Object.entries({
    t: unit('g', tenTo(6)),
    h: unit('s', hour),
    d: unit('s', whole(86_400)),
    min: unit('s', whole(60)),
    hm: unit('m', tenTo(2)),
    kWh: unit('J', times(tenTo(3), hour)),
    '°': unit('°'),
    '°C': unit('°C'),
    '°F': unit('°F'),
    bit: unit('bit'),
    Kb: unit('bit', whole(1024)),
    Mb: unit('bit', whole(1024 ** 2)),
    Gb: unit('bit', whole(1024 ** 3)),
    B: bits(1),
    byte: bits(1),
    KB: bits(1024),
    MB: bits(1024 ** 2),
    GB: bits(1024 ** 3),
    TB: bits(1024 ** 4),
    second: unit('s'),
    seconds: unit('s'),
    minute: unit('s', whole(60)),
    minutes: unit('s', whole(60)),
    hour: unit('s', hour),
    hours: unit('s', hour),
    day: unit('s', whole(86_400)),
    days: unit('s', whole(86_400)),
    公里: unit('m', tenTo(3)),
    公斤: unit('g', tenTo(3)),
    斤: unit('g', whole(500)),
    吨: unit('g', tenTo(6)),
    分钟: unit('s', whole(60)),
    小时: unit('s', hour),
    天: unit('s', whole(86_400)),
    公顷: unit('m', tenTo(4), 2),
    亩: unit('m', rational(2000n, 3n), 2),
    度: unit('°'),
    摄氏度: unit('°C'),
    字节: bits(1),
    比特: unit('bit'),
  }),
)

/** Words that count and measure nothing: three apples are a three. */
export const counters = new Set([
  ...'个名位人次种类条项件年月日号岁届章节页行列层级步倍元块张只本台套组场枚颗辆座家所'.split(''),
  '美元',
])
