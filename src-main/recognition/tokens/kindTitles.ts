/**
 * What parts of a paper are called that name no type of question: a row a language. Some are plain words, too: they title a part
 * only where its questions stand below.
 */
const rows: readonly string[] = [
  'key terms|definitions?|vocabulary|glossary|translations?|translate into \\p{L}+|structured questions|problem solving|problems|exercises|reading(?: passages?)?|extended matching(?: questions)?|choose the best answer|select all that apply|fill in with the words below',
  '重点概念|概念题?|术语|句子翻译|英译[汉中]|[汉中]译英|配伍(?:选择)?题|读图题|改错题|连线题?',
  '名詞解釋|翻譯題?|[英中]翻[中英]|計算題|綜合題|共同選項題|連連看|配合題',
  'begriffe|definitionen|glossar|vokabeln|übersetzung(?:en)?|aufgaben|textverständnis|wörter einsetzen|zuordnung von antworten',
  'définitions|vocabulaire|glossaire|traductions?|thèmes?|versions?|exercices|problèmes|lecture|compléter|mots à placer|associations|réponses communes',
  'definiciones|glosario|vocabulario|traducción|problemas|ejercicios|lectura|completar|banco de palabras|relacionar|emparejar|respuestas comunes',
  'definições|glossário|vocabulário|tradução|problemas|exercícios|leitura|completar|banco de palavras|associação|respostas comuns',
  'definizioni|glossario|vocabolario|traduzion[ei]|problemi|esercizi|lettura|parole da inserire|collegamenti|risposte comuni',
  'термины|определения|словарь|перевод|задачи|упражнения|развёрнутые задания|чтение|дополните|слова для вставки|соответствие|общие варианты ответов',
  '用語(?:の説明)?|和訳|英文和訳|計算問題|応用問題|語群選択|線結び|共通選択肢問題|資料の読み取り|四択問題',
  '용어(?: 설명)?|해석|번역|계산 문제|응용 문제|지문 문제|낱말 넣기|연결하기|공통 보기 문제',
]

const whole = new RegExp(`^(?:${rows.join('|')})$`, 'iu')

/** Whether a name is what a part of a paper is usually called. */
export const namesPartOfPaper = (name: string): boolean => name.length <= 40 && whole.test(name.trim())
