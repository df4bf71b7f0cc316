import type { Block } from '../SourceDocument.ts'
import { type StatedQuestion, statedBlocks } from '../teaching/statedBlocks.ts'
import { child, elements, type XmlElement } from '../xml/parseXml.ts'
import type { AddImage } from './materialText.ts'
import { allNamed, qtiTree } from './qtiTree.ts'
import { readItem1 } from './readItem1.ts'
import { readItem2 } from './readItem2.ts'
import { readPool } from './readPool.ts'

/** What a file of QTI (any version) or of a Blackboard pool shows, and how many of its items could not be held. */
export type QtiBlocks = { blocks: readonly Block[]; leftOut: number }

/** `paragraph` counts items over the files of a package. */
export function qtiBlocks(text: string, addImage: AddImage, paragraph = { next: 0 }): QtiBlocks {
  const root = qtiTree(text)
  const blocks: Block[] = []
  let leftOut = 0
  const anchor = () => ({ kind: 'paragraph', paragraph: paragraph.next }) as const
  const heading = (title: string | undefined, level: number) => {
    if (title && !/^(?:root[_ ]section|untitled|section ?\d*|main)$/i.test(title.trim()))
      blocks.push({ kind: 'heading', text: title.trim(), level, anchor: anchor() })
  }
  const add = (questions: readonly StatedQuestion[]) => {
    for (const question of questions)
      blocks.push(...statedBlocks(question, anchor()), { kind: 'paragraph', text: '', anchor: anchor() })
    paragraph.next++
  }
  const walk = (parent: XmlElement, depth: number) => {
    for (const node of elements(parent)) {
      if (node.name === 'item' || node.name === 'assessmentItem') {
        const read = node.name === 'item' ? readItem1(node, addImage) : readItem2(node, addImage)
        if (read.length === 0) leftOut++
        add(read)
      } else if (node.name === 'POOL') {
        heading(child(node, 'TITLE')?.attributes.value, 1)
        add(readPool(node, addImage))
      } else {
        if (node.name === 'assessment' || node.name === 'section') heading(node.attributes.title, depth)
        if (node.name === 'objectbank') heading(bankTitle(node), depth)
        walk(node, node.name === 'assessment' ? 2 : depth)
      }
    }
  }
  walk(root, 1)
  return { blocks, leftOut }
}

const bankTitle = (bank: XmlElement): string | undefined =>
  allNamed(bank, 'qtimetadatafield')
    .map((field) => allNamed(field, 'fieldlabel', 'fieldentry').map((node) => node.children.join('').trim()))
    .find(([label]) => label === 'bank_title')?.[1]
