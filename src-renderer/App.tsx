import { CSPProvider } from '@base-ui/react/csp-provider'
import { Tooltip } from '@base-ui/react/tooltip'
import { QueryClientProvider } from '@tanstack/react-query'
import { lazy, Suspense, useEffect } from 'react'
import { Route, Router, Switch } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { queryClient } from './bridge/queryClient.ts'
import { useCall } from './bridge/useCall.ts'
import { Toaster } from './components/Toaster.tsx'
import { TodayPage } from './pages/today/TodayPage.tsx'
import { Background } from './shell/Background.tsx'
import { fetchPages, latePage, Page } from './shell/LatePage.tsx'
import { NotFound } from './shell/NotFound.tsx'
import { Shell } from './shell/Shell.tsx'

const takesKeys = { takesKeys: true }
const practice = latePage(async () => (await import('./pages/later.ts')).PracticePage, takesKeys)
const bank = latePage(async () => (await import('./pages/later.ts')).BankPage)
const library = latePage(async () => (await import('./pages/later.ts')).LibraryPage)
const imports = latePage(async () => (await import('./pages/later.ts')).ImportsPage)
const search = latePage(async () => (await import('./pages/later.ts')).SearchPage)
const mistakes = latePage(async () => (await import('./pages/later.ts')).MistakesPage)
const exam = latePage(async () => (await import('./pages/later.ts')).ExamPage, takesKeys)
const exams = latePage(async () => (await import('./pages/later.ts')).ExamsPage)
const newBlueprint = latePage(async () => (await import('./pages/later.ts')).NewBlueprintPage)
const editBlueprint = latePage(async () => (await import('./pages/later.ts')).EditBlueprintPage)
const report = latePage(async () => (await import('./pages/later.ts')).ReportPage)
const suggestions = latePage(async () => (await import('./pages/later.ts')).SuggestionsPage)
const settings = latePage(async () => (await import('./pages/later.ts')).SettingsPage)
const changes = latePage(async () => (await import('./pages/later.ts')).ChangesPage)
const duplicates = latePage(async () => (await import('./pages/later.ts')).DuplicatesPage)
const renewal = latePage(async () => (await import('./pages/later.ts')).RenewalPage)
const review = latePage(async () => (await import('./pages/review/ReviewPage.tsx')).ReviewPage)
const statistics = latePage(async () => (await import('./pages/statistics/StatisticsPage.tsx')).StatisticsPage)

/** Hardly anybody ever needs it. */
const RepairPage = lazy(async () => ({
  default: (await import('./repair/RepairPage.tsx')).RepairPage,
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

/** Practice and a mock exam fill the window; every other page stands beside the navigation. The first page is there at once. */
function Pages() {
  useEffect(() => void fetchPages(), [])
  return (
    <Switch>
      <Route path="/practice/:id">
        {({ id }) => <Page key={id} of={practice} props={{ sessionId: Number(id) }} />}
      </Route>
      <Route path="/exam/:id">{({ id }) => <Page key={id} of={exam} props={{ sessionId: Number(id) }} />}</Route>
      <Route>
        <Shell>
          <Switch>
            <Route path="/" component={TodayPage} />
            <Route path="/banks">
              <Page of={library} props={{}} />
            </Route>
            <Route path="/imports">
              <Page of={imports} props={{}} />
            </Route>
            <Route path="/imports/:id/review">
              {({ id }) => <Page key={id} of={review} props={{ importId: Number(id) }} />}
            </Route>
            <Route path="/imports/:id/renewal">
              {({ id }) => <Page key={id} of={renewal} props={{ importId: Number(id) }} />}
            </Route>
            <Route path="/banks/:id">{({ id }) => <Page key={id} of={bank} props={{ bankId: Number(id) }} />}</Route>
            <Route path="/search">
              <Page of={search} props={{}} />
            </Route>
            <Route path="/mistakes">
              <Page of={mistakes} props={{}} />
            </Route>
            <Route path="/statistics">
              <Page of={statistics} props={{}} />
            </Route>
            <Route path="/exams">
              <Page of={exams} props={{}} />
            </Route>
            <Route path="/exams/bank/:id">{({ id }) => <Page of={exams} props={{ bankId: Number(id) }} />}</Route>
            <Route path="/exams/new/:id">
              {({ id }) => <Page key={id} of={newBlueprint} props={{ bankId: Number(id) }} />}
            </Route>
            <Route path="/exams/edit/:id">
              {({ id }) => <Page key={id} of={editBlueprint} props={{ id: Number(id) }} />}
            </Route>
            <Route path="/exams/:id">
              {({ id }) => <Page key={id} of={report} props={{ sessionId: Number(id) }} />}
            </Route>
            <Route path="/suggestions/:id">
              {({ id }) => <Page key={id} of={suggestions} props={{ assistId: Number(id) }} />}
            </Route>
            <Route path="/changes">
              <Page of={changes} props={{}} />
            </Route>
            <Route path="/duplicates">
              <Page of={duplicates} props={{}} />
            </Route>
            <Route path="/duplicates/:id">
              {({ id }) => <Page key={id} of={duplicates} props={{ bankId: Number(id) }} />}
            </Route>
            <Route path="/settings">
              <Page of={settings} props={{}} />
            </Route>
            <Route>
              <NotFound />
            </Route>
          </Switch>
        </Shell>
      </Route>
    </Switch>
  )
}
