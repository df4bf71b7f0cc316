declare module 'opencc-js/dict/TSCharacters' {
  /** Pairs of a traditional character and its simplified ones, the usual one first, as `後 后|徵 征 徵`. */
  const pairs: string
  export default pairs
}
