import type { QuestionType } from '../../contract/questionTypes.ts'

/** `choice` is single or multiple, as its key decides. */
export type TypeHint = QuestionType | 'choice'

/**
 * Longest first within a meaning, a row a language; matched against folded lower-case text. What papers of a language call
 * "multiple choice" may have one right answer or several: it is `choice`.
 */
const words: readonly (readonly [TypeHint, readonly string[]])[] = [
  [
    'choice',
    [
      'lückentext mit auswahl|texte à trous à choix|huecos con opciones|lacunas com alternativas|testo a scelta',
      'текст с пропусками|空欄選択|빈칸 고르기',
    ],
  ],
  [
    'multiple',
    [
      '不定项选择题?|多项选择题?|多选择题|多项题|多选题?|不定项题?|x型选?择?题|複選題?|多選題?|多重選擇題?|不定項選擇題?|多項選擇題?',
      'multiple[- ]?(?:response|answers?|select)(?: questions?)?|several answers',
      'mehrfachauswahl(?:fragen)?|mehrfachantworten|mehrere (?:antworten )?richtig',
      '(?:questions? à )?réponses? multiples?|plusieurs réponses(?: possibles)?',
      'respuestas? múltiples?|varias (?:respuestas|correctas)|selección de varias respuestas',
      '(?:questões de )?múltiplas? respostas?|várias corretas|mais de uma alternativa',
      '(?:domande a )?rispost[ae] multipl[ae]|più risposte(?: corrette)?',
      'множественный выбор|выберите несколько (?:правильных )?ответов|вопросы с несколькими (?:правильными )?ответами|несколько ответов',
      '(?:多肢)?複数選択(?:問題|式)?|複数回答',
      '복수 ?선택|복수 ?정답(?: 문제)?|모두 고르기',
    ],
  ],
  [
    'single',
    [
      '单项选择题?|单项题|单选择题|单选题?|最佳选择题|[ab][1-4]?(?:[/、~-][ab]?[1-4])?型选?择?题|單選題?|單一選擇題|單項選擇題?',
      'single[- ]?(?:choice|answer|select)(?: questions?)?|(?<!than )one answer',
      'einfachauswahl(?:fragen)?',
      '(?:questions? à )?choix unique',
      'opción única|selección (?:simple|única)|selección múltiple con única respuesta',
      'escolha simples',
      'scelta singola|(?:test a )?risposta singola',
      'одиночный выбор|выберите один (?:правильный )?ответ|вопросы с одним (?:правильным )?ответом|один ответ',
      '択一(?:問題|式)?|[四五]択(?:問題)?|単一選択(?:問題)?',
      '단일 ?선택|[사오]지선다형?',
    ],
  ],
  [
    'trueFalse',
    [
      '判断改错题|判断正误题?|判断是非题?|判断说明题|判断题?|是非判断题|是非[题題]?|正误题|对错题|對錯題|判斷題?',
      'true[ -]?(?:\\/|or|and|-)[ -]?false(?: questions?)?|t ?\\/ ?f(?: questions?)?|judge?ment(?: questions?)?',
      '(?:richtig|wahr)(?: ?\\/ ?| oder )falsch',
      '(?:questions )?vrai(?: ?\\/ ?| ou )faux',
      '(?:verdadero|cierto)(?: ?\\/ ?| o )falso',
      '(?:verdadeiro|certo)(?: ?\\/ ?| ou )(?:falso|errado)',
      '(?:domande )?vero(?: ?\\/ ?| o )falso',
      'верно(?: ?\\/ ?| или )неверно|да(?: ?\\/ ?| или )нет',
      '正誤(?:問題|判定)?|[○〇]×問題',
      'o ?\\/? ?x (?:문제|퀴즈)|참 ?[·・/]? ?거짓(?: 문제)?',
    ],
  ],
  [
    'fillIn',
    [
      '选词填空题?|基础填空|填空[题題]?|填充[题題]?|選詞填空題?|文意選填',
      'word banks?|fill[- ]?in(?:[- ]?the)?[- ]?(?:blank|gap)s?(?: questions?)?|fill[- ]?in(?: questions?)?|completion(?: questions?)?|gap[- ]?filling',
      'lückentexte?|lücken ausfüllen|ergänzen sie',
      'textes? à trous|(?:phrases |textes? )?à compléter',
      'complet(?:e|ar) los espacios|rellenar (?:los )?huecos',
      '(?:complete|preencha) as lacunas',
      'completamento|completa(?:re)? le frasi|(?:testo )?da completare',
      'заполните пропуски|вставьте пропущенн(?:ое|ые) слов[оа]',
      '穴埋め(?:問題)?|空欄補充(?:問題)?|語句記入',
      '빈칸 (?:채우기|문제)|괄호 넣기',
    ],
  ],
  [
    'shortAnswer',
    [
      '简答题?|问答题?|论述题?|名词解释题?|名词解释|计算分析题|计算题|应用分析题|应用题|案例分析题?|案例题|材料分析题?|材料题|分析说明题|分析论述题|分析题|综合分析题|综合应用题|综合题|思考题|辨析题|设计题|编程题|程序设计题|作图题|画图题|证明题|主观题|(?:简答|论述|主观)?大题|解答题|实训题|实操题|论文题|讨论题|翻译题|写作题|作文题|簡答題?|問答題?|申論題?|名詞解釋|解釋名詞|計算題|綜合題|翻譯題',
      'short[- ]?answers?(?: questions?)?|essays?(?: questions?)?|open[- ]?(?:ended)?(?: questions?)?|long[- ]?answers?(?: questions?)?',
      'offene fragen?|kurzantworten?|textaufgaben|freitext(?:fragen)?',
      'questions? (?:ouvertes?|de cours)|réponses? courtes?',
      'preguntas? (?:abiertas?|de desarrollo)|respuestas? cortas?',
      'questões (?:discursivas|abertas)|respostas? curtas?',
      'domand[ae] apert[ae]|rispost[ae] brev[ei]|quesiti a risposta aperta',
      'открыт(?:ые вопросы|ый вопрос)|вопросы с кратким ответом|краткий ответ|ответьте на вопросы',
      '記述(?:問題|式)|短答(?:問題|式)',
      '주관식(?: 문제)?|서술형(?: 문제)?|단답형(?: 문제)?',
    ],
  ],
  [
    'choice',
    [
      '选择题|选择|客观题|配对题?|匹配题?|连线题?|完[形型]填空题?|選擇題|配合題|連連看|克漏字測驗|綜合測驗',
      'matching(?: questions?| exercises?)?|cloze(?: tests?| procedure)?|multiple[- ]?choices?(?: questions?)?|mcqs?|choice(?: questions?)?',
      'multiple[- ]choice[- ]fragen|auswahlfragen?|zuordnung(?:saufgaben)?',
      'qcm|(?:questions? à )?choix multiples?|appariement',
      'opción múltiple|selección múltiple|preguntas (?:de )?tipo test',
      '(?:questões de )?múltipla escolha|questões objetivas|relacionar colunas',
      '(?:domande a )?scelta multipla|abbinamenti',
      'тестовые задания|установление соответствия',
      '(?:多肢)?選択(?:問題|式)|多肢選択|組合せ問題',
      '객관식(?: 문제)?|선택형(?: 문제)?|짝짓기',
    ],
  ],
]

