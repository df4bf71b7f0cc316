/** How the person's system writes dates and numbers in this language: "en" is en-GB where that is what was chosen there. */
export const localeOf = (language: string, systems: readonly string[] = navigator.languages): string =>
  systems.find((system) => system.toLowerCase().split('-')[0] === language) ?? language
