const roman: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function toRoman(value: number): string {
  let rest = value
  let text = ''
  for (const [worth, letters] of roman) for (; rest >= worth; rest -= worth) text += letters
  return text
}

/** A, B ... Z, AA, BB ...: Word repeats the letter instead of counting on. */
const toLetters = (value: number, alphabet: string): string => {
  const letters = [...alphabet]
  const letter = letters[(value - 1) % letters.length] ?? ''
  return letter.repeat(Math.min(20, Math.ceil(value / letters.length)))
}

const plainDigits = '零一二三四五六七八九'
const legalDigits = '零壹贰叁肆伍陆柒捌玖'

/** Chinese counting up to 99,999; `zero` stands for skipped places, and 10 to 19 start with the ten unless `isLegal`. */
function toChinese(value: number, digits: string, units: readonly string[], zero: string, isLegal: boolean): string {
  const text = [...String(value)]
    .map((digit, index, all) => {
      const unit = units[all.length - 1 - index] ?? ''
      return digit === '0' ? zero : `${digits[Number(digit)] ?? ''}${unit}`
    })
    .join('')
  const tidy = text.replace(new RegExp(`${zero}+`, 'g'), zero).replace(new RegExp(`${zero}$`), '')
  return !isLegal && value >= 10 && value < 20 ? tidy.slice(1) : tidy
}

const within = (value: number, first: number, count: number, base: number): string =>
  value >= first && value < first + count ? String.fromCodePoint(base + value - first) : String(value)

/** ①, from 21 on in the second block and from 36 on in the third. */
const circled = (value: number): string =>
  value === 0
    ? '⓪'
    : value <= 20
      ? within(value, 1, 20, 0x2460)
      : value <= 35
        ? within(value, 21, 15, 0x3251)
        : within(value, 36, 15, 0x32b1)

const fullWidth = (value: number): string =>
  String(value).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)))

const ordinal = (value: number): string => {
  const ending = value % 100 >= 11 && value % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')
  return `${value}${ending}`
}

const words =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const ordinals: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
}

function inWords(value: number): string {
  if (value >= 100) return String(value)
  const text = words[value] ?? `${tens[Math.floor(value / 10)]}${value % 10 ? `-${words[value % 10]}` : ''}`
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const inOrdinalWords = (value: number): string =>
  inWords(value).replace(/(?<![A-Za-z])[A-Za-z]+$/, (last) => {
    const found = ordinals[last.toLowerCase()]
    if (found) return last === last.toLowerCase() ? found : found.charAt(0).toUpperCase() + found.slice(1)
    return last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`
  })

const smallUnits = ['', '十', '百', '千', '万']
const legalUnits = ['', '拾', '佰', '仟', '万']

const formats: Readonly<Record<string, (value: number) => string>> = {
  decimalZero: (value) => String(value).padStart(2, '0'),
  upperRoman: toRoman,
  lowerRoman: (value) => toRoman(value).toLowerCase(),
  upperLetter: (value) => toLetters(value, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'),
  lowerLetter: (value) => toLetters(value, 'abcdefghijklmnopqrstuvwxyz'),
  russianUpper: (value) => toLetters(value, 'АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ'),
  russianLower: (value) => toLetters(value, 'абвгдежзиклмнопрстуфхцчшщыэюя'),
  ordinal,
  cardinalText: inWords,
  ordinalText: inOrdinalWords,
  numberInDash: (value) => `- ${value} -`,
  hex: (value) => value.toString(16).toUpperCase(),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: (value) => within(value, 1, 20, 0x2474),
  decimalEnclosedFullstop: (value) => within(value, 1, 20, 0x2488),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  chineseCounting: (value) => toChinese(value, plainDigits, smallUnits, '〇', false),
  chineseCountingThousand: (value) => toChinese(value, plainDigits, smallUnits, '零', false),
  chineseLegalSimplified: (value) => toChinese(value, legalDigits, legalUnits, '零', true),
  japaneseCounting: (value) => toChinese(value, plainDigits, smallUnits, '〇', false).replaceAll('〇', ''),
  japaneseDigitalTenThousand: (value) => digitByDigit(value),
  koreanDigital2: (value) => digitByDigit(value),
  taiwaneseCounting: (value) => toChinese(value, plainDigits, smallUnits, '〇', false),
  taiwaneseCountingThousand: (value) => toChinese(value, plainDigits, smallUnits, '零', false),
  taiwaneseDigital: (value) => digitByDigit(value),
  ideographDigital: (value) => digitByDigit(value),
  ideographLegalTraditional: (value) =>
    toChinese(value, '零壹貳參肆伍陸柒捌玖', ['', '拾', '佰', '仟', '萬'], '零', true),
  ideographTraditional: (value) => within10('甲乙丙丁戊己庚辛壬癸', value),
  ideographZodiac: (value) => within10('子丑寅卯辰巳午未申酉戌亥', value),
  ideographEnclosedCircle: (value) => within(value, 1, 10, 0x3280),
  ganada: (value) => toLetters(value, '가나다라마바사아자차카타파하'),
  chosung: (value) => toLetters(value, 'ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ'),
  aiueo: (value) =>
    toLetters(value, 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン'),
  aiueoFullWidth: (value) =>
    toLetters(value, 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン'),
  iroha: (value) =>
    toLetters(
      value,
      'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン',
    ),
  none: () => '',
  bullet: () => '•',
}

const digitByDigit = (value: number): string =>
  String(value).replace(/\d/g, (digit) => (digit === '0' ? '〇' : (plainDigits[Number(digit)] ?? digit)))

const within10 = (signs: string, value: number): string => [...signs][value - 1] ?? String(value)

/**
 * A list number as Word shows it in a w:numFmt (ECMA-376 17.18.59; names also cover the formats of ODT after mapping).
 * An unknown format, and a number that a format has no sign for, is shown in digits.
 */
export function formatNumber(value: number, format: string): string {
  const show = Object.hasOwn(formats, format) ? formats[format] : undefined
  const isCountable = Number.isInteger(value) && value >= (format === 'decimalZero' ? 0 : 1) && value < 100_000
  if (format === 'none') return ''
  return show && isCountable ? show(value) || String(value) : String(value)
}
