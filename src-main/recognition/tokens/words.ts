/**
 * The words of papers by what they mean, a row a language. Each entry is an alternative of a pattern over folded text without
 * regard to case; another language is another entry. `zh` has simplified and traditional forms.
 */
export const words = {
  /** What stands before the right answer, also in the middle of a line. */
  answer: {
    zh: '(?:正确的?|正確的?|参考|參考|标准|標準|本题|试题|题目|最佳|示范)?答案(?:是|为|為|选|要点)?|故(?:答案|选)[为為选]?|(?:本题|所以|因此|应)选|(?:答题|评分|参考)要点|正[确確解][选選][项項](?:是|为)?|正解',
    en: '(?:the )?(?:correct|right|best|suggested|model|sample)? ?answers?(?: is| are| key)?|ans|correct(?: option| choice| response)s?(?: is)?',
    de: '(?:richtige |korrekte |muster)?antwort(?:en)?|(?:muster)?lösung(?:en)?',
    fr: '(?:(?:la )?(?:bonnes?|vraie) )?réponses?(?: (?:correctes?|attendues?|exactes?|justes?))?(?: est)?|corrigé',
    es: '(?:la )?respuestas?(?: (?:correctas?|es))*|solución|soluciones',
    pt: '(?:a )?respostas?(?: (?:corretas?|certas?|é))*|gabarito|alternativa (?:correta|certa)|opção (?:correta|certa)',
    it: '(?:la )?rispost[ae](?: (?:corrett[ae]|esatt[ae]|giust[ae]|è))*|soluzion[ei]',
    ru: '(?:правильный |верный )?ответы?|правильный вариант',
    ja: '(?:正しい)?答え|解答|正答|模範解答',
    ko: '정답|해답|모범 ?답안',
    vi: '(?:đáp án|câu trả lời)(?: đúng)?',
  },
  /** Words for it that may mean something else, so they count at the start of a line with a colon or the like. */
  answerAtStart: {
    zh: '答|解|证明?|解答|参考解答|解法|选|選',
    en: 'key|solution|answer and explanation|correct|right',
    de: 'richtig(?: ist)?|korrekt',
    fr: 'solution|rép',
    es: 'clave|correcta|resp',
    pt: 'chave|correta|resp|solução',
    it: 'chiave|corretta|risp',
    ru: 'ключ|отв|решение',
    ja: '答|正解は|回答',
    ko: '답|풀이',
  },
  /** What somebody answered, right or wrong. */
  mine: {
    zh: '(?:我|你|您|学生|學生|考生|用户|您?本次)的?(?:答案|回答)|(?:我|你|您)的?选择',
    en: '(?:your|my) answers?|(?:student|user) answer|selected answer|your response|you answered|response',
    de: '(?:ihre|deine|meine) antwort(?:en)?',
    fr: '(?:votre|ta|ma) réponse|réponse donnée',
    es: '(?:tu|su|mi) respuesta|respuesta (?:dada|seleccionada)',
    pt: '(?:sua|minha|tua) resposta|resposta (?:dada|selecionada)',
    it: '(?:la )?(?:tua|sua|mia) risposta|risposta data',
    ru: '(?:ваш|твой|мой) ответ',
    ja: 'あなたの(?:答え|回答|解答)',
    ko: '(?:나의|내|당신의) ?답(?:안)?',
  },
  explanation: {
    zh: '(?:答案|试题|題目|题目|本题|参考|习题|名师|考点)?(?:解析|详解|詳解|点评|讲解|评析|释义)|解题思路|反馈',
    en: 'overall explanation|explanation/reference|explanations?|rationale|reasoning|feedback|justification|general feedback',
    de: 'erklärung|begründung|erläuterung(?:en)?',
    fr: 'explications?|commentaires?',
    es: 'explicación|explicaciones|justificación|retroalimentación',
    pt: 'explicação|explicações|justificativa|comentários?|resolução',
    it: 'spiegazion[ei]|motivazione|commento',
    ru: 'пояснения?|объяснени[ея]|обоснование|комментарий',
    ja: '解説|説明',
    ko: '해설|설명',
    vi: 'giải thích|lời giải',
  },
  explanationAtStart: {
    zh: '(?:答案|试题)?分析|(?:答案)?说明|說明|解释|注释|思路|提示|点拨|(?:答案)?依据|备注',
    en: 'hint|reason|why|note|discussion',
    de: 'hinweis|kommentar|anmerkung',
    fr: 'justification|remarque|indice',
    es: 'comentario|nota|pista',
    pt: 'nota|dica|observação',
    it: 'nota|suggerimento',
    ru: 'подсказка|примечание',
    ja: 'ヒント|注',
    ko: '힌트|참고',
  },
  /** What a question begins with where no number labels it. */
  question: {
    zh: '题干|题目|题面|试题|题目内容|试题内容|問題|问题|问',
    en: 'stem|question(?: text| stem)?|q',
    de: 'frage(?:stellung)?|aufgabe(?:nstellung)?',
    fr: 'énoncé',
    es: 'pregunta|enunciado',
    pt: 'pergunta|questão|enunciado',
    it: 'domanda|quesito',
    ru: 'вопрос|задание',
    ja: '問題文?|設問|問|質問',
    ko: '문제|질문|문항',
    vi: 'câu hỏi',
  },
  /** What labels the number of a question: "Frage 3", "問2". */
  numbered: {
    zh: '题目|题|問題|问题|例题?|习题|试题|問',
    en: '(?:new\\s+)?(?:question|ques|problem|item|exercise|no|q)',
    de: 'frage|aufgabe|nr',
    fr: 'exercice|n[°º]',
    es: 'pregunta|ejercicio|n[úu]m',
    pt: 'pergunta|quest(?:ão|ao)|exercício',
    it: 'domanda|quesito|esercizio',
    ru: 'вопрос|задание|задача|№',
    ja: '設問|問い|質問',
    ko: '문제|문항|질문|문',
    vi: 'câu(?: hỏi)?|bài',
  },
  options: {
    zh: '选项|選項|备选答案|备选项|候选项',
    en: 'options?|choices?|answer choices',
    de: 'antwortmöglichkeiten|auswahl',
    fr: 'choix|propositions?',
    es: 'opciones|alternativas',
    pt: 'opções|alternativas',
    it: 'opzioni|alternative',
    ru: 'варианты(?: ответов)?',
    ja: '選択肢',
    ko: '보기|선택지',
  },
  /** Says right and nothing else. */
  yes: {
    zh: '正确|正確|对|對',
    en: 'true',
    de: 'wahr',
    fr: 'vrai',
    es: 'verdadero',
    pt: 'verdadeiro',
    it: 'vero',
    ru: 'верно',
    ja: '正しい',
    ko: '참',
    vi: 'đúng',
  },
  no: {
    zh: '错误|錯誤|错|錯',
    en: 'false',
    de: 'falsch',
    fr: 'faux',
    es: 'falso',
    pt: 'falso|errado',
    it: 'falso',
    ru: 'неверно',
    ja: '誤り|間違い',
    ko: '거짓',
    vi: 'sai',
  },
  /** Says so where right or wrong is asked, and often something else. */
  looseYes: {
    zh: '是|真|对的|是的|说法正确',
    en: 'yes|right|correct|y',
    de: 'richtig|ja|stimmt|r',
    fr: 'oui|juste|v',
    es: 'sí|si|cierto|correcto|correcta|verdadera',
    pt: 'sim|certo|certa|correto|correta|verdadeira|v',
    it: 'sì|si|giusto|corretto|v',
    ru: 'да|правда|правильно|истина',
    ja: '正|はい|正解',
    ko: '예|맞음|맞다|옳다',
    vi: 'có',
  },
  looseNo: {
    zh: '不正确|不對|不对|否|非|假|不是|错的|说法错误|误',
    en: 'no|wrong|incorrect|n',
    de: 'nein|unwahr|f',
    fr: 'non|incorrect|f',
    es: 'no|incorrecto|incorrecta|falsa',
    pt: 'não|nao|errada|incorreto|incorreta|falsa',
    it: 'no|sbagliato|scorretto|errato',
    ru: 'нет|ложь|неправда|неправильно',
    ja: '誤|いいえ|正しくない|不正解',
    ko: '아니오|아니요|틀림|틀리다',
    vi: 'không',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>

export type Meaning = keyof typeof words

/** All words of some meanings as alternatives of a pattern, without brackets around them. */
export const anyOf = (...meanings: readonly Meaning[]): string =>
  meanings.flatMap((meaning) => Object.values(words[meaning])).join('|')

/** The same as a list: only for meanings whose entries are plain words. */
export const listOf = (meaning: 'yes' | 'no' | 'looseYes' | 'looseNo'): string[] => [
  ...new Set(Object.values(words[meaning]).flatMap((entry: string) => entry.split('|'))),
]
