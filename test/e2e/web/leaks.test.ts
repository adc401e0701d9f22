import { expect, test } from 'vitest';
import { onExplorer } from '../../support/web/explorer.ts';

const NAMES = `query ($after: String) { search(query: "", first: 200, after: $after) {
  edges { node { ... on Asset { id name } ... on Field { id path } ... on Job { id name } ... on Term { id name } } }
  pageInfo { hasNextPage endCursor } } }`;

await onExplorer('nothing leaks', (explorer) => {
  /** All that someone finds: names, and the ids of what has a page. */
  const seenBy = async (role: string) => {
    const names = new Set<string>();
    const ids: string[] = [];
    for (let after: string | null = null; ;) {
      const { search }: any = await explorer.ask(NAMES, { after }, role);
      for (const { node } of search.edges) {
        names.add(node.name ?? node.path);
        ids.push(node.id);
      }
      if (!search.pageInfo.hasNextPage) return { names, ids };
      after = search.pageInfo.endCursor;
    }
  };

  test(
    'no page of the analyst has a name that only the steward may see: not in the page, the network or the storage',
    { timeout: 120_000 },
    async () => {
      const [analyst, steward] = await Promise.all([seenBy('analyst'), seenBy('steward')]);
      // A hidden name that is part of a visible one could be there for that reason.
      const secret = [...steward.names].filter((name) => ![...analyst.names].some((seen) => seen.includes(name)));
      expect(secret.length).toBeGreaterThan(5);
      const page = await explorer.open('/', ['analyst']);
      const heard: string[] = [];
      page.on('response', (response) => {
        if (response.url().endsWith('/graphql')) void response.text().then((text) => heard.push(text));
      });
      const assets = analyst.ids.filter((id) => id.startsWith('a'));
      // What the steward sees and the analyst does not, asked for by its id.
      const hidden = steward.ids.filter((id) => !analyst.ids.includes(id)).slice(0, 3);
      const paths = [
        '/',
        '/search',
        '/search?q=a',
        '/owners',
        '/terms',
        ...assets.map((id) => `/asset/${id}`),
        ...assets
          .slice(0, 8)
          .flatMap((id) => ['fields', 'versions', 'quality', 'jobs'].map((tab) => `/asset/${id}?tab=${tab}`)),
        ...hidden.map((id) => `/asset/${id}`),
        ...analyst.ids
          .filter((id) => id.startsWith('j'))
          .slice(0, 5)
          .map((id) => `/job/${id}`),
        '/governance/flows?indirect=yes',
        '/governance/health',
        '/governance/reports?kind=processing',
      ];
      for (const path of paths) {
        await page.goto(explorer.address + path);
        await page.waitForLoadState('networkidle');
        const shown = `${await page.content()} ${String(await page.evaluate('JSON.stringify({ ...sessionStorage, ...localStorage })'))}`;
        expect([path, secret.filter((name) => shown.includes(name))]).toEqual([path, []]);
      }
      expect(heard.length).toBeGreaterThan(paths.length);
      expect(secret.filter((name) => heard.some((text) => text.includes(name)))).toEqual([]);
    },
  );
});
