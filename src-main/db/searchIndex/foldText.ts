/// <reference path="./opencc.d.ts" />
import traditional from 'opencc-js/dict/TSCharacters'

const simplified = new Map(
  traditional.split('|').flatMap((pair): [string, string][] => {
    const [from = '', to = ''] = pair.split(' ')
    return from && to ? [[from, to]] : []
  }),
)
const isTraditional = new RegExp(`[${[...simplified.keys()].join('')}]`, 'gu')
const accented = /[\u00c0-\u024f\u1e00-\u1eff]/g

/** Returns a text in simplified characters, each by itself. */
export const simplify = (text: string): string =>
  text.replace(isTraditional, (character) => simplified.get(character) ?? character)

/**
 * Returns a text without what a search does not tell apart: case, width, accents of Latin letters, traditional and simplified
 * characters (the table of OpenCC).
 */
export const foldText = (text: string): string =>
  simplify(
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(accented, (letter) => letter.normalize('NFD').charAt(0)),
  )
