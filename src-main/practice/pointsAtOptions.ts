/**
 * Returns a text with white space and width folded, so that "以上 都对" and "Ａ" are met in one form; case is kept: "A" is a letter,
 * "a" a word.
 */
const plainText = (text: string) => text.normalize('NFKC').replace(/\s+/gu, ' ').trim()

const aboutOthers = [
  /^(以上|上述|前述|前面)(的|各|几|全部|所有|[二两三四五]|选项|答案|说法|叙述|表述|情况|内容|项|个|者|种|条)*(都|均|全|皆|全部)?(不|没有?|无|非|错误?|对|是|正确|可以?|包括|属于|符合|选|一个|成立|(?<!没)有|的|(?<!需)要|需要|可能|会|(?<!可)能)+$/u,
  /^(以上|上述)(各项|三项|几项|选项|答案|说法)?(都|均|全|皆)\p{L}{1,6}$/u,
  /^(以上|上述)(皆|全)?(是|非|对|错)$/u,
  /^([两二三四五]者|它们)?(都|均|全|皆|全部|全都)(不|没有?|无)?(是|对|正确|错|错误|可以|可|行|非|有?可能|有|会|能|选|包括|属于)(的)?$/u,
  /^([两二三四五]者)?(全部|全都|都没有|均无)$/u,
  /^上面(的)?[二两三四五]?(个|项|者|种)?(都|均|全|皆)(不|没有?)?(是|对|正确|错|错误|可以|可|有)$/u,
  /^(无|没有)(正确(答案|选项)|一项正确|一个正确)$/u,
  /^(其他|其它|不确定|不知道|不清楚)$/u,
  /^(all|none|any|each|neither|both|some)( one)?( of)? (the |these |those )?(above|these|those|them|preceding|others?|(above |preceding |other |listed )?(options|choices|answers|statements|items|reasons))( (is|are) (in)?(correct|true|right|false|wrong))?$/i,
  /^(all|none|neither|both|nothing|everything)( (two|three|four|five|listed))?( (is|are) (in)?(correct|true|right|false|wrong))?$/i,
  /^they are (all|both) (in)?(correct|true|right|false|wrong)$/i,
  /^(other|others|something else|not sure|i do not know|i don't know|cannot be determined|not given|it depends|no correct answer)$/i,
]

const longestAboutOthers = 80

/**
 * Returns whether an option says something of all others, or of nothing: "all of the above", "以上都不对". At the end it may stay
 * there.
 */
export const isAboutOthers = (text: string): boolean => {
  const words = plainText(text).replace(/[.。!！,，;；()]+/gu, '')
  return words.length <= longestAboutOthers && aboutOthers.some((pattern) => pattern.test(words))
}

const letters = '(?<![A-Za-z])[A-H]'
const joined = '(?: ?(?:[,、/&+.]|and|or|和|与|及|或|以及) ?)'
const ordinal = '(?:first|second|third|fourth|fifth|last|next|previous|preceding|two|three)'
const optionWord = '(?:options?|choices?|answers?|alternatives?|statements?|responses?|items?|distractors?)'

/** Said of options by letter or by place, wherever it stands. */
const anywhere = [
  new RegExp(`${letters}{1,8} ?(?:选?项|选择?项|选项|答案)`, 'u'),
  new RegExp(`(?:选项?|选择|选了|答案|故|排除|应为|为|是) ?[:：为是]? ?[("“]?${letters}{1,8}(?![A-Za-z])`, 'u'),
  new RegExp(`${letters} ?(?:、|和|与|及|或) ?[A-H](?![A-Za-z])`, 'u'),
  new RegExp(`${letters}${joined}[A-H](?![A-Za-z])`),
  new RegExp(`${letters}{1,8} ?(?:均|都|皆|不|正确|错误|错|对)`, 'u'),
  new RegExp(`\\b${optionWord} ?(?:is|are|:|=)? ?["'(]?[A-H](?![A-Za-z0-9])`, 'i'),
  new RegExp(`\\b(?:${ordinal}) (?:\\w+ )?(?:one|ones|two|three|${optionWord})\\b`, 'i'),
  /\b(former|latter)\b|\bthe (first|last) (two|three|few)\b/i,
  new RegExp(`\\b${optionWord} (?:above|below|[1-9]\\b)|\\b(?:above|preceding|other) ${optionWord}`, 'i'),
  /[前后][一二两三四五几] ?[项个者种条]|[前后]者|第[一二三四五六] ?(?:个?选项|项|个答案)|(?:选项|答案)[一二三四五六①②③④⑤⑥]|[上下]一?(?:个?选)?项|最后一(?:个选)?项|[首末]项/u,
]

/** Only where an option says it: a stem asks "which of the following", and an explanation may well say "as above". */
const inOption = [
  /\b(above|below|preceding|aforementioned|these|those)\b/i,
  /\b(all|none|any|both|either|neither|each|one|two|three) of (the|these|those|them)\b/i,
  /以上|以下|上述|下列|前述|其余|其他(选项|各项)|上面|同上|[两二三四五]者|第[一二三四五]个?$/u,
  /(?:与|和|同|除了?|像|是) ?[A-H](?![A-Za-z])|^[A-H]的/u,
  /\b(?:except|but|besides|excluding|same as|opposite of|unlike) (?:for )?\(?[A-H]\b/i,
  /^\(?[a-h]\)?(?: ?(?:[,、&]|and|or|和|与|及|或) ?\(?[a-h]\)?)+$|^[1-9](?: ?(?:and|or|和|与|及|或|、) ?[1-9])+$/i,
  /^(both|neither|either)\b/i,
  new RegExp(
    `^(?:only|both|either|neither|仅|只有?|both of)? ?[A-H](?:${joined}?[A-H])*(?: only| (?:are|is) .*)?$`,
    'i',
  ),
]

/** Only where an explanation says it: "a项错误", "(b) is right", "因此选②" (its circle folded), "选项1". */
const inExplanation = [
  /(?<![A-Za-z])[a-h] ?选?项|(?:选|答案 ?[是为:]?) ?[a-h](?![A-Za-z])|选项 ?[1-9]|选 ?[1-9](?=[.。,;)]|$)/u,
  /(?<![A-Za-z])\([a-h]\)/i,
]

/** In an explanation nearly every capital by itself is an option's letter; "A" before a small letter is the article. */
function namesLetter(explanation: string, labels: readonly string[]): boolean {
  for (const [, letter, after] of explanation.matchAll(/(?<![\p{L}\d])([A-H])(?![\p{L}\d])(.{0,6})/gsu))
    if (labels.includes(letter ?? '') && !(letter === 'A' && /^ (?!is|are|and|or)[a-z]/.test(after ?? ''))) return true
  // 故选ABD
  return /(?<![\p{Script=Latin}\d])[A-H]{2,8}(?![\p{Script=Latin}\d])/u.test(explanation)
}

type Texts = { stem: string; texts: readonly string[]; explanation: string | null; labels: readonly string[] }

/** Returns whether something in the question speaks of its options by letter or by place, so that they must not change places. */
export function pointsAtOptions({ stem, texts, explanation, labels }: Texts): boolean {
  const said = plainText(explanation ?? '')
  const options = texts.map(plainText)
  return (
    [plainText(stem), said, ...options].some((text) => anywhere.some((pattern) => pattern.test(text))) ||
    options.some((text) => inOption.some((pattern) => pattern.test(text))) ||
    inExplanation.some((pattern) => pattern.test(said)) ||
    namesLetter(said, labels)
  )
}
