import type { SampleBank } from './SampleBank.ts'

export const computingEn: SampleBank = {
  name: 'computing-en.md',
  title: 'Programming and the web',
  language: 'en',
  format: 'md',
  questions: [
    {
      type: 'single',
      stem: 'Which data structure serves its elements in the order in which they arrived?',
      options: ['Stack', 'Queue', 'Heap', 'Hash table'],
      answer: 'B',
    },
    {
      type: 'single',
      stem: 'What does the HTTP status code 404 mean?',
      options: ['The request succeeded', 'The resource moved', 'The resource was not found', 'The server failed'],
      answer: 'C',
    },
    {
      type: 'single',
      stem: 'Which SQL statement adds rows to a table?',
      options: ['`SELECT`', '`UPDATE`', '`INSERT`', '`ALTER`'],
      answer: 'C',
      explanation: '`ALTER` changes the table itself; `UPDATE` changes rows that are there.',
    },
    {
      type: 'single',
      stem: 'Which protocol encrypts the traffic between a browser and a web site?',
      options: ['FTP', 'TLS', 'SMTP', 'DHCP'],
      answer: 'B',
    },
    {
      type: 'single',
      stem: 'How many values can three binary digits represent?',
      options: ['3', '6', '8', '9'],
      answer: 'C',
      explanation: 'Two to the power of three is eight.',
    },
    {
      type: 'single',
      stem: 'Which Git command records the staged changes?',
      options: ['`git add`', '`git commit`', '`git push`', '`git clone`'],
      answer: 'B',
    },
    {
      type: 'multiple',
      stem: 'Which of these languages run in a web browser without a plug-in? (Choose two)',
      options: ['JavaScript', 'COBOL', 'WebAssembly', 'Fortran'],
      answer: 'AC',
    },
    {
      type: 'multiple',
      stem: 'Which statements about version control are true? (Choose two)',
      options: [
        'It keeps the history of changes',
        'It makes testing unnecessary',
        'It lets several people work on one project',
        'It only works for source code',
      ],
      answer: 'AC',
    },
    {
      type: 'multiple',
      stem: 'Which of these sorting algorithms need O(n log n) comparisons on average? (Choose two)',
      options: ['Merge sort', 'Bubble sort', 'Quicksort', 'Insertion sort'],
      answer: 'AC',
    },
    { type: 'trueFalse', stem: 'A compiler translates source code before the program is run.', answer: true },
    { type: 'trueFalse', stem: 'CSS is mainly used to store data on the server.', answer: false },
    {
      type: 'trueFalse',
      stem: 'A primary key may hold the same value in two rows of one table.',
      answer: false,
      explanation: 'It identifies a row, so it has to be unique.',
    },
    { type: 'fillIn', stem: 'The base of the hexadecimal system is ____.', answer: ['16'] },
    { type: 'fillIn', stem: 'A function that calls itself is called ____.', answer: ['recursive'] },
    {
      type: 'shortAnswer',
      stem: 'Why are passwords stored as salted hashes instead of plain text?',
      answer:
        'A stolen database then does not reveal the passwords, and the salt makes precomputed tables useless because equal passwords have different hashes.',
    },
  ],
}
