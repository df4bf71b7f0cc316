import { readFileSync } from 'node:fs'
import { utils, write } from '@e965/xlsx'
import { strToU8, zipSync } from 'fflate'
import { buildAnki } from './buildAnki.ts'
import { buildDoc } from './buildDoc.ts'
import { abstractList, buildDocx, level, list, listItem, paragraph, run, tableOf } from './buildDocx.ts'
import { buildOdt } from './buildOdt.ts'
import { buildPdf } from './buildPdf.ts'

const sheet = utils.aoa_to_sheet([
  ['题目', '选项A', '选项B', '答案'],
  ['一加一等于几？', '2', '3', 'A'],
  ['多行\n题干', 'x', 'y', 'AB'],
])
const book = { SheetNames: ['题库'], Sheets: { 题库: sheet } }
const workbook = (bookType: 'xlsx' | 'biff8' | 'ods') => new Uint8Array(write(book, { type: 'buffer', bookType }))
const sample = (name: string) => new Uint8Array(readFileSync(new URL(`../../../samples/${name}`, import.meta.url)))

const docx = buildDocx({
  body: `${listItem('stem', 1)}${listItem('option', 1, 1)}${paragraph(run('red', '<w:color w:val="FF0000"/><w:b/>'))}${tableOf(['a', 'b'], ['c', 'd'])}<w:p><m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath></w:p>`,
  numbering: abstractList(0, level(0, 'decimal', '%1.'), level(1, 'upperLetter', '%2.')) + list(1, 0),
  styles: '<w:style w:type="paragraph" w:styleId="P"><w:name w:val="heading 1"/><w:basedOn w:val="P"/></w:style>',
})
const pdf = buildPdf([
  [
    { x: 60, y: 100, text: '1. Which is it?' },
    { x: 60, y: 120, text: 'A. this' },
    { x: 300, y: 120, text: 'B. that', font: 'bold' },
  ],
  [{ x: 60, y: 100, text: '中文', font: 'chinese' }],
])
const odt = buildOdt(
  '<text:list text:style-name="L"><text:list-item><text:p>a<text:span text:style-name="R">b</text:span></text:p></text:list-item></text:list>',
)
const doc = buildDoc(['1. stem', 'A. x', 'B. y'])
const gift = '::t::What is {~a =b#yes} it?\n\n$CATEGORY: x\n\nTrue? {T}\n\nHow many? {#3:1}\n'
const html =
  '<html><style>.a{color:red}</style><ol type=A><li class=a>x<table><tr><td>1<td>2</table></ol><p>y<br>z<img src="data:image/png;base64,AAAA">'
const moodle =
  '<?xml version="1.0"?><quiz><question type="multichoice"><questiontext><text><![CDATA[<p>a</p>]]></text></questiontext><answer fraction="100"><text>b</text></answer></question></quiz>'
const json = JSON.stringify({
  title: 't',
  questions: [
    { question: 'q', options: ['a', 'b'], answer: 1 },
    { question: 'r', options: [{ text: 'x', isCorrect: true }] },
  ],
})

const rtf = String.raw`{\rtf1\ansi\ansicpg936{\fonttbl{\f0\fcharset134 SimSun;}}{\colortbl;\red255\green0\blue0;}{\listtext 1.\tab}\'d5\'fd\cf1 A\par\trowd\intbl x\cell y\cell\row {\pict\pngblip 8950}\u39064?\par}`

const qti =
  '<questestinterop><item><presentation><material><mattext texttype="text/html">a [b] <![CDATA[<img src="a.png">]]></mattext></material><response_lid ident="r"><render_choice><response_label ident="1"><material><mattext>x</mattext></material></response_label></render_choice></response_lid></presentation><resprocessing><respcondition><conditionvar><varequal respident="r">1</varequal></conditionvar><setvar>1</setvar></respcondition></resprocessing></item></questestinterop>'
const notes = {
  types: [{ name: 'Basic', fields: ['Front', 'Back'] }],
  notes: [
    { type: 0, values: ['What is it?<br>A. this<br>B. that', 'B'] },
    { type: 0, values: ['{{c1::Gap}} and {{c2::more', '<img src=a.png>'] },
  ],
  media: { 'a.png': new Uint8Array([1, 2, 3]) },
}

/** Commands, environments and theorems that a document defines for itself, one with another, with optional arguments. */
const ownLatex = String.raw`\documentclass{article}
\usepackage{amsthm,xcolor}
\newcommand{\ask}[2][1]{\textbf{Question #1.} #2\par}
\newcommand*{\right}[1]{\textcolor{red}{#1}}
\def\pair#1#2{#1 or \right{#2}}
\let\same\pair
\newcounter{q}
\newenvironment{task}[1][easy]{\stepcounter{q}\par\theq. (#1) }{\par}
\newtheorem{exercise}{Exercise}
\begin{document}
\ask[7]{Is it \pair{so}{not}?}
\begin{task}[hard] Which is it? \begin{enumerate}\item \same{a}{b}\item c\end{enumerate}\end{task}
\begin{exercise}[Sums] What is $1+1$? \end{exercise}
\section*{Answers} 1. \right{2}
\end{document}`

