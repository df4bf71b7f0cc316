import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { extract } from '../../src-main/documents/extract.ts'
import { recognise } from '../../src-main/recognition/recognise.ts'

const read = (content: string | Record<string, string | Uint8Array>, name = 'x.zip') =>
  extract(
    typeof content === 'string'
      ? strToU8(content)
      : zipSync(
          Object.fromEntries(
            Object.entries(content).map(([path, part]) => [path, typeof part === 'string' ? strToU8(part) : part]),
          ),
        ),
    name,
  )
const questionsOf = async (...from: Parameters<typeof read>) => recognise(await read(...from)).questions

const material = (text: string) => `<material><mattext texttype="text/html"><![CDATA[${text}]]></mattext></material>`
const label = (ident: string, text: string) => `<response_label ident="${ident}">${material(text)}</response_label>`
const lid = (ident: string, labels: string, more = '', cardinality = 'Single') =>
  `<response_lid ident="${ident}" rcardinality="${cardinality}">${more}<render_choice>${labels}</render_choice></response_lid>`
const equal = (ident: string, value: string) => `<varequal respident="${ident}">${value}</varequal>`
const right = (condition: string, score = 100, feedback = '') =>
  `<respcondition><conditionvar>${condition}</conditionvar><setvar action="Add" varname="SCORE">${score}</setvar>${feedback}</respcondition>`
const item = (type: string, stem: string, responses: string, processing: string, more = '') =>
  `<item ident="i"><itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>question_type</fieldlabel><fieldentry>${type}</fieldentry></qtimetadatafield></qtimetadata></itemmetadata><presentation>${material(stem)}${responses}</presentation><resprocessing>${processing}</resprocessing>${more}</item>`
const assessment = (...items: string[]) =>
  `<?xml version="1.0"?><questestinterop xmlns="http://www.imsglobal.org/xsd/ims_qtiasiv1p2"><assessment title="Rivers"><section ident="root_section">${items.join('')}</section></assessment></questestinterop>`

const canvas = assessment(
  item(
    'multiple_choice_question',
    '<p>Which flows through <b>Paris</b>?</p><img src="$IMS-CC-FILEBASE$/Uploaded%20Media/map.png">',
    lid(
      'r',
      label('1', 'Rhine') + label('2', '<img class="equation_image" alt="LaTeX: x^2" src="/equation_images/x">'),
    ),
    right(equal('r', '2'), 100, '<displayfeedback feedbacktype="Response" linkrefid="correct_fb"/>'),
    `<itemfeedback ident="correct_fb"><flow_mat>${material('It is the Seine.')}</flow_mat></itemfeedback><itemfeedback ident="wrong_fb"><flow_mat>${material('No.')}</flow_mat></itemfeedback>`,
  ),
  item(
    'true_false_question',
    'The Rhine begins in Italy.',
    lid('r', label('1', 'True') + label('2', 'False')),
    right(equal('r', '2')),
  ),
  item(
    'multiple_answers_question',
    'Which end in the Black Sea?',
    lid('r', label('1', 'Danube') + label('2', 'Rhine') + label('3', 'Dnieper'), '', 'Multiple'),
    right(`<and>${equal('r', '1')}<not>${equal('r', '2')}</not>${equal('r', '3')}</and>`),
  ),
  item(
    'short_answer_question',
    'Longest river of Europe: _____',
    '<response_str ident="r" rcardinality="Single"><render_fib><response_label ident="answer1" rshuffle="No"/></render_fib></response_str>',
    right(equal('r', 'Volga') + equal('r', 'the Volga')),
  ),
  item(
    'fill_in_multiple_blanks_question',
    'The [one] ends in the [two].',
    lid('response_two', label('b1', 'North Sea') + label('b2', 'the North Sea'), material('two')) +
      lid('response_one', label('a1', 'Elbe'), material('one')),
    right(equal('response_two', 'b1'), 50) +
      right(equal('response_two', 'b2'), 50) +
      right(equal('response_one', 'a1'), 50),
  ),
  item(
    'matching_question',
    'Match.',
    lid('m1', label('1', 'Lima') + label('2', 'Quito') + label('3', 'Bogota'), material('Peru')) +
      lid('m2', label('1', 'Lima') + label('2', 'Quito') + label('3', 'Bogota'), material('Ecuador')),
    right(equal('m1', '1'), 50) + right(equal('m2', '2'), 50),
  ),
  item(
    'numerical_question',
    'Pi?',
    '<response_str ident="r"><render_fib fibtype="Decimal"><response_label ident="a"/></render_fib></response_str>',
    right(
      `<or>${equal('r', '3.14')}<and><vargte respident="r">3.13</vargte><varlte respident="r">3.15</varlte></and></or>`,
    ) + right('<vargte respident="r">3</vargte><varlte respident="r">4</varlte>'),
  ),
  item(
    'calculated_question',
    'What is [x] plus 5?',
    '<response_str ident="r"><render_fib fibtype="Decimal"><response_label ident="a"/></render_fib></response_str>',
    '',
    '<itemproc_extension><calculated><answer_tolerance>10%</answer_tolerance><var_sets><var_set ident="1"><var name="x">15</var><answer>20</answer></var_set></var_sets></calculated></itemproc_extension>',
  ),
  item(
    'essay_question',
    'Why do rivers bend?',
    '<response_str ident="r"><render_fib><response_label ident="a"/></render_fib></response_str>',
    '',
  ),
)

