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
    de: '(?:frage|aufgaben?)(?:n|text|stellung|stamm)?',
    fr: 'questions?|intitule|enonce|(?:texte|enonce|intitule|libelle) de la question',
    es: 'preguntas?|(?:texto|enunciado) de la pregunta',
    pt: '(?:perguntas?|questao|questoes)|(?:texto|enunciado) da (?:pergunta|questao)',
    it: 'domande?|quesiti?|testo (?:della domanda|del quesito)',
    ru: 'вопросы?|задани[ея]|(?:текст|формулировка) (?:вопроса|задания)',
    ja: '(?:問題|設問|質問)(?:文|内容)?',
    ko: '(?:문제|문항|질문)(?: ?(?:내용|본문))?',
    vi: '(?:noi dung )?cau hoi|de bai',
  },
  answer: {
    de: '(?:richtige[rs]?|korrekte[rs]?) ?(?:antwort(?:en)?|loesung|losung|option)?|loesung',
    fr: '(?:bonnes? |vraies? )?reponses?(?: (?:correctes?|exactes?|justes?))?|corrige|solution',
    es: '(?:opcion|alternativa|respuesta) correcta|correcta',
    pt: '(?:opcao|alternativa|resposta) (?:correta|certa)|correta|gabarito',
    it: '(?:opzione|alternativa|risposta) (?:corretta|esatta|giusta)|corretta|esatta',
    ru: '(?:правильн|верн)(?:ый|ые|ое) (?:ответы?|варианты?)|ключ',
    ja: '正解|正答|解答|答え?|正解(?:番号|の選択肢)',
    ko: '정답(?: ?번호)?|답|답안',
    vi: '(?:dap an|cau tra loi)(?: dung)?',
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
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>

/** What stands before the letter or the number of one option: "Antwort A", "選択肢1". */
const option = [
  'antwort(?:moglichkeit)?|auswahl|option',
  'reponse|choix|proposition|option',
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
  Array.from(
    text
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .normalize('NFC'),
    (sign) => simplified.get(sign) ?? sign,
  ).join('')

/** The titles of a meaning in all these languages as alternatives of a pattern over `plainTitle`. */
export const titlesOf = (meaning: keyof typeof titles): string => plainTitle(Object.values(titles[meaning]).join('|'))

export const optionTitles: string = plainTitle(option.join('|'))
