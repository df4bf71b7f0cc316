import type { Asked } from './Asked.ts'

const kind = '(?:statements?|options?|choices?|answers?|items?|sentences?|claims?|assertions?|descriptions?|ones?)'
const topic = '(?:about|regarding|concerning|of|for|with regard to|with respect to|in relation to|as to|on)'
const right = '(?:true|correct|right|accurate|valid)'
const wrong = '(?:false|incorrect|wrong|untrue|inaccurate|invalid)'

const following = new RegExp(
  String.raw`\b(?:which|what)(?: ones?)?(?: of| from| among)?(?: (?:following|these|those|below|listed))+(?: ${kind}(?= ))?(?: (?:below|listed|given))*`,
  'gu',
)
const whichKind = new RegExp(String.raw`\bwhich ${kind}(?: (?:below|listed|given))*(?= )`, 'gu')
const fromFollowing = new RegExp(String.raw`\b(?:of|from|among) following(?: ${kind})?`, 'gu')
const select = new RegExp(
  `^(?:select|choose|pick|identify|find|indicate|mark) (?:(not )?(${right}|${wrong})) ${kind}(?: (?:below|given))?`,
  'u',
)
const judged = new RegExp(
  String.raw`\bwhich(?= )(.{0,80}?)(?: is)? (not )?(${right}|${wrong})(?: (${topic}))?(?= |$)`,
  'u',
)
const topicAhead = new RegExp(`^(?:${topic}|as for) `, 'u')
const topicBehindWhich = /\bwhich (?:about|regarding|concerning) /u

const singular = (noun: string): string =>
  noun.replace(
    /(?:(ss|x|ch|sh|z)es|([^aeiou])ies|([^su])s)$/u,
    (_, hissing, y, other) => hissing ?? (y && `${y}y`) ?? other,
  )

/** "a few" is not few, and in "A is larger" a letter stands for something. */
const noArticle = '(?: (?:few|little|lot|number|priori|and|or|to|in|is|was|[a-z]*[^isu]s)\\b)'
const articles = new RegExp(`\\b(?:the|an|a(?!${noArticle}))(?= [A-Za-z0-9])|^A(?= [a-z]{2})(?!${noArticle})`, 'gu')

/** Returns a text without articles; one that is nothing else stays. */
export const withoutArticles = (text: string): string => text.replace(articles, ' ').replace(/\s+/gu, ' ').trim()

const isWrong = (not: string | undefined, word: string): boolean =>
  (not !== undefined) !== new RegExp(`^${wrong}$`, 'u').test(word)

/** The many ways to say "which": one word, and the noun behind it in the singular. */
const withPlainWhich = (text: string): string =>
  text
    .replace(following, 'which')
    .replace(whichKind, 'which')
    .replace(fromFollowing, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/\bwhich (\w+) (?=(?:is|are) )/u, (_, noun: string) => `which ${singular(noun)} `)
    .replace(topicBehindWhich, 'which ')
    .replace(/\bwhich (\w+ )?are\b/u, 'which $1is')

const spelledOut = (text: string): string => text.replace(/\bcannot\b/gu, 'can not').replace(/n't\b/gu, ' not')

/** Returns what a stem in plain signs, in lower case, asks for. */
export function askedInEnglish(stem: string): Asked {
  const bare = withoutArticles(spelledOut(stem))
    .replace(/^please /u, '')
    .replace(/^□ ?| ?□$/gu, '')
  let wanted = ''
  const take = (rest: string, not: string | undefined, word: string): string => {
    wanted = isWrong(not, word) ? 'wrong' : 'right'
    return rest
  }
  let about = withPlainWhich(bare).replace(select, (_, not, word) => take('', not, word))
  if (wanted === '') about = about.replace(judged, (_, between: string, not, word) => take(between, not, word))
  about = about
    .trim()
    .replace(topicAhead, '')
    .replace(/\bwhich is /u, '')
    .replace(/^is /u, '')
  return { about, wanted }
}