/** Short for a type, or a word that says it in brackets alone. */
const tagWords: readonly (readonly [TypeHint, string])[] = [
  ['single', 'sc|qcu|択一'],
  ['multiple', '多選'],
  ['trueFalse', 'tf|v ?\\/ ?f|r ?\\/ ?f|o ?\\/? ?x|正誤|[○〇]×'],
  ['fillIn', 'lücken?|compléter|completar|huecos|lacunas|пропуск|дополнение|빈칸|blanks?|fib'],
  ['shortAnswer', 'desarrollo|discursivas?|記述|短答|open'],
  ['choice', 'mc|test|objetivas?'],
]

const patterns: readonly (readonly [TypeHint, string])[] = [
  ...words.map(([type, rows]) => [type, rows.join('|')] as const),
  ...tagWords,
]
const whole = patterns.map(([type, source]) => [type, new RegExp(`^(?:${source})$`)] as const)

/** The pattern of any type word, to be built into larger ones. */
export const anyTypeWord = words.map(([, rows]) => rows.join('|')).join('|')
/** The same for what stands in brackets, where shorter words are enough. */
export const anyTypeTag = patterns.map(([, source]) => source).join('|')

const known = new Map<string, TypeHint | null>()

/** What a word such as 单选题 or "True/False" says, if it is a type word and nothing else. */
export function typeOfWord(word: string): TypeHint | null {
  const key = word.trim().toLowerCase()
  if (key.length === 0 || key.length > 40) return null
  const seen = known.get(key)
  if (seen !== undefined) return seen
  const found = whole.find(([, pattern]) => pattern.test(key))?.[0] ?? null
  if (known.size < 2000) known.set(key, found)
  return found
}

const eitherChoice =
  /单(?:项|选)(?:选择)?题?\s?(?:[/、&+|]|[与和及或]|以及)\s?多(?:项|选)(?![^题]{0,3}[不错漏])|多(?:项|选)(?:选择)?题?\s?(?:[/、&+|]|[与和及或]|以及)\s?单(?:项|选)|\b(?:single|multiple)(?:[- ](?:choice|answer))?\s?(?:\/|&|and|or)\s?(?:single|multiple)\b/i

/** "在每小题给出的选项中，有多项符合题目要求", and that just one does. */
const severalFit =
  /(?:有|至少)\s?(?:多|两|二|2)(?:个|项)[^。;]{0,8}(?:符合|正确|是|选项|答案)|不止一(?:个|项)|部分选对|选对但不全/
const oneFits = /[只仅](?:有|能选)?\s?[一1](?:个|项)[^。;]{0,8}(?:符合|正确|是|选项|答案)/

/** What a title of choices says of how many options fit. */
const choiceOf = (title: string): TypeHint =>
  severalFit.test(title) === oneFits.test(title) ? 'choice' : severalFit.test(title) ? 'multiple' : 'single'

/** What a title announces, of which `word` is a type word: one that names single and multiple choices leaves it to the keys. */
export const typeOfTitle = (title: string, word: string): TypeHint | null => {
  const type = typeOfWord(word)
  if (type === 'choice') return choiceOf(title)
  return (type === 'single' || type === 'multiple') && eitherChoice.test(title) ? 'choice' : type
}
