import neo4j from 'neo4j-driver';
import type { Plain } from './plain.ts';

export function openPlainNeo4j(uri: string): Plain {
  const driver = neo4j.driver(uri);
  return {
    read: async (text, params) => {
      const session = driver.session();
      try {
        const { records } = await session.run(text, params);
        return records.map((record) => record.toObject());
      } finally {
        await session.close();
      }
    },
    write: async (statements) => {
      const session = driver.session();
      try {
        await session.executeWrite(async (tx) => {
          for (const { text, params } of statements) await tx.run(text, params);
        });
      } finally {
        await session.close();
      }
    },
    define: async (text) => {
      await driver.executeQuery(text);
    },
    close: () => driver.close(),
  };
}
