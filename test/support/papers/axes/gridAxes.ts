/** How a sheet or a list of records holds questions; drawn for every paper, used by xlsx, csv and json. */
export const gridAxes = {
  header: { titles: 70, none: 10, titleRow: 8, blankRows: 4, extraColumns: 8 },
  cellOptions: {
    columns: 50,
    labelledColumns: 12,
    lines: 10,
    labelledLines: 10,
    bars: 4,
    semicolons: 4,
    rowsBelow: 4,
    none: 6,
  },
  cellAnswer: { letter: 50, lower: 6, index1: 8, index0: 6, text: 14, letterAndText: 4, joined: 12, filled: 4 },
  cellType: { column: 46, none: 34, sheets: 20 },
  cellExtras: { none: 50, explanation: 20, numbered: 12, many: 18 },
  columnOrder: { usual: 60, typeFirst: 20, answerFirst: 10, answerLast: 10 },
  delimiter: { comma: 76, semicolon: 14, tab: 10 },
  records: { list: 50, wrapped: 20, byType: 12, byChapter: 8, lines: 10 },
  recordOptions: { texts: 36, labelledTexts: 14, map: 16, keyed: 12, separate: 12, pairs: 4, flags: 6 },
  recordAnswer: { letter: 40, letters: 10, index0: 16, index1: 4, text: 20, numberText: 4, lower: 6 },
  /** Which of the usual names the columns have. */
  columnNames: { first: 40, second: 26, third: 18, fourth: 16 },
} as const

export type GridAxis = keyof typeof gridAxes
export type GridStyle = { readonly [Axis in GridAxis]: keyof (typeof gridAxes)[Axis] & string }
