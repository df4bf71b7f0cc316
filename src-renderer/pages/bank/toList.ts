import { type ListFilter, noFilter } from './listFilter.ts'

/** What a link to a bank brings along that is to show its questions, narrowed: they are scrolled to. */
export const toList = (filter: Partial<ListFilter>) => ({ list: { ...noFilter, ...filter }, isListWanted: true })

/** Whether a link wants the list to be seen: said once, so that whoever comes back finds the page as it was. */
export function takeListWanted(): boolean {
  const { isListWanted, ...rest } = Object(history.state)
  if (isListWanted === true) history.replaceState(rest, '')
  return isListWanted === true
}
