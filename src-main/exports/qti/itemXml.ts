import { escapeXml } from '../../documents/xml/parseXml.ts'
import type { ExportedPicture, ExportedQuestion, ExportedSet } from '../set/ExportedSet.ts'
import { picturesOf } from '../set/picturesOf.ts'
import { pictureEnding } from '../set/pictureType.ts'
import { blankPlaces } from '../texts/blankPlaces.ts'
import type { Language } from '../texts/words.ts'
import { words } from '../texts/words.ts'
import { xhtml } from './xhtml.ts'

export const mediaPath = ({ sha256, mime }: ExportedPicture & { mime: string }) =>
  `media/${sha256.slice(0, 24)}.${pictureEnding(mime)}`

const namespaces =
  'xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.imsglobal.org/xsd/imsqti_v2p1 http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd"'
const templates = 'http://www.imsglobal.org/question/qti_v2p1/rptemplates'

type Body = { declarations: string; body: string; processing: string }

/**
 * One assessmentItem of QTI 2.1 (IMS Global, "Assessment Test, Section and Item Information Model"): choiceInteraction,
 * textEntryInteraction for each blank, extendedTextInteraction for words. The explanation is modal feedback, shown after any answer.
 */
export function itemXml(set: ExportedSet, question: ExportedQuestion, id: string, language: Language): string {
  const { declarations, body, processing } = bodyOf(set, question, language)
  const told = question.explanation ? `<p>${xhtml(question.explanation)}</p>` : ''
  const shown = [...picturesOf(set, question, 'explanation').shown, ...picturesOf(set, question, 'answer').shown]
  const feedback = told + shown.map(img).join('')
  const outcome =
    '<outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"><defaultValue><value>0</value></defaultValue></outcomeDeclaration>'
  const told2 =
    feedback === ''
      ? ['', '']
      : [
          '<outcomeDeclaration identifier="FEEDBACK" cardinality="single" baseType="identifier"><defaultValue><value>explanation</value></defaultValue></outcomeDeclaration>',
          `<modalFeedback outcomeIdentifier="FEEDBACK" showHide="show" identifier="explanation">${feedback}</modalFeedback>`,
        ]
  const title = question.number ?? question.stem.replace(/\s+/g, ' ').slice(0, 80)
  return `<?xml version="1.0" encoding="UTF-8"?>
<assessmentItem ${namespaces} identifier="${id}" title="${escapeXml(title)}" adaptive="false" timeDependent="false">
${declarations}${outcome}${told2[0]}
<itemBody>${body}</itemBody>
${processing}${told2[1]}
</assessmentItem>
`
}

const img = (picture: ExportedPicture & { mime: string }) => `<p><img src="../${mediaPath(picture)}" alt=""/></p>`

const template = (name: string) => `<responseProcessing template="${templates}/${name}"/>`

function declaration(id: string, cardinality: string, baseType: string, right: readonly string[]): string {
  const values = right.map((value) => `<value>${escapeXml(value)}</value>`).join('')
  const correct = values === '' ? '' : `<correctResponse>${values}</correctResponse>`
  return `<responseDeclaration identifier="${id}" cardinality="${cardinality}" baseType="${baseType}">${correct}</responseDeclaration>`
}

function bodyOf(set: ExportedSet, question: ExportedQuestion, language: Language): Body {
  const pictures = picturesOf(set, question, 'stem').shown.map(img).join('')
  const stem = `<p>${xhtml(question.stem)}</p>${pictures}`
  switch (question.type) {
    case 'single':
    case 'multiple':
    case 'trueFalse':
      return choiceBody(set, question, stem, language)
    case 'fillIn':
      return blanksBody(question, pictures)
    case 'shortAnswer': {
      const right = question.key?.kind === 'text' ? [question.key.text] : []
      return {
        declarations: declaration('RESPONSE', 'single', 'string', right),
        body: `${stem}<extendedTextInteraction responseIdentifier="RESPONSE" expectedLines="5"/>`,
        processing: '',
      }
    }
  }
}

function choiceBody(set: ExportedSet, question: ExportedQuestion, stem: string, language: Language): Body {
  const { key, type } = question
  const word = words[language]
  const truth = [
    ['true', word.right],
    ['false', word.wrong],
  ] as const
  const choices =
    type === 'trueFalse'
      ? truth.map(([id, text]) => `<simpleChoice identifier="${id}">${text}</simpleChoice>`)
      : question.options.map(({ label, text }) => {
          const shown = picturesOf(set, question, 'option', label).shown.map(img).join('')
          return `<simpleChoice identifier="${label}">${xhtml(text)}${shown}</simpleChoice>`
        })
  const right = key?.kind === 'truth' ? [String(key.value)] : key?.kind === 'options' ? key.labels : []
  const [cardinality, most] = type === 'multiple' ? ['multiple', 0] : ['single', 1]
  return {
    declarations: declaration('RESPONSE', cardinality, 'identifier', right),
    body: `${stem}<choiceInteraction responseIdentifier="RESPONSE" shuffle="false" maxChoices="${most}">${choices.join('')}</choiceInteraction>`,
    processing: right.length > 0 ? template('match_correct') : '',
  }
}

/** A blank takes any of its wordings: each is mapped to its part of one point. */
function blanksBody({ key, stem }: ExportedQuestion, pictures: string): Body {
  const blanks = key?.kind === 'blanks' ? key.blanks : [[]]
  const places = blankPlaces(stem)
  const inPlace = places.length === blanks.length
  const id = (at: number) => (blanks.length === 1 ? 'RESPONSE' : `RESPONSE${at + 1}`)
  const entry = (at: number) => `<textEntryInteraction responseIdentifier="${id(at)}" expectedLength="20"/>`
  let from = 0
  const filled = places.map((place, at) => {
    const before = xhtml(stem.slice(from, place.from))
    from = place.to
    return `${before}${entry(at)}`
  })
  const body = inPlace
    ? `<p>${filled.join('')}${xhtml(stem.slice(from))}</p>${pictures}`
    : `<p>${xhtml(stem)}</p>${pictures}<p>${blanks.map((_, at) => entry(at)).join(' ')}</p>`
  const share = 1 / blanks.length
  const declarations = blanks.map((wordings, at) => {
    const mapped = wordings.map(
      (text) => `<mapEntry mapKey="${escapeXml(text)}" mappedValue="${share}" caseSensitive="false"/>`,
    )
    const mapping = mapped.length > 0 ? `<mapping defaultValue="0">${mapped.join('')}</mapping>` : ''
    return declaration(id(at), 'single', 'string', wordings.slice(0, 1)).replace(
      '</responseDeclaration>',
      `${mapping}</responseDeclaration>`,
    )
  })
  const sum = blanks.map((_, at) => `<mapResponse identifier="${id(at)}"/>`).join('')
  return {
    declarations: declarations.join(''),
    body,
    processing: key
      ? `<responseProcessing><setOutcomeValue identifier="SCORE"><sum>${sum}</sum></setOutcomeValue></responseProcessing>`
      : '',
  }
}
