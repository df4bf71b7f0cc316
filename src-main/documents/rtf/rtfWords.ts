/** What becomes of the text of a group. */
export type Target = 'text' | 'skip' | 'fonts' | 'colours' | 'label' | 'picture'

/** Code pages by \\fcharset. */
export const codePages: Readonly<Record<number, string>> = {
  77: 'macintosh',
  128: 'shift_jis',
  129: 'cp949',
  134: 'gb18030',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
}

/** Control words that print a sign. */
export const signs: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  '~': ' ',
  _: '-',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
  '{': '{',
  '}': '}',
  '\\': '\\',
}

/** Groups whose text is not running text, and where it goes. */
export const targets: Readonly<Record<string, Target>> = {
  fonttbl: 'fonts',
  colortbl: 'colours',
  stylesheet: 'skip',
  info: 'skip',
  listtable: 'skip',
  listoverridetable: 'skip',
  header: 'skip',
  headerl: 'skip',
  headerr: 'skip',
  headerf: 'skip',
  footer: 'skip',
  footerl: 'skip',
  footerr: 'skip',
  footerf: 'skip',
  fldinst: 'skip',
  nonshppict: 'skip',
  objdata: 'skip',
  sp: 'skip',
  themedata: 'skip',
  datastore: 'skip',
  latentstyles: 'skip',
  rsidtbl: 'skip',
  generator: 'skip',
  bkmkstart: 'skip',
  bkmkend: 'skip',
  annotation: 'skip',
  atnid: 'skip',
  atnauthor: 'skip',
  xmlnstbl: 'skip',
  mmathPr: 'skip',
  pnseclvl: 'skip',
  pn: 'skip',
  deleted: 'skip',
  listtext: 'label',
  pntext: 'label',
  pict: 'picture',
}

/** Groups marked as "ignore if unknown" that are shown all the same. */
export const shownStars = new Set([
  'shppict',
  'shpinst',
  'shptxt',
  'fldrslt',
  'listtext',
  'pict',
  'footnote',
  'momath',
  'mmath',
  'mr',
  'moMath',
])

/** Kinds of \\pict. */
export const pictureTypes: Readonly<Record<string, string>> = {
  pngblip: 'image/png',
  jpegblip: 'image/jpeg',
  wmetafile: 'image/x-wmf',
  emfblip: 'image/x-emf',
  dibitmap: 'image/bmp',
}