const expected = [
  {
    type: 'single',
    stem: 'Which flows through Paris?',
    options: [{ text: 'Rhine' }, { text: '$x^2$' }],
    key: { labels: ['B'] },
    explanation: 'It is the Seine.',
    images: [{ field: 'stem' }],
  },
  { type: 'trueFalse', key: { value: false } },
  { type: 'multiple', key: { labels: ['A', 'C'] } },
  { type: 'fillIn', key: { blanks: [['Volga', 'the Volga']] } },
  {
    type: 'fillIn',
    stem: 'The _____ ends in the _____.',
    key: { blanks: [['Elbe'], ['North Sea', 'the North Sea']] },
  },
  {
    type: 'single',
    stem: 'Match.\nPeru',
    options: [{ text: 'Lima' }, { text: 'Quito' }, { text: 'Bogota' }],
    key: { labels: ['A'] },
  },
  { type: 'single', stem: 'Match.\nEcuador', key: { labels: ['B'] } },
  { type: 'fillIn', key: { blanks: [['3.14±0.01', '3.5±0.5']] } },
  { type: 'fillIn', stem: 'What is 15 plus 5?', key: { blanks: [['20±2']] } },
  { type: 'shortAnswer', stem: 'Why do rivers bend?', key: null },
]

describe('QTI 1.2', () => {
  test('a file: choices, blanks, pairs, numbers, formulas, feedback', async () => {
    const document = await read(canvas, 'quiz.xml')
    expect(document.format).toBe('qti')
    expect(document.blocks[0]).toMatchObject({ kind: 'heading', text: 'Rivers' })
    expect(recognise(document).questions).toMatchObject(expected)
  })

  test('a cartridge of Canvas: pictures are unpacked, the quiz that stands twice is read once', async () => {
    const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47])
    const document = await read(
      {
        'imsmanifest.xml': '<manifest><resources><resource href="q/assessment_qti.xml"/></resources></manifest>',
        'q/assessment_qti.xml': assessment(item('essay_question', 'Only half of it?', '', '')),
        'non_cc_assessments/q.xml.qti': canvas,
        'web_resources/Uploaded Media/map.png': picture,
      },
      'course.imscc',
    )
    expect(recognise(document).questions).toMatchObject(expected)
    expect(document.images).toEqual({ 'web_resources/Uploaded Media/map.png': { mime: 'image/png', bytes: picture } })
  })

  test("Blackboard's own matching has the right sides in a list below", async () => {
    const flow = (kind: string, inside: string) => `<flow class="${kind}">${inside}</flow>`
    const side = (ident: string) =>
      flow(
        'Block',
        flow(
          'FORMATTED_TEXT_BLOCK',
          `<material><mat_extension><mat_formattedtext type="HTML">${ident}</mat_formattedtext></mat_extension></material>`,
        ) +
          `<response_lid ident="${ident}"><render_choice><flow_label><response_label ident="${ident}1"/><response_label ident="${ident}2"/></flow_label></render_choice></response_lid>`,
      )
    const rights = flow('RIGHT_MATCH_BLOCK', flow('Block', material('amphibian')) + flow('Block', material('mammal')))
    const sides = flow('RESPONSE_BLOCK', side('frog') + side('cat'))
    const text = `<questestinterop><assessment title="p"><section><item><itemmetadata><bbmd_questiontype>Matching</bbmd_questiontype></itemmetadata><presentation>${flow('Block', flow('QUESTION_BLOCK', material('Classify.')) + sides + rights)}</presentation><resprocessing>${right(equal('frog', 'frog1'))}${right(equal('cat', 'cat2'))}</resprocessing></item></section></assessment></questestinterop>`
    expect(await questionsOf({ 'imsmanifest.xml': '<manifest/>', 'res00001.dat': text })).toMatchObject([
      {
        type: 'single',
        stem: 'Classify.\nfrog',
        options: [{ text: 'amphibian' }, { text: 'mammal' }],
        key: { labels: ['A'] },
      },
      { type: 'single', stem: 'Classify.\ncat', key: { labels: ['B'] } },
    ])
  })
})

