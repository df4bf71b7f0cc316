import { plainTitle } from './columnTitles.ts'
import { type TypeHint, typeOfWord } from './typeWords.ts'

/** What columns of types say beyond Chinese and English, over text without accents and case. */
const names: readonly (readonly [TypeHint, string])[] = [
  [
    'single',
    'einfachauswahl|einfachwahl|sc|sba|choix unique|reponse unique|qcu|(?:opcion|seleccion|respuesta|eleccion) unica|(?:escolha|resposta|opcao|selecao) unica|scelta singola|risposta singola|(?:один|единственный|одиночный) (?:ответ|выбор)|択一(?:式)?|単一(?:選択|回答)|単選択|객관식|선택형|단일 ?선택|mot (?:dap an|lua chon)',
  ],
  [
    'multiple',
    'mehrfachauswahl|mehrfachwahl|ma|mr|select all(?: that apply)?|check ?box(?:es)?|reponses multiples|seleccion multiple|respuesta multiple|multiplas? respostas?|selecao multipla|multipla resposta|risposta multipla|piu risposte|варианты|(?:несколько|множественный) (?:ответов|выбор)|複数(?:選択|回答)|複選題?|多重選擇題?|복수 ?(?:선택|정답)|nhieu (?:dap an|lua chon)',
  ],
  [
    'trueFalse',
    'richtig\\/falsch|wahr\\/falsch|ja\\/nein|vrai\\/faux|vrai ou faux|verdadero ?(?:\\/|o) ?falso|verdadeiro ?(?:\\/|ou) ?falso|vero ?(?:\\/|o) ?falso|v ?\\/ ?f|верно\\/неверно|да\\/нет|правда\\/ложь|正誤(?:問題)?|[○◯]×(?:問題)?|ox|참\\/거짓|진위형|dung\\/sai|tf|yes ?\\/ ?no|judg(?:e|ing|e?ments?)',
  ],
  [
    'fillIn',
    'lucken?(?:text)?|erganzung|texte a trous|a completer|completar|huecos|rellenar|lacunas?|preencher|completamento|da completare|пропуск|дополнение|穴埋め(?:問題)?|空欄補充|空所補充|빈칸(?: ?채우기)?|단답형|괄호 넣기|dien (?:khuyet|vao cho trong)|fib|gap[- ]?fill',
  ],
  [
    'shortAnswer',
    'freitext|offene (?:frage|aufgabe)|kurzantwort|reponse (?:courte|libre)|question ouverte|redaction|respuesta (?:corta|abierta)|desarrollo|(?:resposta|questao) (?:curta|aberta)|discursiva|dissertativa|risposta (?:breve|aperta)|domanda aperta|(?:краткий|развернутый|открытый) (?:ответ|вопрос)|記述(?:式)?|短答(?:式)?|論述|주관식|서술형|논술형|tu luan',
  ],
  [
    'choice',
    'mc|auswahl(?:frage)?|choix multiples?|qcm|opcion(?:es)? multiples?|test|multipla escolha|objetiva|scelta multipla|выбор ответа|選択(?:問題|式)?|単選題?|選擇題|trac nghiem',
  ],
]

const whole = names.map(([type, source]) => [type, new RegExp(`^(?:${plainTitle(source)})$`, 'i')] as const)

/** What the cell of a column of types says, in any of the languages; null where it says nothing known. */
export function typeOfName(cell: string): TypeHint | null {
  const plain = plainTitle(cell).trim()
  return typeOfWord(plain) ?? whole.find(([, pattern]) => pattern.test(plain))?.[0] ?? null
}
