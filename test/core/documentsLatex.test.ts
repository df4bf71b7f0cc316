import { expect, test } from 'vitest'
import { extract } from '../../src-main/documents/extract.ts'
import { withoutLooks } from '../../src-main/documents/latex/texLooks.ts'
import { texText } from '../../src-main/documents/latex/texText.ts'
import { recognise } from '../../src-main/recognition/recognise.ts'

async function read(tex: string, name = 'paper.tex') {
  const document = await extract(new TextEncoder().encode(tex), name)
  return { document, questions: recognise(document).questions }
}

test('the exam class: choices, check boxes, blanks, parts and solutions', async () => {
  const { document, questions } = await read(String.raw`% a paper
\documentclass{exam}
\begin{document}
\section*{Physics \& more}
\begin{questions}
\question[5] What is $E$ in \(E=mc^2\)? % \question not this
\begin{oneparchoices}
  \choice Mass \CorrectChoice Energy \choice \textbf{Speed}
\end{oneparchoices}
\begin{solution}
It is \emph{energy}.
\end{solution}
\titledquestion{Fill} The capital of Norway is \fillin[Oslo][2in].
\question Which are gases?
\begin{checkboxes}
\CorrectChoice Oxygen
\choice Iron
\CorrectChoice Helium
\end{checkboxes}
\question Consider \includegraphics[width=3cm]{fig/a.png} this.
\begin{parts}
\part[2] Why is it so?
\begin{solution}[2in] Because. \end{solution}
\part What now?
\end{parts}
\end{questions}
\end{document}`)
  expect(document.format).toBe('latex')
  expect(document.blocks[0]).toMatchObject({ kind: 'heading', text: 'Physics & more' })
  expect(questions).toMatchObject([
    {
      type: 'single',
      stem: 'What is $E$ in $E=mc^2$?',
      options: [{ text: 'Mass' }, { text: 'Energy' }, { text: 'Speed' }],
      key: { labels: ['B'] },
      explanation: 'It is energy.',
    },
    { type: 'fillIn', stem: 'The capital of Norway is _____.', key: { blanks: [['Oslo']] } },
    { type: 'multiple', key: { labels: ['A', 'C'] } },
    {
      type: 'shortAnswer',
      stem: 'Consider this.\nWhy is it so?',
      key: { text: 'Because.' },
      images: [{ field: 'stem', image: 'fig/a.png' }],
    },
    { type: 'shortAnswer', stem: 'Consider this.\nWhat now?', key: null },
  ])
})

test('lists in lists, with a key at the end', async () => {
  const { questions } = await read(String.raw`\documentclass{article}\begin{document}\title{Quiz}
\begin{enumerate}
\item Which planet is red?
\begin{enumerate}\item Venus \item Mars \item Earth\end{enumerate}
\item Which is a river?
\begin{enumerate}[label=(\alph*)]\item Nile \item Alps\end{enumerate}
\end{enumerate}
\section*{Answers}
\begin{enumerate}\item B \item A\end{enumerate}
\end{document}`)
  expect(questions).toMatchObject([
    {
      type: 'single',
      stem: 'Which planet is red?',
      options: [{ text: 'Venus' }, { text: 'Mars' }, { text: 'Earth' }],
      key: { labels: ['B'] },
    },
    { type: 'single', stem: 'Which is a river?', key: { labels: ['A'] } },
  ])
})

test('automultiplechoice in its own words', async () => {
  const { questions } = await read(String.raw`\documentclass{article}\begin{document}
\begin{questionmult}{q1} Which are even?
\begin{choices}\correctchoice{2}\wrongchoice{3}\correctchoice{4}\end{choices}\end{questionmult}
\begin{question}{q2} Capitale ? \begin{reponses}\mauvaise{Lyon}\bonne{Paris}\end{reponses}\end{question}
\end{document}`)
  expect(questions).toMatchObject([
    { type: 'multiple', options: [{ text: '2' }, { text: '3' }, { text: '4' }], key: { labels: ['A', 'C'] } },
    { type: 'single', stem: 'Capitale ?', key: { labels: ['B'] } },
  ])
})

test.each([
  [String.raw`50\% of caf\'e, na\"{\i}ve --- so`, '50% of café, naïve — so'],
  [String.raw`\[ a \le b \] and \begin{align*}x&=1\end{align*}`, '$a \\le b$ and $x&=1$'],
  [String.raw`\textbf{A}\hspace{2mm}iron\hfill \textbf{B}\enspace gold`, 'A iron B gold'],
  [String.raw`It is \underline{\hspace{2cm}} now \rule{2cm}{1pt}.`, 'It is _____ now _____.'],
  [String.raw`one \\ two`, 'one\ntwo'],
  [String.raw`\textcolor{red}{hot} \vspace{1cm}\label{x}tea`, 'hot tea'],
  [String.raw`\begin{tabular}{ll}a & b \\ c & d\end{tabular}`, 'a \t b\nc \t d'],
  [`${'{'.repeat(5000)}x`, 'x'],
  [`${'\\textbf{'.repeat(3000)}x`, expect.stringContaining('x')],
])('%s', (tex, text) => {
  expect(withoutLooks(texText(tex).text)).toEqual(text)
})

test('points of lists without numbers are questions where nearly all ask, those within them their parts', async () => {
  const some = ['What is a cell?', 'Name a metal.', 'Why does ice float? (It is light.)', 'Where is Peru?']
  const others = ['What is a gas?', 'Explain the tides.', 'Who wrote Faust?', 'How fast is light?', 'What is a root?']
  const item = (text: string) => String.raw`  \item ${text}`
  const { questions } = await read(String.raw`\documentclass{article}
\begin{document}
\section*{One}
\begin{itemize}
${some.map(item).join('\n')}
  \begin{itemize}
    \item Who lives there?
    \item What is its capital?
  \end{itemize}
\end{itemize}
\section*{Two}
\begin{itemize}
${others.map(item).join('\n')}
\end{itemize}
\end{document}`)
  expect(questions.map(({ stem }) => stem)).toEqual([
    ...some.slice(0, 3),
    'Where is Peru?\nWho lives there?\nWhat is its capital?',
    ...others,
  ])
})

test('slides are headed by their titles, and the space behind a line break is not printed', async () => {
  const source = String.raw`\documentclass{beamer}
\begin{document}
\begin{frame}[plain]{Round one}
\begin{enumerate}
\item Which gas do plants take in?\\[2mm]
\begin{enumerate}
\item oxygen
\item carbon dioxide
\end{enumerate}
\end{enumerate}
\end{frame}
\begin{frame}
\frametitle{Round two}
\begin{enumerate}
\item What is chlorophyll?
\end{enumerate}
\end{frame}
\end{document}`
  const { blocks } = await extract(new TextEncoder().encode(source), 'slides.tex')
  expect(blocks.map(({ kind, label, text }) => [kind, label, text])).toEqual([
    ['heading', undefined, 'Round one'],
    ['paragraph', '1.', 'Which gas do plants take in?'],
    ['paragraph', 'A.', 'oxygen'],
    ['paragraph', 'B.', 'carbon dioxide'],
    ['heading', undefined, 'Round two'],
    ['paragraph', '1.', 'What is chlorophyll?'],
  ])
})