const item2 = (declarations: string, body: string, more = '') =>
  `<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="i" title="t">${declarations}<itemBody>${body}</itemBody>${more}</assessmentItem>`
const declare = (identifier: string, values: readonly string[], more = '') =>
  `<responseDeclaration identifier="${identifier}" cardinality="multiple"><correctResponse>${values.map((value) => `<value>${value}</value>`).join('')}</correctResponse>${more}</responseDeclaration>`

describe('QTI 2.1', () => {
  test.each([
    [
      'a choice with a picture and feedback',
      item2(
        declare('R', ['B']),
        '<p>Which?</p><choiceInteraction responseIdentifier="R" maxChoices="1"><prompt>Choose <em>one</em>.</prompt><simpleChoice identifier="A">red<feedbackInline>no</feedbackInline></simpleChoice><simpleChoice identifier="B"><img src="b.png"/></simpleChoice></choiceInteraction>',
        '<modalFeedback identifier="correct">Well done.</modalFeedback><modalFeedback identifier="incorrect">No.</modalFeedback>',
      ),
      {
        type: 'single',
        stem: 'Which?\nChoose one.',
        options: [{ text: 'red' }, { text: '' }],
        key: { labels: ['B'] },
        explanation: 'Well done.',
        images: [{ field: 'option', label: 'B' }],
      },
    ],
    [
      'gaps with texts and a number with tolerance',
      item2(
        `<responseDeclaration identifier="R" cardinality="single"><correctResponse><value>York</value></correctResponse><mapping><mapEntry mapKey="York" mappedValue="1"/><mapEntry mapKey="york" mappedValue="0.5"/><mapEntry mapKey="Kent" mappedValue="-1"/></mapping></responseDeclaration>${declare('N', ['3.14'])}`,
        '<p>Sun of <textEntryInteraction responseIdentifier="R"/>, pi <textEntryInteraction responseIdentifier="N"/>.</p>',
        '<responseProcessing><responseCondition><responseIf><equal toleranceMode="absolute" tolerance="0.01 0.01"><variable identifier="N"/><correct identifier="N"/></equal></responseIf></responseCondition></responseProcessing>',
      ),
      { type: 'fillIn', stem: 'Sun of _____, pi _____.', key: { blanks: [['York', 'york'], ['3.14±0.01']] } },
    ],
    [
      'an order',
      item2(
        declare('R', ['C', 'A']),
        '<orderInteraction responseIdentifier="R"><prompt>Order.</prompt><simpleChoice identifier="A">a</simpleChoice><simpleChoice identifier="C">c</simpleChoice></orderInteraction>',
      ),
      { type: 'shortAnswer', stem: 'Order.\n- a\n- c', key: { text: '1. c\n2. a' } },
    ],
    [
      'words for gaps',
      item2(
        declare('R', ['W G1']),
        '<gapMatchInteraction responseIdentifier="R"><gapText identifier="S">sun</gapText><gapText identifier="W">winter</gapText><p>Now is the <gap identifier="G1"/>.</p></gapMatchInteraction>',
      ),
      { type: 'fillIn', stem: 'Now is the _____.\n(sun / winter)', key: { blanks: [['winter']] } },
    ],
    [
      'a drop-down',
      item2(
        declare('R', ['y']),
        '<p>It is <inlineChoiceInteraction responseIdentifier="R"><inlineChoice identifier="x">hot</inlineChoice><inlineChoice identifier="y">cold</inlineChoice></inlineChoiceInteraction>.</p>',
      ),
      { type: 'single', stem: 'It is _____.', options: [{ text: 'hot' }, { text: 'cold' }], key: { labels: ['B'] } },
    ],
    [
      'version 3 with its names',
      '<qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="i"><qti-response-declaration identifier="R" cardinality="single"><qti-correct-response><qti-value>B</qti-value></qti-correct-response></qti-response-declaration><qti-item-body><qti-choice-interaction response-identifier="R" max-choices="1"><qti-prompt>Which?</qti-prompt><qti-simple-choice identifier="A">red</qti-simple-choice><qti-simple-choice identifier="B">blue</qti-simple-choice></qti-choice-interaction></qti-item-body></qti-assessment-item>',
      { type: 'single', stem: 'Which?', key: { labels: ['B'] } },
    ],
  ])('%s', async (_name, text, question) => {
    expect(await questionsOf(text, 'item.xml')).toMatchObject([question])
  })

  test('pairs are a choice each, in a package in the order of its test', async () => {
    const matching = item2(
      declare('R', ['P L', 'E Q']),
      '<matchInteraction responseIdentifier="R"><prompt>Match.</prompt><simpleMatchSet><simpleAssociableChoice identifier="P">Peru</simpleAssociableChoice><simpleAssociableChoice identifier="E">Ecuador</simpleAssociableChoice></simpleMatchSet><simpleMatchSet><simpleAssociableChoice identifier="L">Lima</simpleAssociableChoice><simpleAssociableChoice identifier="Q">Quito</simpleAssociableChoice></simpleMatchSet></matchInteraction>',
    )
    const essay = item2(
      '',
      '<extendedTextInteraction responseIdentifier="R"><prompt>Why?</prompt></extendedTextInteraction>',
    )
    const files = {
      'imsmanifest.xml': '<manifest><resources><resource href="test.xml"/></resources></manifest>',
      'items/a.xml': essay,
      'items/b.xml': matching,
      'test.xml':
        '<assessmentTest><assessmentItemRef href="items/b.xml"/><assessmentItemRef href="items/a.xml"/></assessmentTest>',
    }
    expect(await questionsOf(files)).toMatchObject([
      { stem: 'Match.\nPeru', options: [{ text: 'Lima' }, { text: 'Quito' }], key: { labels: ['A'] } },
      { stem: 'Match.\nEcuador', key: { labels: ['B'] } },
      { type: 'shortAnswer', stem: 'Why?', key: null },
    ])
  })

  test('items that ask for places in pictures are left out and said; a course without quizzes says so', async () => {
    const places = item2(
      declare('R', ['A']),
      '<hotspotInteraction responseIdentifier="R"><prompt>Where?</prompt></hotspotInteraction>',
    )
    await expect(read(places, 'x.xml')).rejects.toMatchObject({
      code: 'NO_QUESTIONS',
      message: expect.stringContaining('places in pictures'),
    })
    await expect(read({ 'imsmanifest.xml': '<manifest/>', 'page.html': '<p>x</p>' })).rejects.toMatchObject({
      code: 'NO_QUESTIONS',
      message: expect.stringContaining('without quizzes'),
    })
  })
})

