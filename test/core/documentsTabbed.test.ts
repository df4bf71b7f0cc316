import { expect, test } from 'vitest'
import { extract } from '../../src-main/documents/extract.ts'
import { recognise } from '../../src-main/recognition/recognise.ts'
import { lineOfQuestion } from '../support/documentNotation.ts'

const linesOf = async (rows: string[]): Promise<string[]> =>
  recognise(await extract(new TextEncoder().encode(rows.join('\n')), 'x.txt')).questions.map(lineOfQuestion)

test("Blackboard's tab-delimited questions are read by their codes", async () => {
  const rows = [
    'MC\tWhich is red?\tsky\tincorrect\tblood\tcorrect',
    'MA\tWhich are green?\tgrass\tcorrect\tmoss\tcorrect\tsnow\tincorrect',
    'TF\tSnow is white.\ttrue',
    'FIB\tGrass is ____.\tgreen\tgreenish',
    'FIB_PLUS\tSnow is [a], blood is [b].\ta\twhite\t\tb\tred',
    'ESS\tWhy is the sky blue?\tIt scatters light.',
    'NUM\tTwo and two make\t4\t0',
  ]
  expect(await linesOf(rows)).toEqual([
    'single -: Which is red? [sky | blood] = B',
    'multiple -: Which are green? [grass | moss | snow] = AB',
    'trueFalse -: Snow is white. = true',
    'fillIn -: Grass is ____. = green / greenish',
    'fillIn -: Snow is ____, blood is ____. = white; red',
    'shortAnswer -: Why is the sky blue? = It scatters light.',
    'fillIn -: Two and two make = 4',
  ])
})

test('an Anki export is read by its head: columns of tags and decks are left out, markup goes, a cloze is a fill-in', async () => {
  const rows = [
    '#separator:tab',
    '#html:true',
    '#deck column:1',
    '#tags column:4',
    'Colours\tWhat is red?\t<b>Blood</b>&nbsp;is\ttag',
    'Colours\tGrass is {{c1::green}}.\t\ttag',
  ]
  expect(await linesOf(rows)).toEqual(['shortAnswer -: What is red? = Blood is', 'fillIn -: Grass is ____. = green'])
})

test('two sides on every line are cards where the right one explains or speaks another language', async () => {
  const definitions = [
    'atom\tthe smallest part of an element',
    'ion\tan atom with a charge',
    'acid\ta giver of protons',
  ]
  expect(await linesOf([...definitions, 'base\ta taker of protons'])).toHaveLength(4)
  expect(await linesOf(['house\t房子', 'tree\t树', 'dog\t狗', 'cat\t猫'])).toHaveLength(4)
})

test('two columns of names, numbers or addresses are no cards', async () => {
  expect(await linesOf(['李一\t一班', '王二\t二班', '张三\t三班', '赵四\t四班'])).toEqual([])
  expect(await linesOf(['Ann\tann@x.org', 'Bob\tbob@x.org', 'Cy\tcy@x.org', 'Di\tdi@x.org'])).toEqual([])
  expect(await linesOf(['Opening\t9:00', 'Lunch break\t12:00', 'Talks\t13:00', 'Closing\t17:00'])).toEqual([])
})
