/**
 * Letters that stand for ligatures in text out of PDFs of a word processor, whose fonts name no letters for them: "aƩenƟon",
 * "geƫng", "plaƞorm", "soŌware", "eƯorts".
 */
const ligatures: Readonly<Record<string, string>> = {
  Ɵ: 'ti',
  Ʃ: 'tt',
  ƫ: 'tti',
  ƞ: 'tf',
  Ō: 'ft',
  Ư: 'ff',
  Ț: 'ffi',
  Į: 'fi',
}

/** Letters that no word of today has, beside others; large ones that begin words of some languages only behind a small one. */
const misread = /(?<=[A-Za-z])[ƟƩƫƞ]|[ƟƩƫƞ](?=[a-z])|(?<=[a-zƟƩƫƞ])[ŌƯȚĮ]|(?<=\b[A-Z])Ō(?=[a-z])/g

/** The text with the letters that were printed. */
export const withoutLigatures = (text: string): string => text.replace(misread, (letter) => ligatures[letter] ?? letter)
