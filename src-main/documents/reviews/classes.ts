import { elements, type XmlElement } from '../xml/parseXml.ts'

const classesOf = ({ attributes }: XmlElement): readonly string[] => (attributes.class ?? '').split(/\s+/)

export const hasClass = (element: XmlElement, name: string): boolean => classesOf(element).includes(name)

/** All elements of that class below one, in order; not those within another of the class. */
export const withClass = (parent: XmlElement | undefined, name: string): XmlElement[] =>
  elements(parent).flatMap((node) => (hasClass(node, name) ? [node] : withClass(node, name)))

/** All elements of that tag below one, in order. */
export const withTag = (parent: XmlElement | undefined, name: string): XmlElement[] =>
  elements(parent).flatMap((node) => (node.name === name ? [node, ...withTag(node, name)] : withTag(node, name)))

/** The element without what stands in it under one of the classes or tags. */
export const without = (element: XmlElement, names: readonly string[]): XmlElement => ({
  ...element,
  children: element.children.flatMap((node): (XmlElement | string)[] => {
    if (typeof node === 'string') return [node]
    return names.includes(node.name) || classesOf(node).some((name) => names.includes(name))
      ? []
      : [without(node, names)]
  }),
})
