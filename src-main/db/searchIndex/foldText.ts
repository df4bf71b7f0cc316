/// <reference path="./opencc.d.ts" />
import traditional from 'opencc-js/dict/TSCharacters'

const simplified = new Map(
  traditional.split('|').flatMap((pair): [string, string][] => {
    const [from = '', to = ''] = pair.split(' ')
    return from && to ? [[from, to]] : []
  }),
)
const isTraditional = new RegExp(`[${[...simplified.keys()].join('')}]`, 'gu')
/** By code unit, whether a traditional character may begin there. */
const mayBegin = new Uint8Array(0x10000)
for (const character of simplified.keys()) mayBegin[character.charCodeAt(0)] = 1
const beyondAscii = /[\u0080-\uffff]/
const accented = /[\u00c0-\u024f\u1e00-\u1eff]/g

/** Returns a text in simplified characters, each by itself. Most texts have no other, which is seen much faster than replaced. */
export function simplify(text: string): string {
  for (let at = 0; at < text.length; at++)
    if (mayBegin[text.charCodeAt(at)] === 1)
      return text.replace(isTraditional, (character) => simplified.get(character) ?? character)
  return text
}

/**
 * Returns a text without what a search does not tell apart: case, width, accents of Latin letters, traditional and simplified
 * characters (the table of OpenCC).
 */
export function foldText(text: string): string {
  if (!beyondAscii.test(text)) return text.toLowerCase()
  return simplify(
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(accented, (letter) => letter.normalize('NFD').charAt(0)),
  )
}
