import { expect, test } from 'vitest'
import { extract } from '../../src-main/documents/extract.ts'
import { recognise } from '../../src-main/recognition/recognise.ts'
import { lineOfQuestion } from '../support/documentNotation.ts'

const page = (body: string) =>
  new TextEncoder().encode(`<!DOCTYPE html><html><body><nav>Menu</nav>${body}</body></html>`)
const questionsOf = async (body: string) => recognise(await extract(page(body), 'review.html')).questions

const que = (kind: string, stem: string, answer: string, outcome = '') =>
  `<div class="que ${kind}"><div class="info"><h3 class="no">Question <span class="qno">1</span></h3><div class="grade">Mark 1.00 out of 1.00</div><div>Flag question</div></div><div class="content"><div class="formulation"><h4 class="accesshide">Question text</h4><div class="qtext"><p>${stem}</p></div><div class="ablock"><div class="prompt">Select one:</div><div class="answer">${answer}</div></div></div><div class="outcome"><div class="feedback">${outcome}</div></div></div></div>`
const row = (at: number, label: string, input: string, more = '') =>
  `<div class="r${at % 2} ${more}"><input ${input} disabled><label><span class="answernumber">${'abc'[at]}. </span><div>${label}</div></label><i class="icon" title="Correct"></i></div>`
const right = (text: string) => `<div class="rightanswer">${text}</div>`

test('a review of Moodle: the right answer that it says, and the own one only with full marks', async () => {
  const questions = await questionsOf(
    [
      que(
        'multichoice correct',
        'Which is <b>red</b>?',
        row(0, 'Venus', 'type="radio"') +
          row(1, 'Mars', 'type="radio" checked', 'correct') +
          row(2, 'Earth', 'type="radio"'),
        `<div class="generalfeedback">It is rusty.</div>${right('The correct answer is: Mars')}`,
      ),
      que(
        'multichoice partiallycorrect',
        'Which are gases?',
        row(0, 'oxygen', 'type="checkbox" checked') +
          row(1, 'iron', 'type="checkbox"') +
          row(2, 'helium', 'type="checkbox"'),
        right('The correct answers are: oxygen, helium'),
      ),
      que(
        'multichoice incorrect',
        'Which is it?',
        row(0, 'this', 'type="radio" checked') + row(1, 'that', 'type="radio"'),
      ),
      que(
        'truefalse incorrect',
        'Water is wet.',
        row(0, 'True', 'type="radio"') + row(1, 'False', 'type="radio" checked'),
        right("The correct answer is 'True'."),
      ),
      que('shortanswer correct', 'Capital of Norway?', '<input type="text" value="Oslo">'),
      que('shortanswer incorrect', 'Capital of Peru?', '<input type="text" value="Quito">'),
      que(
        'match',
        'Match.',
        '<table><tr><td>Peru</td><td><select><option>Choose...</option><option>Lima</option><option>Quito</option></select></td></tr></table>',
        right('The correct answer is: Peru → Lima, Chile → Santiago'),
      ),
    ].join(''),
  )
  expect(questions).toMatchObject([
    {
      type: 'single',
      stem: 'Which is red?',
      options: [{ text: 'Venus' }, { text: 'Mars' }, { text: 'Earth' }],
      key: { labels: ['B'] },
      explanation: 'It is rusty.',
    },
    { type: 'multiple', key: { labels: ['A', 'C'] } },
    { type: 'single', options: [{ text: 'this' }, { text: 'that' }], key: null },
    { type: 'trueFalse', key: { value: true } },
    { type: 'fillIn', key: { blanks: [['Oslo']] } },
    { type: 'fillIn', key: null },
    {
      type: 'single',
      stem: 'Match.\nPeru',
      options: [{ text: 'Lima' }, { text: 'Santiago' }, { text: 'Quito' }],
      key: { labels: ['A'] },
    },
    { type: 'single', stem: 'Match.\nChile', key: { labels: ['B'] } },
  ])
})

