import type { QuestionType } from '../../../../src-main/contract/questionTypes.ts'

const languageNames = ['en', 'zh', 'zhHant', 'de', 'fr', 'es', 'pt', 'it', 'ru', 'ja', 'ko'] as const
export type LanguageName = (typeof languageNames)[number]

/** A choice: `{slot}` is filled from the lists, `⟨⟩` is where a bracket or a blank may stand, `options` names a list. */
type ChoiceTemplate = { stem: string; options: string }
/** `[[text]]` is an answer that stands on a blank. */
export type Content = {
  lists: Readonly<Record<string, readonly string[]>>
  choices: readonly ChoiceTemplate[]
  /** Stems that plainly ask for several. */
  multiples: readonly ChoiceTemplate[]
  statements: readonly string[]
  fills: readonly string[]
  shorts: readonly { ask: string; reply: string }[]
  terms: readonly { term: string; meaning: string }[]
  translations: readonly { from: string; to: string }[]
  explanations: readonly string[]
  passages: readonly string[]
}

/** What people call the columns of a sheet, or the fields of a record; `{A}` the option's letter, `{n}` its number. */
type ColumnNames = {
  question: string
  option: string
  options: string
  answer: string
  type: string
  explanation: string
  number: string
  difficulty: string
  chapter: string
  score: string
}

/** What is asked in questions of a special kind. */
type Asks = {
  code: readonly string[]
  /** An option of a code question that is no number. */
  nothing: readonly string[]
  tall: readonly string[]
  latex: string
  statementsAbout: { ask: string; slot: string; claims: string }
  statementMarks: readonly (readonly string[])[]
  /** What joins the names of statements in an option; '' where they are glued. `onlyOne` follows a single one. */
  combine: string
  onlyOne: string
  /** Stems with letters in brackets that are no answers. */
  brackets: readonly { ask: string; options: string }[]
  /** Stems that want things in order. */
  ordering: readonly string[]
  /** Before a passage, `{from}` and `{to}` being the questions about it. */
  passage: readonly string[]
  sharedOptions: readonly string[]
  cloze: readonly string[]
  matching: readonly string[]
  partsOf: readonly { ask: string; parts: readonly string[]; reply: string }[]
  /** Short answers that look like letters or truth words. */
  tricky: readonly { ask: string; reply: string }[]
  /** Titles of sections of special kinds. */
  titles: Readonly<
    Record<
      'terms' | 'translations' | 'parts' | 'passage' | 'cloze' | 'wordBank' | 'matching' | 'sharedOptions',
      readonly string[]
    >
  >
}

/** What a learning site prints around a question when an attempt is looked at again. */
type Review = {
  right: string
  wrong: string
  mark: string
  flag: string
  text: string
  selectOne: string
  selectMany: string
  feedback: string
  answerIs: string
  answersAre: string
}

/** The words that papers of a language are put together with; the usual one first. */
export type Language = {
  name: LanguageName
  isCjk: boolean
  content: Content
  answerWords: readonly string[]
  /** Sentences that end in the answer, or have it at `{x}`; they need no separator. */
  answerSentences: readonly string[]
  ownAnswerWords: readonly string[]
  /** What stands behind somebody's own answer; a line break starts a line. */
  ownMarks: readonly { right: string; wrong: string }[]
  rightWords: readonly string[]
  explanationWords: readonly string[]
  pointWords: readonly string[]
  difficulty: { word: string; levels: readonly string[] }
  source: { word: string; values: readonly string[] }
  dateWord: string
  /** What people and machines write beside questions: names, times. */
  userLines: readonly string[]
  /** `{n}` is the number of points. */
  scores: readonly string[]
  /** `{n}` is the question's number. */
  questionLabels: readonly string[]
  truths: readonly { right: string; wrong: string }[]
  truthOptions: readonly { right: string; wrong: string }[]
  sections: Readonly<Record<QuestionType, readonly string[]>>
  /** Kinds that no list of kinds has, for questions without options. */
  unknownSections: readonly string[]
  partTitles: readonly string[]
  /** Behind a title; `{e}` points each, `{n}` questions, `{t}` points in all. */
  titleDetails: { score: string; count: string; scoreAndCount: string; instruction: string }
  /** What labels options most often where it is not "A.". */
  usualLabel?: 'own' | 'ownParen' | 'circled' | 'lowerParen' | 'parens'
  columns: readonly ColumnNames[]
  asks: Asks
  /** `{x}` an option's letter, `{y}` a sentence. */
  optionNotes: { right: string; wrong: string }
  showAnswer: string
  allOfAbove: readonly string[]
  /** Letters of one's own that number options, where the language has them. */
  ownLetters?: string
  goal?: { note: string; scene: string; solution: string; ask: string; options: readonly string[] }
  assertion?: { assertion: string; reason: string; options: readonly string[] }
  review?: Review
  typeTags: Readonly<Record<QuestionType, readonly string[]>>
  keyTitles: readonly string[]
  paperTitles: readonly string[]
  chapterTitles: readonly string[]
  coverLines: readonly string[]
  /** Said in a stem that wants two, and three. */
  chooseSeveral: { two: string; three: string }
  /** Lines that stand around questions and carry nothing of them. `{n}`: a number. */
  buttons: readonly string[]
  adverts: readonly string[]
  pageLines: readonly string[]
}
