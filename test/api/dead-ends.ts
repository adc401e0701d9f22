import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../src/access/default-policy.ts';
import type { Store } from '../../src/store/port.ts';
import { dataset, runEvent } from '../support/client-events.ts';
import { testApp, type TestApp } from '../support/test-app.ts';

const POLICY = `${DEFAULT_POLICY}
  bridging: { level: INTERNAL, hidden: BRIDGE }
`;
const RESTRICTED = { facets: { tags: { tags: [{ key: 'RESTRICTED' }] } } };

interface Graph {
  readonly nodes: readonly { entity: { name: string }; moreUpstream: boolean; moreDownstream: boolean }[];
  readonly completeness: { complete: boolean; truncatedBy: string[]; continueFrom: string[] };
}

/** The mode BRIDGE admits to ways over what is hidden, and not to what hangs on what is visible and leads nowhere. */
export function describeDeadEnds(name: string, open: () => Promise<Store>): void {
  describe(`hidden dead ends on ${name}`, () => {
    let server: TestApp;
    beforeAll(async () => {
      server = await testApp({ policy: POLICY, store: await open() });
      // secret → a → b → lost, a → loop → a, and far → veil → b. All but a, b and far are hidden.
      await server.send(
        runEvent({
          job: 'ab',
          inputs: [dataset('a'), dataset('veil', RESTRICTED)],
          outputs: [dataset('b')],
        }),
        runEvent({ job: 'in', inputs: [dataset('secret', RESTRICTED), dataset('loop')], outputs: [dataset('a')] }),
        runEvent({ job: 'round', inputs: [dataset('a')], outputs: [dataset('loop', RESTRICTED)] }),
        runEvent({ job: 'out', inputs: [dataset('b')], outputs: [dataset('lost', RESTRICTED)] }),
        runEvent({ job: 'over', inputs: [dataset('far')], outputs: [dataset('veil')] }),
      );
    });
    afterAll(() => server.close());

    const graph = async (of: string, args: string): Promise<Graph> => {
      const { data, errors } = await server.query(
        `query($n: String!) { asset(namespace: "db", name: $n) { lineage(${args}) {
          nodes { moreUpstream moreDownstream entity { ... on Dataset { name } } }
          completeness { complete truncatedBy continueFrom } } } }`,
        { n: of },
        'bridging',
      );
      expect(errors).toEqual([]);
      return data.asset.lineage;
    };
    const more = ({ nodes }: Graph): Record<string, string> =>
      Object.fromEntries(
        nodes.map(({ entity, moreUpstream, moreDownstream }) => [
          entity.name,
          [moreUpstream ? 'up' : '', moreDownstream ? 'down' : ''].join(''),
        ]),
      );

    it('are not told of where the search ends', async () => {
      const up = await graph('a', 'direction: UPSTREAM, depth: 0');
      expect(more(up)).toEqual({ a: 'down' });
      expect(up.completeness).toEqual({ complete: true, truncatedBy: [], continueFrom: [] });
      const down = await graph('b', 'direction: DOWNSTREAM, depth: 0');
      expect(down.completeness).toEqual({ complete: true, truncatedBy: [], continueFrom: [] });
      expect(more(down)).toEqual({ b: 'up' });
    });

    it('are not told of in the direction that nobody asked for', async () => {
      expect(more(await graph('b', 'direction: UPSTREAM, depth: 0'))).toEqual({ b: 'up' });
      expect(more(await graph('far', 'direction: DOWNSTREAM, depth: 1'))).toEqual({ far: '', b: 'up' });
    });

    it('do not keep what lies beyond others from being told of', async () => {
      const here = await graph('b', 'direction: UPSTREAM, depth: 0');
      expect(here.completeness).toMatchObject({ complete: false, truncatedBy: ['DEPTH'] });
      expect(more(await graph('b', 'direction: UPSTREAM, depth: 1'))).toEqual({ a: '', b: '', far: '' });
    });
  });
}
