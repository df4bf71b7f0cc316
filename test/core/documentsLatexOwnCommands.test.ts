import { expect, test } from 'vitest'
import { extract } from '../../src-main/documents/extract.ts'
import { recognise } from '../../src-main/recognition/recognise.ts'

async function questionsOf(tex: string) {
  return recognise(await extract(new TextEncoder().encode(tex), 'paper.tex')).questions
}

test('commands that a paper defines are read as they print, with the numbers that they count', async () => {
  const questions = await questionsOf(String.raw`\documentclass{article}
\newcounter{n}
\newcommand{\ask}[2][1]{\stepcounter{n}\par\textbf{\then.} #2 (#1 points)}
\newcommand{\opts}[3]{\begin{tabular}{l} (A) #1 \\ (B) #2 \\ (C) #3 \end{tabular}\par}
\def\sol#1{\par\textbf{Answer:} #1}
\begin{document}
\ask{Which metal is liquid?}\opts{iron}{mercury}{tin}\sol{B}
\ask[2]{Which gas burns?}\opts{hydrogen}{neon}{argon}\sol{A}
\end{document}`)
  expect(questions).toMatchObject([
    { number: '1', stem: 'Which metal is liquid?', options: [{}, { text: 'mercury' }, {}], key: { labels: ['B'] } },
    { number: '2', stem: 'Which gas burns?', key: { labels: ['A'] } },
  ])
})

test('environments like theorems are questions, and solutions behind them are theirs', async () => {
  const questions = await questionsOf(String.raw`\documentclass{article}
\newtheorem{prob}{Problem}[section]
\newenvironment{solution}{\begin{proof}[Solution]}{\end{proof}}
\begin{document}
\begin{prob}[Sums] Add $1$ and $2$. \end{prob}
\begin{solution} $3$ \end{solution}
Some words between.
\begin{prob} State the rule of three. \end{prob}
\end{document}`)
  expect(questions).toMatchObject([
    { type: 'shortAnswer', stem: 'Add $1$ and $2$.', key: { text: '$3$' } },
    { type: 'shortAnswer', stem: 'State the rule of three.', key: null },
  ])
})

test('an own list of choices whose items have ticks says which are right', async () => {
  const questions = await questionsOf(String.raw`\documentclass{article}
\newenvironment{question}{\par}{\par}
\newenvironment{answers}{\begin{itemize}}{\end{itemize}}
\newcommand{\good}[1]{\item[$\checkmark$] #1}
\newcommand{\bad}[1]{\item[$\square$] #1}
\begin{document}
\begin{question}Which is a bird?\begin{answers}\bad{bat}\good{wren}\bad{moth}\end{answers}\end{question}
\begin{question}Which is a fish?\begin{answers}\good{tench}\bad{newt}\bad{whale}\end{answers}\end{question}
\end{document}`)
  expect(questions.map(({ key }) => key)).toMatchObject([{ labels: ['B'] }, { labels: ['A'] }])
})

test('a key that is only shown under a condition is read, in the line and below it', async () => {
  const questions = await questionsOf(String.raw`\documentclass{article}
\newif\ifkey \keyfalse
\newcommand{\answer}[1]{\ifkey\textbf{#1}\else\underline{\hspace{3cm}}\fi}
\begin{document}
\begin{enumerate}
\item The largest moon of Saturn is \answer{Titan}.
\item What causes tides? \\ \answer{the pull of the moon}
\end{enumerate}
\end{document}`)
  expect(questions).toMatchObject([
    { type: 'fillIn', stem: 'The largest moon of Saturn is _____.', key: { blanks: [['Titan']] } },
    { stem: 'What causes tides?', key: { text: 'the pull of the moon' } },
  ])
})

test('colours and bold letters mark the right options', async () => {
  const questions = await questionsOf(String.raw`\documentclass{article}
\begin{document}
\begin{enumerate}
\item One plus one? \\ A. one \\ \textcolor{red}{B. two} \\ C. three
\item Two plus one? \\ A. one \\ B. two \\ {\color{red} C. three}
\item Two less one? \\ \textcolor{red}{A. one} \\ B. two \\ C. three
\end{enumerate}
\end{document}`)
  expect(questions.map(({ key }) => key)).toMatchObject([{ labels: ['B'] }, { labels: ['C'] }, { labels: ['A'] }])
})

test('definitions that stand for each other end', async () => {
  const questions = await questionsOf(String.raw`\documentclass{article}
\newcommand{\a}{\b\b}\newcommand{\b}{\a\a}
\begin{document}
1. What is $2+2$?

Answer: 4

\a
\end{document}`)
  expect(questions).toMatchObject([{ stem: 'What is $2+2$?' }])
})