test('a review of Canvas', async () => {
  const answer = (text: string, more = '') =>
    `<div class="answer ${more}"><span class="answer_arrow">Correct!</span><div class="select_answer"><input type="radio" disabled><div class="answer_text">${text}</div></div></div>`
  const question = (kind: string, stem: string, answers: string) =>
    `<div class="display_question question ${kind}"><div class="header"><span class="name">Question 1</span> 1 / 1 pts</div><div class="text"><div class="question_text"><p>${stem}</p></div><div class="answers">${answers}</div></div></div>`
  const pair =
    '<div class="answer"><div class="answer_match_left">Peru</div><div class="answer_match_right">Lima</div></div>'
  expect(
    await questionsOf(
      question(
        'multiple_choice_question',
        'Which is red?',
        answer('Venus', 'selected_answer wrong_answer') + answer('Mars', 'correct_answer'),
      ) +
        question('true_false_question', 'Water is wet.', answer('True', 'correct_answer') + answer('False')) +
        question(
          'short_answer_question',
          'Capital of Norway?',
          answer('Oslo', 'correct_answer') + answer('Christiania', 'correct_answer'),
        ) +
        question('essay_question', 'Why?', '') +
        question('matching_question', 'Match.', pair),
    ),
  ).toMatchObject([
    { type: 'single', options: [{ text: 'Venus' }, { text: 'Mars' }], key: { labels: ['B'] } },
    { type: 'trueFalse', key: { value: true } },
    { type: 'fillIn', key: { blanks: [['Oslo', 'Christiania']] } },
    { type: 'shortAnswer', key: null },
    { stem: 'Match.\nPeru', key: { labels: ['A'] } },
  ])
})

test('other pages with like words are read as they look', async () => {
  const { blocks } = await extract(page('<p class="que">1. Which?</p><p>A. x</p><p>B. y</p>'), 'x.html')
  expect(blocks.map(({ text }) => text)).toEqual(['1. Which?', 'A. x', 'B. y'])
})

const choice = (role: string, name: string, isChosen: boolean) =>
  `<label><div role="${role}" aria-checked="${isChosen}" aria-label="${name}"></div><span>${name}</span></label>`
const formItem = (stem: string, score: string, rest: string) =>
  `<div role="listitem"><div role="heading"><span>${stem}</span><span> *</span></div><div>${score}</div>${rest}</div>`

test('a review of Google Forms: choices that are listed again are right, own ones only with full marks', async () => {
  const questions = await questionsOf(
    [
      formItem(
        'Which is in Kenya?',
        '1/1',
        `<div role="radiogroup">${choice('radio', 'Oslo', false)}${choice('radio', 'Nairobi', true)}</div>`,
      ),
      formItem(
        'Which are in Italy?',
        '0/1',
        `<div role="group">${choice('checkbox', 'Rome', true)}${choice('checkbox', 'Lyon', true)}${choice('checkbox', 'Turin', false)}</div><div>Correct answer</div>${choice('checkbox', 'Rome', true)}${choice('checkbox', 'Turin', true)}`,
      ),
      formItem('The capital of Peru is', '0/1', '<div>Quito</div><div>Correct answers</div><div>Lima</div>'),
      formItem(
        'Which is in Chile?',
        '0/1',
        `<div role="radiogroup">${choice('radio', 'Oslo', true)}${choice('radio', 'Santiago', false)}</div>`,
      ),
    ].join(''),
  )
  expect(questions.map(lineOfQuestion)).toEqual([
    'single -: Which is in Kenya? [Oslo | Nairobi] = B',
    'multiple -: Which are in Italy? [Rome | Lyon | Turin] = AC',
    'fillIn -: The capital of Peru is = Lima',
    'single -: Which is in Chile? [Oslo | Santiago] = ?',
  ])
})

const answerRow = (text: string, isRight = false) =>
  `<tr><td>${isRight ? '<span class="correctAnswerFlag"><img alt="Correct"></span>' : ''}</td><td><span class="answerTextSpan">${text}</span></td></tr>`
const item = (at: number, score: string, stem: string, selected: string, answers: string) =>
  `<li id="contentListItem:_${at}"><h3>Question ${at}</h3><div class="details"><div class="taskStatus">${score} out of 1 points</div><table><tr><td><div class="vtbegenerated">${stem}</div></td></tr><tr><td>Selected Answer:</td><td><table>${selected}</table></td></tr><tr><td>Answers:</td><td><table>${answers}</table></td></tr></table></div></li>`

test('a review of Blackboard: flagged answers are right, selected ones only with full marks', async () => {
  const questions = await questionsOf(
    `<ul>${[
      item(1, '0', 'Which holds the DNA?', answerRow('wall'), answerRow('wall') + answerRow('nucleus', true)),
      item(2, '1', 'Mushrooms are plants.', answerRow('False'), answerRow('True') + answerRow('False')),
      item(3, '0', 'Which is a bone?', answerRow('skin'), answerRow('skin') + answerRow('femur')),
    ].join('')}</ul>`,
  )
  expect(questions.map(lineOfQuestion)).toEqual([
    'single -: Which holds the DNA? [wall | nucleus] = B',
    'trueFalse -: Mushrooms are plants. = false',
    'single -: Which is a bone? [skin | femur] = ?',
  ])
})
