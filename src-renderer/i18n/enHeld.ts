/** Documents that should be looked at first and are in no bank yet. */
export const enHeld = {
  title: 'None of this is in a bank yet',
  text_one:
    '{{count, number}} of {{total, number}} questions needs a look first: no answer was found, or it is in doubt.',
  text_other:
    '{{count, number}} of {{total, number}} questions need a look first: no answer was found, or they are in doubt.',
  sound_one: 'Its question is sound now.',
  sound_other: 'All {{count, number}} questions are sound now.',
  putIn: 'Put into “{{name}}”',
  putInAnyway: 'Put into “{{name}}” as it is',
  throwAway: 'Throw away',
  toast: '{{name}} needs a look first',
  toastText: 'Nothing is in a bank yet.',
  practise: 'Start practising',
}
