/** Words that hardly a sentence of a language lacks, and that tell it from its neighbours. */
const common = {
  en: 'the is are am an of to and he she it we they you my his her have has was were this that with do does not i',
  de: 'der die das ist sind ein eine einen und wir sie er es ich nicht auf mit den dem im zu haben hat war mein meine kein',
  fr: 'le les est sont un une et nous vous il elle je ne pas dans des du au avec mon ma ce sur son ai',
  es: 'el los las es son una y nosotros él ella yo no en con mi del está están tengo muy por qué al hay',
  pt: 'o os as é são um uma e nós ele ela eu não em com meu minha do da no na está muito ao',
  it: 'il lo gli è sono una e noi lui lei io non di con mio mia del della che ha ho nel alla',
  nl: 'de het is zijn een en wij zij hij ik niet op met van te heeft was mijn geen naar',
  pl: 'jest są nie i w na z się ja on ona my to do mój moja że jak czy ma',
} as const

type Language = keyof typeof common

const languagesOf = new Map<string, Language[]>()
for (const [language, words] of Object.entries(common) as [Language, string][])
  for (const word of words.split(' ')) languagesOf.set(word, [...(languagesOf.get(word) ?? []), language])

/** How much of a text has to be known by one language more than by any other. */
const lead = 1.3
const fewest = 3

/** The language that some texts are written in, by their commonest words; null where none is clearly ahead. */
export function languageOf(texts: readonly string[]): Language | null {
  const counts = new Map<Language, number>()
  for (const text of texts)
    for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu))
      for (const language of languagesOf.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1)
  const [best, second] = [...counts].sort((a, b) => b[1] - a[1])
  return best && best[1] >= fewest && best[1] >= (second?.[1] ?? 0) * lead ? best[0] : null
}
