import { describe, expect, inject, test } from 'vitest';
import { claimedServers } from './claimed-servers.ts';
import type { Neo4jServer } from './global-setup.ts';

/**
 * Registers the tests of `body` once for each Neo4j of this run; for `*.neo4j.test.ts` files.
 * Where there is none, a test holds the set-up to having said why. Each server has one database,
 * and the files of a run use it one after another: empty it first.
 */
export function onEachNeo4j(name: string, body: (server: Neo4jServer) => void): void {
  onNeo4j(name, claimedServers(), body);
}

/**
 * The same on the first of them alone, the long-term release: for suites that are long and whose statements the suites
 * of `onEachNeo4j` run as well.
 */
export function onLongTermNeo4j(name: string, body: (server: Neo4jServer) => void): void {
  onNeo4j(name, claimedServers().slice(0, 1), body);
}

/** The same on all but the first: so that a long suite runs on two at once. */
export function onLaterNeo4j(name: string, body: (server: Neo4jServer) => void): void {
  const servers = claimedServers();
  if (servers.length !== 1) onNeo4j(name, servers.slice(1), body);
  else
    test(`${name}: the one Neo4j there is is the first`, () => {
      expect(inject('neo4jServers')).toEqual([servers]);
    });
}

function onNeo4j(name: string, servers: readonly Neo4jServer[], body: (server: Neo4jServer) => void): void {
  for (const server of servers)
    describe(`${name} on ${server.name}`, () => {
      body(server);
    });
  if (servers.length === 0)
    test(`${name}: the set-up says why there is no Neo4j`, () => {
      expect(inject('neo4jMissing')).not.toEqual([]);
    });
}
