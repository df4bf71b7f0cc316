import { zipSync } from 'fflate'
import { escapeXml } from '../../documents/xml/parseXml.ts'
import type { ExportedSet } from '../set/ExportedSet.ts'
import { lostPictures } from '../set/picturesOf.ts'
import type { Language } from '../texts/words.ts'
import { Losses, type Written } from '../Written.ts'
import { itemXml, mediaPath } from './itemXml.ts'

type Item = { id: string; path: string; section: string; media: readonly string[]; xml: string }

/** IMS Content Packaging 1.1 with QTI 2.1: the manifest, a test with a section for each of the bank's, an item a question, pictures. */
export function writeQti(set: ExportedSet, language: Language): Written {
  const losses = new Losses()
  const media = new Map<string, Uint8Array>()
  const items = set.questions.map((question, index): Item => {
    losses.add('pictures', lostPictures(set, question))
    const used = question.images.flatMap(({ image }) => {
      const picture = set.pictures.get(image)
      if (!picture || picture.mime === null) return []
      const path = mediaPath({ ...picture, mime: picture.mime })
      media.set(path, picture.bytes)
      return [path]
    })
    const id = `q${String(index + 1).padStart(6, '0')}`
    const section = question.section ?? set.title
    return {
      id,
      path: `items/${id}.xml`,
      section,
      media: [...new Set(used)],
      xml: itemXml(set, question, id, language),
    }
  })
  const text = (xml: string) => new TextEncoder().encode(xml)
  const mtime = new Date(set.madeAt)
  const files: [string, Uint8Array][] = [
    ['imsmanifest.xml', text(manifestXml(items))],
    ['test.xml', text(testXml(set.title, items))],
    ...items.map(({ path, xml }): [string, Uint8Array] => [path, text(xml)]),
    ...media,
  ]
  return { bytes: zipSync(Object.fromEntries(files), { mtime }), leftOut: losses.counts }
}

const resource = (id: string, type: string, path: string, more: string) =>
  `<resource identifier="${id}" type="${type}" href="${path}"><file href="${path}"/>${more}</resource>`

function manifestXml(items: readonly Item[]): string {
  const depends = items.map(({ id }) => `<dependency identifierref="${id}"/>`).join('')
  const resources = items.map(({ id, path, media }) =>
    resource(id, 'imsqti_item_xmlv2p1', path, media.map((file) => `<file href="${file}"/>`).join('')),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" identifier="qquiz">
<metadata><schema>QTIv2.1 Package</schema><schemaversion>1.0.0</schemaversion></metadata>
<organizations/>
<resources>
${resource('test', 'imsqti_test_xmlv2p1', 'test.xml', depends)}
${resources.join('\n')}
</resources>
</manifest>
`
}

function testXml(title: string, items: readonly Item[]): string {
  const sections: { name: string; items: Item[] }[] = []
  for (const item of items) {
    const last = sections.at(-1)
    if (last?.name === item.section) last.items.push(item)
    else sections.push({ name: item.section, items: [item] })
  }
  const shown = sections.map(({ name, items }, at) => {
    const refs = items.map(({ id, path }) => `<assessmentItemRef identifier="${id}" href="${path}"/>`)
    return `<assessmentSection identifier="s${at + 1}" title="${escapeXml(name)}" visible="true">${refs.join('')}</assessmentSection>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<assessmentTest xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="test" title="${escapeXml(title)}">
<testPart identifier="p1" navigationMode="nonlinear" submissionMode="individual">
${shown.join('\n')}
</testPart>
</assessmentTest>
`
}