test("a pool of Blackboard's older versions", async () => {
  const text = (words: string) => `<TEXT><![CDATA[${words}]]></TEXT>`
  const answers = (id: string, ...words: string[]) =>
    words.map((word, at) => `<ANSWER id="${id}_a${at}" position="${at}">${text(word)}</ANSWER>`).join('')
  const pool = `<?xml version="1.0"?><POOL><TITLE value="Animals"/><QUESTIONLIST><QUESTION id="q1" class="QUESTION_TRUEFALSE"/></QUESTIONLIST>
    <QUESTION_TRUEFALSE id="q1"><BODY>${text('Frogs <i>swim</i>.')}</BODY>${answers('q1', 'False', 'True')}<GRADABLE><CORRECTANSWER answer_id="q1_a1"/><FEEDBACK_WHEN_CORRECT>They do.</FEEDBACK_WHEN_CORRECT></GRADABLE></QUESTION_TRUEFALSE>
    <QUESTION_MULTIPLEANSWER id="q2"><BODY>${text('Which?')}</BODY>${answers('q2', 'frog', 'cat', 'newt')}<GRADABLE><CORRECTANSWER answer_id="q2_a0"/><CORRECTANSWER answer_id="q2_a2"/></GRADABLE></QUESTION_MULTIPLEANSWER>
    <QUESTION_MATCH id="q3"><BODY>${text('Classify.')}</BODY>${answers('q3', 'frog', 'cat')}<CHOICE id="c1" position="1">${text('mammal')}</CHOICE><CHOICE id="c2" position="2">${text('amphibian')}</CHOICE><GRADABLE><CORRECTANSWER answer_id="q3_a0" choice_id="c2"/><CORRECTANSWER answer_id="q3_a1" choice_id="c1"/></GRADABLE></QUESTION_MATCH>
    <QUESTION_FILLINBLANK id="q4"><BODY>${text('An amphibian: ____')}</BODY>${answers('q4', 'frog', 'toad')}<GRADABLE/></QUESTION_FILLINBLANK>
    <QUESTION_ESSAY id="q5"><BODY>${text('Why?')}</BODY>${answers('q5', 'Because.')}<GRADABLE/></QUESTION_ESSAY></POOL>`
  expect(await questionsOf({ 'imsmanifest.xml': '<manifest/>', 'res00001.dat': pool })).toMatchObject([
    { type: 'trueFalse', stem: 'Frogs swim.', key: { value: true }, explanation: 'They do.' },
    { type: 'multiple', key: { labels: ['A', 'C'] } },
    {
      type: 'single',
      stem: 'Classify.\nfrog',
      options: [{ text: 'amphibian' }, { text: 'mammal' }],
      key: { labels: ['A'] },
    },
    { type: 'single', stem: 'Classify.\ncat', key: { labels: ['B'] } },
    { type: 'fillIn', key: { blanks: [['frog', 'toad']] } },
    { type: 'shortAnswer', key: { text: 'Because.' } },
  ])
})
