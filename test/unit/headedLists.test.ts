import { expect, test } from 'vitest'
import { extract } from '../../src-main/documents/extract.ts'
import { recognise } from '../../src-main/recognition/recognise.ts'
import { lineOfQuestion } from '../support/documentNotation.ts'

const read = async (text: string, name: string): Promise<string[]> =>
  recognise(await extract(new TextEncoder().encode(text), name)).questions.map(lineOfQuestion)

test('lists without letters below headings that ask are options, though long and without a key', async () => {
  const text = `# Sailing

### A boat is heeling too far. Which two measures help at once? (choose two)
* Ease the sheet until the sail begins to flutter along its whole luff.
* Answer the helmsman.
* A heavier anchor on the bow, lowered slowly and held just below the water.
* Sit on the windward side.
* Paint the hull.

### True or false: the bow is the front of a boat.
* True.
* False.

### The keel is:
* a part below the water that keeps the boat from drifting sideways.
* a rope.
* a kind of knot that sailors use when they moor the boat at a quay.

### What should you do first when somebody falls into the water?
- Shout, throw a ring and keep pointing at the person in the water.
- Finish the manoeuvre.
- Write it down in the log.
`
  expect(await read(text, 'a.md')).toEqual([
    'multiple -: A boat is heeling too far. Which two measures help at once? (choose two) [Ease the sheet until the sail begins to flutter along its whole luff. | Answer the helmsman. | A heavier anchor on the bow, lowered slowly and held just below the water. | Sit on the windward side. | Paint the hull.] = ?',
    'trueFalse -: True or false: the bow is the front of a boat. = ?',
    'single -: The keel is: [a part below the water that keeps the boat from drifting sideways. | a rope. | a kind of knot that sailors use when they moor the boat at a quay.] = ?',
    'single -: What should you do first when somebody falls into the water? [Shout, throw a ring and keep pointing at the person in the water. | Finish the manoeuvre. | Write it down in the log.] = ?',
  ])
})

test('numbered lists below headings of a page are options, too', async () => {
  const part = (stem: string, options: readonly string[]) =>
    `<h3>${stem}</h3><ol>${options.map((one) => `<li>${one}</li>`).join('')}</ol>`
  const page = `<h1>Quiz</h1>${part('Quelle ville est la capitale de la Norvège ?', ['Bergen', 'Oslo', 'Malmö'])}${part('Quel animal vole ?', ['le chien', 'le chat', 'la mouette'])}${part('Que fait un boulanger ?', ['du pain', 'des toits', 'des chaises'])}${part('De quelle couleur est la neige ?', ['noire', 'blanche', 'verte'])}`
  expect(await read(page, 'a.html')).toEqual([
    'single -: Quelle ville est la capitale de la Norvège ? [Bergen | Oslo | Malmö] = ?',
    'single -: Quel animal vole ? [le chien | le chat | la mouette] = ?',
    'single -: Que fait un boulanger ? [du pain | des toits | des chaises] = ?',
    'single -: De quelle couleur est la neige ? [noire | blanche | verte] = ?',
  ])
})

test('lists that answer what the headings ask are no options', async () => {
  const text = `# Questions about the library

## When is the library open?
- On weekdays from nine in the morning until six in the evening, and on Saturdays until noon.
- Never on Sundays, when the whole building is closed and the alarm is on.

## How do I borrow a book?
- Take it to the desk by the door.
- Show your card, which you get for free when you live in the town or study here.
- Put the book into your bag and remember the date that is printed on the slip.
- Bring it back in time, or pay a small fee for each day.

## What happens when I lose a book?
- Tell us, so that we can look for it together before anything else is done about it.
- Pay what it costs, or buy the same book again and bring it to the desk.
- Nothing else happens.

## Who may use the reading room?
- Everybody who is quiet.
- Dogs may not.
- Groups should ask beforehand, because there are only twelve seats in the whole of the room.
- Children are welcome with their parents until the evening, and alone from the age of ten on.
- Staff.
`
  const questions = await read(text, 'a.md')
  expect(questions.filter((line) => line.startsWith('single') || line.startsWith('multiple'))).toEqual([])
})
