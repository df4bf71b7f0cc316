/**
 * What a field can be, one of each list, in the order in which it is shown. Apart from the input checks, so that the page can go
 * through them.
 */
export const questionTypes = ['single', 'multiple', 'trueFalse', 'fillIn', 'shortAnswer'] as const

export const verdicts = ['correct', 'partial', 'incorrect'] as const

/** What a list of questions can be narrowed to; `doubtful`: its reading should be looked at. */
export const questionTraits = ['bookmarked', 'noted', 'reported', 'doubtful', 'withoutAnswer', 'edited'] as const

export const practiceScopes = [
  'all',
  /** What the plans of the banks have for today. Over all banks, what is due in those without a plan. */
  'plan',
  'unanswered',
  'mistakes',
  'due',
  'bookmarked',
  'reported',
] as const

/** As the person arranged them, by name, or the one used last first. */
export const libraryOrders = ['own', 'name', 'used'] as const

export const practiceOrders = ['sequential', 'random', 'difficulty'] as const

/**
 * `practice` tells the result at once, `cards` shows the answer once one has thought of it, `study` with the question, `exam` tells
 * it all at the end.
 */
export const practiceModes = ['practice', 'cards', 'study', 'exam'] as const

/** Several answers: all of them or nothing, or the right ones less the wrong ones. */
export const multipleChoiceRules = ['allOrNothing', 'rightMinusWrong'] as const

export const languages = ['system', 'zh', 'en'] as const
export const themes = ['system', 'light', 'dark'] as const

/** How large questions are shown while one reads and practises. */
export const textSizes = ['normal', 'large', 'larger', 'largest'] as const

/** FSRS: 1 again, 2 hard, 3 good, 4 easy. */
export const memoryRatings = [1, 2, 3, 4] as const

/** What a column of a question table holds. Columns of role `option` are the options in their order. */
export const columnRoles = [
  'stem',
  'option',
  'options',
  'distractor',
  'answer',
  'explanation',
  'type',
  'number',
  'section',
  'ignored',
] as const

/** Every block of the document is in exactly one; the sum is the number of blocks. */
export const ledgerKinds = ['question', 'heading', 'answerKey', 'material', 'ignored', 'unresolved'] as const

/** `qquiz`: the archive of docs/archive-format.md. The others hold what their programs know of a question. */
export const exportFormats = [
  'qquiz',
  'kaoshibao',
  'motibang',
  'xiaobao',
  'csv',
  'markdown',
  'json',
  'gift',
  'aiken',
  'moodle',
  'qti',
  'anki',
  'docx',
  'html',
  'pdf',
] as const

/** Where answers stand in what is printed: with each question, behind the paper on a page of their own, alone, or nowhere. */
export const answerPlaces = ['inline', 'after', 'only', 'without'] as const

/** What a change to the library can be; each has its name in both languages. */
export const changeKinds = [
  'editQuestion',
  'restoreQuestion',
  'acceptQuestions',
  'mendQuestions',
  'setQuestions',
  'createQuestion',
  'deleteQuestions',
  'moveQuestions',
  'copyQuestions',
  'mergeQuestions',
  'mergeDuplicates',
  'keepDuplicates',
  'ignoreDuplicates',
  'splitQuestion',
  'reorderQuestions',
  'annotate',
  'import',
  'reread',
  'giveAnswers',
  'dismissImport',
  'clearImports',
  'addBank',
  'renameBank',
  'groupBanks',
  'ungroupBanks',
  'arrangeBanks',
  'archiveBanks',
  'unarchiveBanks',
  'removeBank',
  'addArchive',
  'acceptSuggestions',
  'discardSuggestions',
  'keepRules',
  'forgetRules',
  'putIn',
  'throwAway',
  'renew',
  'declineRenewal',
] as const

/** What a newer version of a document can have otherwise in a question. */
export const renewalFields = [
  'stem',
  'options',
  'key',
  'explanation',
  'type',
  'images',
  'section',
  'number',
  'place',
] as const

/** What a person can say of questions that are the same, but to make one of them. */
export const duplicateDecisions = ['keep', 'ignore'] as const

/** Who made a change: the person, a rule that they taught or agreed to, a model whose word they accepted, or a document. */
export const changeAuthors = ['person', 'rule', 'model', 'document'] as const

/**
 * What a person can say that a line of a document is; `number`: a question begins with it. `answerKey`: it answers the question whose
 * number it names, which stands elsewhere. `material`: several questions below share it. `nothing`: a button, an advert, anything
 * that belongs to no question.
 */
export const lineRoles = [
  'number',
  'stem',
  'option',
  'answer',
  'explanation',
  'answerKey',
  'material',
  'heading',
  'nothing',
] as const

/** What a line can be of a question that stands elsewhere in the document. */
export const boundFields = ['answer', 'explanation', 'picture'] as const

/** What a line was read as before a rule, where the rule asks for it. */
export const linesRead = ['stem', 'options', 'answer', 'explanation', 'heading', 'unread'] as const

/** Why questions are alike in the review; `doubt`: only by what is doubtful of them. */
export const deskCauses = [
  'surplusLines',
  'keyAtPlace',
  'typeAgainstSection',
  'orphanedAnswers',
  'swallowedOptions',
  'runTogether',
  'holdsNext',
  'cutInTwo',
  'startsAbove',
  'doubt',
] as const

/** Why a backup was made. */
export const backupReasons = [
  'hourly',
  'daily', // by earlier versions
  'closing',
  'byHand',
  'beforeBulk',
  'beforeMigration',
  'beforeRepair',
  'beforeRestore',
] as const
