import { type GridAxis, gridAxes } from '../axes/gridAxes.ts'
import { type PaperAxis, paperAxes } from '../axes/paperAxes.ts'
import { styleAxes } from '../axes/styleAxes.ts'
import { type PaperDraw, type SectionKind, sectionKinds } from '../Paper.ts'

/** An axis held at a value: "answerPlace=bracket", "format=docx", "kind=fillIn". */
export type Forced = { axis: string; value: string }

/** Throws with the names that there are when the axis or the value is unknown. */
export function parseForced(text: string): Forced {
  const [axis = '', value = ''] = text.split('=')
  const tables: Record<string, object> = {
    ...styleAxes,
    ...paperAxes,
    ...gridAxes,
    kind: Object.fromEntries(sectionKinds.map((kind) => [kind, 1])),
  }
  const values = tables[axis]
  if (!values) throw new Error(`No axis "${axis}". There are: ${Object.keys(tables).join(', ')}`)
  if (!(value in values))
    throw new Error(`No value "${value}" of ${axis}. There are: ${Object.keys(values).join(', ')}`)
  return { axis, value }
}

/** Returns the draw with axes held at values, in every section. */
export function withForced(draw: PaperDraw, forced: readonly Forced[]): PaperDraw {
  let changed = draw
  for (const { axis, value } of forced) {
    if (axis === 'kind')
      changed = {
        ...changed,
        sections: changed.sections.map((section) => ({ ...section, kind: value as SectionKind })),
      }
    else if (axis in paperAxes) changed = { ...changed, style: { ...changed.style, [axis as PaperAxis]: value } }
    else if (axis in gridAxes) changed = { ...changed, grid: { ...changed.grid, [axis as GridAxis]: value } }
    else {
      const sections = changed.sections.map((section) => ({ ...section, own: { ...section.own, [axis]: value } }))
      changed = { ...changed, base: { ...changed.base, [axis]: value }, sections }
    }
  }
  return changed
}