/** A small file of every format, with what its reader looks at. */
export const smallFiles: readonly [name: string, bytes: Uint8Array][] = [
  ['a.txt', sample('computing-zh.txt')],
  [
    'gbk.txt',
    new Uint8Array(Buffer.from('1. \xd5\xfd\xc8\xb7\xb4\xf0\xb0\xb8\xca\xc7\xca\xb2\xc3\xb4\nA. \xca\xc7\n', 'latin1')),
  ],
  ['a.md', sample('computing-en.md')],
  ['a.docx', docx],
  ['a.pdf', pdf],
  ['a.xlsx', workbook('xlsx')],
  ['a.xls', workbook('biff8')],
  ['a.ods', workbook('ods')],
  ['a.odt', odt],
  ['a.doc', doc],
  ['a.csv', strToU8('题目,答案\r\n"a ""quoted"", cell",B\r\n"two\nlines",C\r\n')],
  ['a.rtf', strToU8(rtf)],
  ['a.gift', strToU8(gift)],
  ['a.html', strToU8(html)],
  ['a.xml', strToU8(moodle)],
  ['a.json', strToU8(json)],
  ['old.apkg', buildAnki(notes, 'old')],
  ['new.apkg', buildAnki(notes, 'new')],
  ['anki.txt', strToU8('#separator:semicolon\n#html:true\n#tags column:3\nWhat is it?;"<b>this</b>\n""that""";tag\n')],
  ['quiz.xml', strToU8(qti)],
  [
    'course.imscc',
    zipSync({ 'imsmanifest.xml': strToU8('<manifest/>'), 'q/a.xml': strToU8(qti), 'q/a.png': new Uint8Array([1]) }),
  ],
  [
    'a.h5p',
    zipSync({
      'h5p.json': strToU8('{"mainLibrary":"H5P.MultiChoice"}'),
      'content/content.json': strToU8('{"question":"<p>a</p>","answers":[{"text":"b","correct":true}]}'),
    }),
  ],
  [
    'a.epub',
    zipSync({
      mimetype: strToU8('application/epub+zip'),
      'a.opf': strToU8(
        '<package><manifest><item id="a" href="a.html"/></manifest><spine><itemref idref="a"/></spine></package>',
      ),
      'a.html': strToU8(html),
    }),
  ],
  [
    'a.pptx',
    zipSync({
      'ppt/slides/slide1.xml': strToU8(
        '<p:sld xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><p:spTree><p:sp><p:txBody><a:p><a:pPr lvl="1"><a:buAutoNum type="alphaUcPeriod" startAt="2"/></a:pPr><a:r><a:t>a?</a:t></a:r></a:p></p:txBody></p:sp></p:spTree></p:sld>',
      ),
    }),
  ],
  [
    'a.tex',
    strToU8(
      '\\documentclass{exam}\\begin{document}\\question What $x$ is \\fillin[a]? \\begin{choices}\\choice \\textbf{b}\\CorrectChoice c\\end{choices}\\begin{enumerate}\\item d\\end{enumerate}',
    ),
  ],
  ['own.tex', strToU8(ownLatex)],
  ['d2l.csv', strToU8('NewQuestion,MC,,,\nQuestionText,"Which, then?",HTML,,\nOption,100,a,,\nOption,0,b,,\n')],
  ['sensei.csv', strToU8('Question,Answer,Type,Text Before Gap,Gap\nWhich?,"Right:a, Wrong:b",multiple-choice,,\n')],
  ['t2q.txt', strToU8('Quiz title: x\n\n1. What?\n*a) this\nb) that\n... why\n\n2. Pi?\n= 3.14 +- 0.1\n')],
  ['respondus.txt', strToU8('Type: MA\n1. Which?\n@ so\n*a. this\nb. that\n')],
  [
    'word.xml',
    strToU8(
      '<w:wordDocument xmlns:w="w"><w:body><w:p><w:pPr><w:listPr><wx:t wx:val="1."/></w:listPr></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r></w:p></w:body></w:wordDocument>',
    ),
  ],
  ['aiken.txt', strToU8('What is 1+1?\nA. 1\nB. 2\nANSWER: B\n')],
  ...[
    '\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR',
    '\xff\xd8\xff\xe0\0\x10JFIF',
    'GIF89a\x10\0\x10\0',
    'BM\x46\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0',
    'RIFF\x20\0\0\0WEBPVP8L',
    '\0\0\0\x20ftypavif\0\0\0\0avifmif1',
    'II*\0\x08\0\0\0\0\0',
  ].map((head): [string, Uint8Array] => ['picture', new Uint8Array(Buffer.from(head, 'latin1'))]),
  ['a.zip', zipSync({ '1.png': strToU8('\x89PNG', true), '__MACOSX/._1.png': strToU8('a') })],
  ['a.tsv', strToU8('题目\t选项A\t选项B\t答案\nq1\tx\ty\tA\nq2\tx\ty\tB\n')],
]
