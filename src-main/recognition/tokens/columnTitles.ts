/**
 * What the columns of question sheets are titled beyond Chinese and English, whose titles are in `sheets/columnRoles.ts`: by
 * meaning, a row a language, over text without accents and case. Words that papers use too are in `words.ts`.
 */
const titles = {
  type: {
    de: '(?:frage|aufgaben)?(?:typ|art)',
    fr: 'type(?: de (?:la )?question)?|genre',
    es: 'tipo(?: de (?:la )?pregunta)?',
    pt: 'tipo(?: d[ea] (?:pergunta|questao))?',
    it: 'tipo(?:logia)?(?: d(?:i|ella) domanda)?',
    ru: '(?:тип|вид)(?: (?:вопроса|задания))?',
    ja: '(?:問題|設問)?(?:の)?(?:種類|形式|タイプ|種別)',
    ko: '(?:문제|문항|질문) ?유형|유형|종류',
    vi: '(?:loai|kieu|dang)(?: cau hoi)?',
  },
  stem: {
    de: 'vorderseite|(?:frage|aufgaben?)(?:n|text|stellung|stamm)?',
    fr: 'recto|questions?|intitule|libelle|enonce|(?:texte|enonce|intitule|libelle) de la question',
    es: 'anverso|frente|preguntas?|(?:texto|enunciado) de la pregunta',
    pt: 'frente|(?:perguntas?|questao|questoes)|(?:texto|enunciado) da (?:pergunta|questao)',
    it: 'fronte|domande?|quesiti?|testo (?:della domanda|del quesito)',
    ru: 'вопросы?|задани[ея]|(?:текст|формулировка) (?:вопроса|задания)',
    ja: '(?:問題|設問|質問)(?:文|内容)?',
    ko: '(?:문제|문항|질문)(?: ?(?:내용|본문))?',
    vi: '(?:noi dung )?cau hoi|de bai',
  },
  answer: {
    zh: '(?:参考|预期|预想|示例|样例|模拟|标准)(?:回答|要点|作答)',
    de: 'ruckseite|(?:richtige[rs]?|korrekte[rs]?) ?(?:antwort(?:en)?|loesung|losung|option)?|loesung|(?:erwartete|mogliche)[rs]? (?:antwort(?:en)?|losung)|muster(?:antwort|losung)',
    fr: 'verso|(?:bonnes? |vraies? )?reponses?(?: (?:correctes?|exactes?|justes?|attendues?|possibles?|types?|modeles?))?|bonnes?|juste|corrige|solution',
    es: 'reverso|dorso|(?:opcion|alternativa|respuesta) correcta|correcta|respuestas? (?:esperadas?|modelo|sugeridas?|tipo)',
    pt: 'verso|(?:opcao|alternativa|resposta) (?:correta|certa)|correta|gabarito|respostas? (?:esperadas?|modelo|sugeridas?)',
    it: 'retro|(?:opzione|alternativa|risposta) (?:corretta|esatta|giusta)|corretta|esatta|rispost[ae] (?:attes[ae]|modello|tipo)',
    ru: '(?:правильн|верн)(?:ый|ые|ое) (?:ответы?|варианты?)|ключ|(?:ожидаемы|примерны|эталонны)[йе] ответы?',
    ja: '正解|正答|解答|答え?|正解(?:番号|の選択肢)|(?:想定|模範|期待|予想)(?:される)?(?:回答|解答)|(?:回答|解答)例',
    ko: '정답(?: ?번호)?|답|답안|(?:예상|모범|예시) ?(?:답안?|정답|답변)',
    vi: '(?:dap an|cau tra loi)(?: dung)?',
  },
  /** A title for each wrong option, numbered or not. */
  distractor: {
    de: '(?:falsche[rs]?|inkorrekte[rs]?) ?(?:antwort(?:en)?|option(?:en)?)?|falschantwort(?:en)?',
    fr: '(?:mauvaises?|fausses?) (?:reponses?|options?)|reponses? (?:fausses?|incorrectes?)|incorrectes?|leurres?',
    es: '(?:respuestas?|opcion(?:es)?) (?:incorrectas?|falsas?|erroneas?)|incorrectas?|distractor(?:es)?',
    pt: '(?:respostas?|opcao|opcoes|alternativas?) (?:incorretas?|falsas?|erradas?)|incorretas?|erradas?|distrator(?:es)?',
    it: '(?:rispost[ae]|opzion[ei]) (?:errat[ae]|sbagliat[ae]|fals[ae])|errat[ae]|sbagliat[ae]|distrattor[ei]',
    ru: '(?:неправильн|неверн|ложн)(?:ый|ые|ое) (?:ответы?|варианты?)',
    ja: '不正解|誤答|誤り|ダミー',
    ko: '오답|틀린 ?답',
    vi: '(?:dap an|phuong an) (?:sai|nhieu)',
  },
  options: {
    de: '(?:antwort|auswahl)(?:moglichkeiten|moeglichkeiten|optionen)|optionen|auswahl',
    fr: '(?:choix|options|propositions)(?: (?:de reponses?|possibles))?|reponses (?:possibles|proposees)',
    es: 'opciones(?: de respuesta)?|alternativas|respuestas posibles',
    pt: 'opcoes(?: de resposta)?|alternativas|respostas possiveis',
    it: 'opzioni(?: di risposta)?|alternative|risposte possibili|scelte',
    ru: 'варианты(?: ответ(?:ов|а))?|опции',
    ja: '選択肢(?:一覧|リスト)?',
    ko: '보기|선택지|선택 ?항목',
    vi: '(?:cac )?(?:lua chon|phuong an)',
  },
  explanation: {
    de: '(?:erklarung|erlauterung|begrundung|losungsweg|hinweis|kommentar)(?:en)?',
    fr: '(?:explication|commentaire|justification|remarque)s?',
    es: '(?:explicacion|comentario|justificacion|retroalimentacion|observacion)(?:es|s)?',
    pt: '(?:explicacao|comentario|justificativa|resolucao|observacao|feedback)s?',
    it: 'spiegazion[ei]|comment[oi]|motivazion[ei]|not[ae]',
    ru: '(?:пояснени|объяснени|обосновани)[ея]|комментари[ий]',
    ja: '解説|説明|ヒント',
    ko: '해설|설명|풀이',
    vi: '(?:loi )?giai(?: thich)?',
  },
  number: {
    de: '(?:lfd\\.? ?)?nr\\.?|nummer|frage ?nr\\.?',
    fr: 'n[°o]\\.?|num(?:ero)?\\.?',
    es: 'n[°o]\\.?|num(?:ero)?\\.?',
    pt: 'n[°o]\\.?|num(?:ero)?\\.?',
    it: 'n[°o]?\\.?|num(?:ero)?\\.?',
    ru: '№|номер(?: вопроса)?|n(?:o)?',
    ja: '(?:問題)?(?:番号|no\\.?)|問番号',
    ko: '(?:문제 ?|문항 ?)?번호',
    vi: 'stt|so(?: cau)?',
  },
  section: {
    de: 'kapitel|thema|abschnitt|kategorie|fach|bereich',
    fr: 'chapitre|theme|section|categorie|matiere',
    es: 'capitulo|tema|seccion|categoria|materia|asignatura|unidad',
    pt: 'capitulo|tema|assunto|secao|categoria|disciplina|materia|unidade',
    it: 'capitolo|argomento|tema|sezione|categoria|materia|unita',
    ru: 'глава|тема|раздел|категория|предмет',
    ja: '章|分野|単元|カテゴリー?|科目',
    ko: '단원|장|분야|과목|카테고리|주제',
    vi: 'chuong|chu de|mon(?: hoc)?|bai',
  },
  /** Of a list of terms: what is to be learnt, and what it means. */
  term: {
    zh: '名词|术语|词语|单词|概念|词汇|生词|关键词',
    en: '(?:key |new |vocab(?:ulary)? )?(?:terms?|words?)|vocab(?:ulary)?|concept|expression|phrase',
    de: 'begriffe?|fachbegriffe?|vokabeln?|wort',
    fr: 'termes?|mots?|vocabulaire|notions?',
    es: 'terminos?|palabras?|vocabulario|conceptos?',
    pt: 'termos?|palavras?|vocabulario|conceitos?',
    it: 'termin[ei]|parol[ae]|vocabol[io]|concett[io]',
    ru: 'термины?|слов[оа]|поняти[ея]',
    ja: '用語|単語|語句|言葉',
    ko: '용어|단어|어휘|개념',
    vi: 'thuat ngu|tu vung|khai niem',
  },
  definition: {
    zh: '(?:名词)?解释|释义|定义|含义|词义|意思|翻译|译文|中文|英文',
    en: 'definitions?|meanings?|(?:english |native )?translations?',
    de: 'definition(?:en)?|bedeutung(?:en)?|ubersetzung(?:en)?',
    fr: 'definitions?|sens|signification|traduction',
    es: 'definicion(?:es)?|significado|traduccion',
    pt: 'definic(?:ao|oes)|significado|traducao',
    it: 'definizion[ei]|significat[oi]|traduzione',
    ru: 'определени[ея]|значени[ея]|перевод',
    ja: '意味|定義|説明|訳語?|日本語訳',
    ko: '뜻|정의|의미|번역',
    vi: 'dinh nghia|nghia|dich',
  },
  /** What a question is worth. */
  points: {
    zh: '(?:题目)?(?:分值|分数|得分|满分|配分)',
    en: '(?:max(?:imum)? )?(?:points?|marks?|scores?|grade|weight(?:age|ing)?)',
    de: '(?:max\\.? ?)?(?:punkte?|punktzahl|gewichtung)',
    fr: 'points?|bareme|note',
    es: 'puntos?|puntaje|puntuacion|valor',
    pt: 'pontos?|pontuacao|valor',
    it: 'punt[io]|punteggio',
    ru: 'балл(?:ы|ов)?|оценка',
    ja: '配点|点数|得点',
    ko: '배점|점수',
    vi: 'diem(?: so)?',
  },
  /** How many of something a question has: "Number of answers", "キーワード数". */
  count: {
    zh: '.{1,12}(?:数量?|个数)',
    en: '(?:number|no\\.?|count|#) of .{1,24}|num[ _-]?(?:of[ _-]?)?(?:answers?|options?|choices?|correct|keywords?|blanks?|words?)|(?:answers?|options?|choices?|keywords?|blanks?|words?)[ _-]?count',
    de: '(?:anzahl|anz\\.?) .{1,24}',
    fr: '(?:nombre|nb\\.?) (?:de |d.).{1,24}',
    es: '(?:numero|n[°o]\\.?|cantidad) de (?!pregunta|orden).{1,24}',
    pt: '(?:numero|n[°o]\\.?|quantidade) de (?!questao|pergunta|ordem).{1,24}',
    it: '(?:numero|n[°o]?\\.?) (?:di |del).{1,24}',
    ru: '(?:количество|число|кол-во) .{1,24}',
    ko: '.{1,12} ?(?:개수|수)',
    vi: 'so luong .{1,24}',
  },
  /** What is said of a question besides. */
  aside: {
    zh: '难度(?:系数)?|难易(?:程?度)?|难易系数|出题人|命题人|作者|日期|时间|来源|出处|考频|年份|图片(?:地址|链接)?|标签',
    en: '(?:time|time limit|seconds?)(?: in seconds)?|difficulty|level|author|date|source|tags?|images?(?: (?:link|url))?|media|status|language',
    de: 'zeit(?:limit)?|schwierigkeit(?:sgrad)?|niveau|autor(?:in)?|datum|quelle|bild|sprache',
    fr: 'temps|duree|difficulte|niveau|auteur|date|source|images?|langue',
    es: 'tiempo|dificultad|nivel|autor|fecha|fuente|imagen|idioma',
    pt: 'tempo|dificuldade|nivel|autor|data|fonte|imagem|idioma',
    it: 'tempo|difficolta|livello|autore|data|fonte|immagine|lingua',
    ru: 'время|сложность|уровень|автор|дата|источник|изображение',
    ja: '制限時間|時間|難易度|作成者|日付|出典|画像',
    ko: '제한 ?시간|시간|난이도|출제자|날짜|출처|이미지',
    vi: 'thoi gian|do kho|muc do|tac gia|ngay|nguon|hinh anh',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>

/** What stands before the letter or the number of one option: "Antwort A", "選択肢1". */
const option = [
  'antwort(?:moglichkeit)?|auswahl|option',
  'reponse|choix|prop(?:osition)?|option',
  'respuesta|opcion|alternativa',
  'resposta|opcao|alternativa',
  'risposta|opzione|alternativa|scelta',
  '(?:вариант|ответ)(?: ответа)?|опция',
  '選択肢|選択|回答',
  '보기|선택지|선택',
  '(?:dap an|phuong an|lua chon)',
]

/** Signs of titles that are written in another way in traditional Chinese. */
const simplified = new Map(
  Array.from(
    '題题選选項项類类號号參参準准標标內内備备說说釋释詳详講讲對对錯错確确節节單单課课識识點点問问難难編编譯译義义試试級级數数幹干擇择敘叙測测驗验練练習习學学據据層层語语詞词顯显關关鍵键簡简塡填複复',
  )
    .map((sign, at, all) => [sign, all[at + 1] ?? sign] as const)
    .filter((_, at) => at % 2 === 0),
)

/** Without accents and in simplified Chinese, so that one pattern fits all ways to write a title. */
export const plainTitle = (text: string): string =>
  isAscii(text)
    ? text
    : Array.from(
        text
          .normalize('NFD')
          .replace(/[\u0300-\u036f]/g, '')
          .normalize('NFC'),
        (sign) => simplified.get(sign) ?? sign,
      ).join('')

/** Plain already: every cell of a sheet is asked whether it is a title. */
const isAscii = (text: string): boolean => /^[\t\n\r -~]*$/.test(text)

/** The titles of a meaning in all these languages as alternatives of a pattern over `plainTitle`. */
export const titlesOf = (meaning: keyof typeof titles): string => plainTitle(Object.values(titles[meaning]).join('|'))

export const optionTitles: string = plainTitle(option.join('|'))
