import { lazy, Suspense, useMemo, type ComponentType, type JSX } from 'react';
import { Provider } from 'urql';
import { Route, Router, Switch } from 'wouter';
import { useSession } from '../identity/session.ts';
import { ToldProvider } from '../curation/told.tsx';
import { HomePage } from '../home/home-page.tsx';
import { ViewerProvider } from '../identity/viewer.tsx';
import { fetchLineagePage } from '../lineage/prepare.ts';
import { Loading } from '../ui/loading.tsx';
import { createClient } from './client.ts';
import { FaultBoundary } from './fault-boundary.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { BASE_PATH } from './settings.ts';
import { Shell } from './shell.tsx';

/** The whole explorer. Each page but the first is loaded when it is opened. */
export function App(): JSX.Element {
  const session = useSession();
  const client = useMemo(() => createClient(session), [session]);
  return (
    <Provider value={client}>
      <Router base={BASE_PATH.replace(/\/$/, '')}>
        <ViewerProvider>
          <ToldProvider>
            <Shell>
              <FaultBoundary>
                <Suspense fallback={<Loading what="the page" />}>
                  <Switch>
                    <Route path="/" component={HomePage} />
                    {PAGES.map(([path, Page]) => (
                      <Route key={path} path={path} component={Page} />
                    ))}
                    <Route component={NotFoundPage} />
                  </Switch>
                </Suspense>
              </FaultBoundary>
            </Shell>
          </ToldProvider>
        </ViewerProvider>
      </Router>
    </Provider>
  );
}

const page = (load: () => Promise<ComponentType>): ComponentType => lazy(async () => ({ default: await load() }));

const PAGES: readonly (readonly [path: string, page: ComponentType])[] = [
  ['/asset/:id', page(async () => (await import('../asset/asset-page.tsx')).AssetPage)],
  ['/job/:id', page(async () => (await import('../process/job-page.tsx')).JobPage)],
  ['/run/:id', page(async () => (await import('../process/run-page.tsx')).RunPage)],
  ['/owner/:id', page(async () => (await import('../people/owner-page.tsx')).OwnerPage)],
  ['/owners', page(async () => (await import('../people/lists.tsx')).OwnersPage)],
  ['/term/:id', page(async () => (await import('../people/term-page.tsx')).TermPage)],
  ['/terms', page(async () => (await import('../people/lists.tsx')).TermsPage)],
  ['/governance', page(async () => (await import('../governance/governance-page.tsx')).GovernancePage)],
  ['/governance/flows', page(async () => (await import('../governance/flows-page.tsx')).FlowsPage)],
  ['/governance/exposure', page(async () => (await import('../governance/exposure-page.tsx')).ExposurePage)],
  ['/governance/impact', page(async () => (await import('../governance/impact-page.tsx')).ImpactPage)],
  ['/governance/root-cause', page(async () => (await import('../governance/root-cause-page.tsx')).RootCausePage)],
  ['/governance/health', page(async () => (await import('../governance/health-page.tsx')).HealthPage)],
  ['/governance/reports', page(async () => (await import('../governance/reports-page.tsx')).ReportsPage)],
  ['/search', page(async () => (await import('../search/search-page.tsx')).SearchPage)],
  ['/lineage', page(async () => (await import('../lineage/paths/start-page.tsx')).StartPage)],
  ['/lineage/:id', page(fetchLineagePage)],
  ['/paths', page(async () => (await import('../lineage/paths/paths-page.tsx')).PathsPage)],
  ['/identity', page(async () => (await import('../identity/identity-page.tsx')).IdentityPage)],
];
