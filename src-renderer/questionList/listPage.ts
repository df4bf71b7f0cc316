/** So many questions of a list are fetched at a time: more would hold the page while it is scrolled. */
export const listPage = 50
