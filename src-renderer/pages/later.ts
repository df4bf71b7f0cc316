/**
 * The pages that come together after the first one: apart, their many small files would take longer than they are large.
 * Only what loads them imports this.
 */
export { BankPage } from './bank/BankPage.tsx'
export { ChangesPage } from './changes/ChangesPage.tsx'
export { DuplicatesPage } from './duplicates/DuplicatesPage.tsx'
export { ExamPage } from './exam/ExamPage.tsx'
export { ExamsPage } from './exams/ExamsPage.tsx'
export { EditBlueprintPage, NewBlueprintPage } from './exams/editor/EditorPage.tsx'
export { ReportPage } from './exams/report/ReportPage.tsx'
export { ImportsPage } from './imports/ImportsPage.tsx'
export { LibraryPage } from './library/LibraryPage.tsx'
export { MistakesPage } from './mistakes/MistakesPage.tsx'
export { PracticePage } from './practice/PracticePage.tsx'
export { RenewalPage } from './renewal/RenewalPage.tsx'
export { SearchPage } from './search/SearchPage.tsx'
export { SettingsPage } from './settings/SettingsPage.tsx'
export { SuggestionsPage } from './suggestions/SuggestionsPage.tsx'
