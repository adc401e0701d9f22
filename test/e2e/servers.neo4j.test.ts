import neo4j from 'neo4j-driver';
import { expect, test } from 'vitest';
import { onEachNeo4j } from '../support/neo4j/on-each-neo4j.ts';

onEachNeo4j('a server of the test run', ({ uri, user, password, version }) => {
  test('answers over Bolt and has the version it is listed with', async () => {
    const driver = neo4j.driver(uri, user === null ? undefined : neo4j.auth.basic(user, password ?? ''));
    const { records } = await driver.executeQuery(
      "CALL dbms.components() YIELD name, versions WHERE name = 'Neo4j Kernel' RETURN versions",
    );
    await driver.close();
    expect(records.map((record) => record.toObject())).toEqual([{ versions: [version] }]);
  });
});
