/** What commands and environments that authors make are for, by their names: in a paper these are words of its subject, questions. */

const question =
  /^(?:(?:my)?(?:question|ques|problem|prob|exercise|exercice|exo|task|aufgabe|frage|uebung|übung|ejercicio|pregunta|problema|esercizio|domanda|exercicio|questao|zadacha|vopros|timu|xiti|liti|lianxi))s?\d?$/i
const questionTitle =
  /^(?:question|problem|exercise|exercice|task|aufgabe|frage|übung|ejercicio|pregunta|problema|esercizio|domanda|exercício|questão|задача|вопрос|упражнение|题|例|习题|練習|练习|問題|问题|문제|연습)/i
const solution =
  /^(?:my)?(?:solution|soln?|answer|ans|loesung|lösung|antwort|corrige|corrigé|reponse|réponse|solucion|respuesta|soluzione|risposta|solucao|resposta|gabarito|reshenie|otvet|daan|jieda|jie|da)s?\d?$/i
const choices = /^(?:my)?(?:choices|options|alternatives|antworten|propositions|opciones|xuanxiang|xx)$/i
const answer =
  /^(?:my|the|show)?(?:ans|answer|key|loesung|antwort|reponse|respuesta|resposta|risposta|gabarito|daan)(?:[a-z]{0,8})$/i
const right =
  /^(?:is|the|my)?(?:correct|right|richtig|juste|vrai|correcta|correto|zhengque)(?:ans|answer|choice|option|item)?$/i

export type FrameRole = 'question' | 'solution' | 'choices'

/** What an environment is for, by its name, the title that a theorem prints, and whether it is a list. */
export function roleOfFrame(name: string, opens: string): FrameRole | null {
  const title = /\\textbf\{([^{}\\]+)/.exec(opens)?.[1]?.trim() ?? ''
  if (question.test(name) || questionTitle.test(title)) return 'question'
  if (choices.test(name)) return 'choices'
  if (!solution.test(name)) return null
  return /\\begin\{(?:itemize|enumerate)\}/.test(opens) ? 'choices' : 'solution'
}

/** Whether a command with one argument gives the answer, or says that something is right. */
export function roleOfCommand(name: string): 'answer' | 'right' | null {
  if (right.test(name)) return 'right'
  return answer.test(name) ? 'answer' : null
}
