/** Documents that were read badly and are in no bank yet. */
export const enHeld = {
  title: 'None of this is in a bank yet',
  text_one: 'It was read badly: {{count, number}} of {{total, number}} questions should be looked at first.',
  text_other: 'It was read badly: {{count, number}} of {{total, number}} questions should be looked at first.',
  sound_one: 'Its question is sound now.',
  sound_other: 'All {{count, number}} questions are sound now.',
  putIn: 'Put into “{{name}}”',
  putInAnyway: 'Put into “{{name}}” as it is',
  throwAway: 'Throw away',
  toast: '{{name}} was read badly',
  toastText: 'Nothing is in a bank yet.',
  practise: 'Start practising',
}
