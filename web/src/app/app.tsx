import { lazy, Suspense, useMemo, type ComponentType, type JSX } from 'react';
import { Provider } from 'urql';
import { Route, Router, Switch } from 'wouter';
import { useSession } from '../identity/session.ts';
import { HomePage } from '../home/home-page.tsx';
import { ViewerProvider } from '../identity/viewer.tsx';
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
        </ViewerProvider>
      </Router>
    </Provider>
  );
}

const PAGES: readonly (readonly [path: string, page: ComponentType])[] = [
  ['/identity', lazy(() => import('../identity/identity-page.tsx').then((page) => ({ default: page.IdentityPage })))],
  ['/lineage', lazy(() => import('../lineage/paths/start-page.tsx').then((page) => ({ default: page.StartPage })))],
  ['/paths', lazy(() => import('../lineage/paths/paths-page.tsx').then((page) => ({ default: page.PathsPage })))],
  [
    '/lineage/:id',
    lazy(() => import('../lineage/page/lineage-page.tsx').then((page) => ({ default: page.LineagePage }))),
  ],
];
