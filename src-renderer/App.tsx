import { CSPProvider } from '@base-ui/react/csp-provider'
import { Tooltip } from '@base-ui/react/tooltip'
import { QueryClientProvider } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { Route, Router, Switch } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { queryClient } from './bridge/queryClient.ts'
import { useCall } from './bridge/useCall.ts'
import { Toaster } from './components/Toaster.tsx'
import { BankPage } from './pages/bank/BankPage.tsx'
import { ExamPage } from './pages/exam/ExamPage.tsx'
import { ExamsPage } from './pages/exams/ExamsPage.tsx'
import { EditBlueprintPage, NewBlueprintPage } from './pages/exams/editor/EditorPage.tsx'
import { ReportPage } from './pages/exams/report/ReportPage.tsx'
import { ImportsPage } from './pages/imports/ImportsPage.tsx'
import { LibraryPage } from './pages/library/LibraryPage.tsx'
import { MistakesPage } from './pages/mistakes/MistakesPage.tsx'
import { PracticePage } from './pages/practice/PracticePage.tsx'
import { SettingsPage } from './pages/settings/SettingsPage.tsx'
import { SuggestionsPage } from './pages/suggestions/SuggestionsPage.tsx'
import { TodayPage } from './pages/today/TodayPage.tsx'
import { Background } from './shell/Background.tsx'
import { NotFound } from './shell/NotFound.tsx'
import { Shell } from './shell/Shell.tsx'

/** Brings the charting library: loaded when it is first opened. */
const StatisticsPage = lazy(async () => ({
  default: (await import('./pages/statistics/StatisticsPage.tsx')).StatisticsPage,
}))

/** The review brings its own tools; few imports need it. */
const ReviewPage = lazy(async () => ({
  default: (await import('./pages/review/ReviewPage.tsx')).ReviewPage,
}))

const ChangesPage = lazy(async () => ({
  default: (await import('./pages/changes/ChangesPage.tsx')).ChangesPage,
}))

const RepairPage = lazy(async () => ({
  default: (await import('./repair/RepairPage.tsx')).RepairPage,
}))

const SearchPage = lazy(async () => ({
  default: (await import('./pages/search/SearchPage.tsx')).SearchPage,
}))

export const App = () => (
  <CSPProvider disableStyleElements>
    <QueryClientProvider client={queryClient}>
      <Router hook={useHashLocation}>
        <Tooltip.Provider delay={500}>
          <Toaster>
            <Background />
            <LibraryOrRepair />
          </Toaster>
        </Tooltip.Provider>
      </Router>
    </QueryClientProvider>
  </CSPProvider>
)

/** A library that cannot be opened has no pages, but what repairs it. Until it is known which of both, there is neither. */
function LibraryOrRepair() {
  const { value: repair, fault } = useCall('repair.get')
  if (repair === undefined && !fault) return null
  if (!repair) return <Pages />
  return (
    <Suspense>
      <RepairPage view={repair} />
    </Suspense>
  )
}

/** Practice and a mock exam fill the window; every other page stands beside the navigation. */
const Pages = () => (
  <Switch>
    <Route path="/practice/:id">{({ id }) => <PracticePage key={id} sessionId={Number(id)} />}</Route>
    <Route path="/exam/:id">{({ id }) => <ExamPage key={id} sessionId={Number(id)} />}</Route>
    <Route>
      <Shell>
        <Switch>
          <Route path="/" component={TodayPage} />
          <Route path="/banks" component={LibraryPage} />
          <Route path="/imports" component={ImportsPage} />
          <Route path="/imports/:id/review">
            {({ id }) => (
              <Suspense>
                <ReviewPage key={id} importId={Number(id)} />
              </Suspense>
            )}
          </Route>
          <Route path="/banks/:id">{({ id }) => <BankPage key={id} bankId={Number(id)} />}</Route>
          <Route path="/search">
            <Suspense>
              <SearchPage />
            </Suspense>
          </Route>
          <Route path="/mistakes" component={MistakesPage} />
          <Route path="/statistics">
            <Suspense>
              <StatisticsPage />
            </Suspense>
          </Route>
          <Route path="/exams" component={() => <ExamsPage />} />
          <Route path="/exams/bank/:id">{({ id }) => <ExamsPage bankId={Number(id)} />}</Route>
          <Route path="/exams/new/:id">{({ id }) => <NewBlueprintPage key={id} bankId={Number(id)} />}</Route>
          <Route path="/exams/edit/:id">{({ id }) => <EditBlueprintPage key={id} id={Number(id)} />}</Route>
          <Route path="/exams/:id">{({ id }) => <ReportPage key={id} sessionId={Number(id)} />}</Route>
          <Route path="/suggestions/:id">{({ id }) => <SuggestionsPage key={id} assistId={Number(id)} />}</Route>
          <Route path="/changes">
            <Suspense>
              <ChangesPage />
            </Suspense>
          </Route>
          <Route path="/settings" component={SettingsPage} />
          <Route>
            <NotFound />
          </Route>
        </Switch>
      </Shell>
    </Route>
  </Switch>
)
