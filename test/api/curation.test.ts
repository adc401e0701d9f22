import { beforeEach, describe, expect, it } from 'vitest';
import { columns, dataset, datasetEvent, runEvent, schema } from '../support/client-events.ts';
import { testApp, type TestApp } from '../support/test-app.ts';

describe('curation', () => {
  let server: TestApp;
  let a: string;
  let b: string;
  let field: string;
  const events = [
    datasetEvent(dataset('hidden', { facets: { tags: { tags: [{ key: 'RESTRICTED' }] } } })),
    runEvent({
      inputs: [dataset('a', { facets: { ...schema('x'), documentation: { description: 'by the producer' } } })],
      outputs: [dataset('b', { facets: { ...schema('y'), ...columns({ y: [['a', 'x']] }) } })],
    }),
  ];
  beforeEach(async () => {
    server = await testApp();
    await server.send(...events);
    const id = async (name: string) =>
      (
        await ask('query($name: String!) { asset(namespace: "db", name: $name) { id fields { nodes { id } } } }', {
          name,
        })
      ).asset;
    a = (await id('a')).id;
    b = (await id('b')).id;
    field = (await id('a')).fields.nodes[0].id;
    return () => server.close();
  });

  const ask = async (query: string, variables = {}, role = 'admin') => {
    const { data, errors } = await server.query(query, variables, role);
    expect(errors).toEqual([]);
    return data;
  };

  it('describes, tags, owns, links and notes; events do not undo it', async () => {
    const { defineTerm } = await ask(
      'mutation { defineTerm(input: { name: "Customer", definition: "Who buys" }) { term { id name } } }',
      {},
      'steward',
    );
    await ask(
      `mutation($a: ID!, $field: ID!, $term: ID!) {
        describe(input: { id: $a, description: "by a person" }) { node { id } }
        assignTag(input: { id: $field, tag: "PII" }) { node { id } }
        assignOwner(input: { id: $a, owner: "risk", type: TEAM, role: "STEWARD" }) { node { id } }
        assignTerm(input: { id: $a, term: $term }) { node { id } }
        addNote(input: { id: $a, text: "Mind the gap" }) { note { author } }
      }`,
      { a, field, term: defineTerm.term.id },
      'steward',
    );
    await server.send(...events);
    const { node } = await ask(
      `query($a: ID!) { node(id: $a) { ... on Dataset { description owners { role owner { name } } terms { name definition }
        notes { totalCount nodes { text author } } fields { nodes { tags { origin assignedBy tag { name } } } } } } }`,
      { a },
    );
    expect(node).toEqual({
      description: 'by a person',
      owners: [{ role: 'STEWARD', owner: { name: 'risk' } }],
      terms: [{ name: 'Customer', definition: 'Who buys' }],
      notes: { totalCount: 1, nodes: [{ text: 'Mind the gap', author: 'steward' }] },
      fields: { nodes: [{ tags: [{ origin: 'MANUAL', assignedBy: 'steward', tag: { name: 'PII' } }] }] },
    });
    const seen = await ask('query($id: ID!) { node(id: $id) { id } }', { id: field }, 'analyst');
    expect(seen.node).toBeNull();
  });

  it('takes back what it said', async () => {
    await ask(
      'mutation($a: ID!) { assignTag(input: { id: $a, tag: "x" }) { node { id } } assignOwner(input: { id: $a, owner: "eve" }) { node { id } } }',
      { a },
    );
    const { node } = await ask('query($a: ID!) { node(id: $a) { ... on Dataset { owners { owner { id } } } } }', { a });
    const after = await ask(
      `mutation($a: ID!, $owner: ID!) {
        removeTag(input: { id: $a, tag: "x" }) { node { id } }
        removeOwner(input: { id: $a, owner: $owner }) { node { ... on Dataset { owners { role } tags { origin } } } } }`,
      { a, owner: node.owners[0].owner.id },
    );
    expect(after.removeOwner.node).toEqual({ owners: [], tags: [] });
  });

  it('takes back what it said of a tag, as if it had not been said', async () => {
    const tags = async (id: string) => {
      const { node } = await ask(
        'query($id: ID!) { node(id: $id) { ... on Dataset { tags { origin tag { name } } } } }',
        { id },
      );
      return node.tags;
    };
    const change = (mutation: string, tag: string) =>
      ask(`mutation($id: ID!, $tag: String!) { ${mutation}(input: { id: $id, tag: $tag }) { node { id } } }`, {
        id: a,
        tag,
      });
    const before = await tags(a);
    await change('assignTag', 'mine');
    expect(await tags(a)).toContainEqual({ origin: 'MANUAL', tag: { name: 'mine' } });
    await change('withdrawTag', 'mine');
    expect(await tags(a)).toEqual(before);
    await change('withdrawTag', 'never said');
    expect(await tags(a)).toEqual(before);
  });

  it('declares an edge, with its note, and a rejection takes it away', async () => {
    const { declareLineage } = await ask(
      `mutation($a: ID!, $b: ID!) { declareLineage(input: { from: $b, to: $a, note: "by hand", transformation: { type: DIRECT, masking: true } }) {
        edge { kind masking evidence { origin note job { name } confidence } } } }`,
      { a, b },
    );
    expect(declareLineage.edge).toEqual({
      kind: 'FEEDS',
      masking: true,
      evidence: [{ origin: 'MANUAL', note: 'by hand', job: null, confidence: 1 }],
    });
    const rejected = await ask(
      'mutation($a: ID!, $b: ID!) { rejectLineage(input: { from: $b, to: $a, reason: "no" }) { rejected } }',
      { a, b },
    );
    expect(rejected.rejectLineage.rejected).toBe(true);
    const withdraw = 'mutation($a: ID!, $b: ID!) { withdrawLineage(input: { from: $b, to: $a }) { withdrawn } }';
    expect((await ask(withdraw, { a, b })).withdrawLineage.withdrawn).toBe(true);
    expect((await ask(withdraw, { a, b })).withdrawLineage.withdrawn).toBe(false);
  });

  it('rejects an automatic edge for good, also when events say it again', async () => {
    const edges = async () =>
      await ask(
        'query($a: ID!) { lineage(of: [$a], granularity: FIELD) { edges { from } } node(id: $a) { ... on Dataset { lineage { edges { from } } } } }',
        { a },
      );
    expect((await edges()).lineage.edges).toHaveLength(1);
    await ask(
      'mutation($a: ID!, $b: ID!) { rejectLineage(input: { from: $a, to: $b, reason: "wrong" }) { rejected } }',
      { a, b },
    );
    await server.send(
      ...events,
      runEvent({ at: '2026-05-01T00:00:00Z', inputs: [dataset('a')], outputs: [dataset('b')] }),
    );
    const after = await edges();
    expect([after.lineage.edges, after.node.lineage.edges]).toEqual([[], []]);
  });

  it('is for those who may', async () => {
    for (const role of ['analyst', 'auditor', 'ingest']) {
      const { errors } = await server.query(
        'mutation($a: ID!) { describe(input: { id: $a, description: "x" }) { node { id } } }',
        { a },
        role,
      );
      expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });

  it('tells a hidden thing from an unknown one by nothing', async () => {
    const { asset } = await ask('{ asset(namespace: "db", name: "hidden") { id } }');
    const describe_ = (id: string) =>
      server.query(
        'mutation($id: ID!) { describe(input: { id: $id, description: "x" }) { node { id } } }',
        { id },
        'steward',
      );
    const answers = await Promise.all([describe_(asset.id), describe_(`a${'C'.repeat(22)}`)]);
    for (const { errors } of answers) expect(errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect(answers[0].errors[0]?.message).toBe(answers[1].errors[0]?.message);
  });

  it.each([
    ['describe(input: { id: "nope", description: "x" }) { node { id } }', 'input.id'],
    ['assignTag(input: { id: $a, tag: " " }) { node { id } }', 'input.tag'],
    ['withdrawTag(input: { id: $a, tag: "" }) { node { id } }', 'input.tag'],
    ['addNote(input: { id: $a, text: "" }) { note { id } }', 'input.text'],
    ['declareLineage(input: { from: $a, to: $a }) { edge { from } }', 'input.to'],
    ['rejectLineage(input: { from: $a, to: $a, reason: "x" }) { rejected }', 'input.to'],
    ['withdrawLineage(input: { from: $a, to: $a }) { withdrawn }', 'input.to'],
  ])('refuses %s and says that it is %s', async (mutation, argument) => {
    const { errors } = await server.query(
      `mutation($a: ID!) { ${mutation} ${mutation.includes('$a') ? '' : 'x: describe(input: { id: $a, description: "" }) { node { id } }'} }`,
      { a },
      'steward',
    );
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });
});
