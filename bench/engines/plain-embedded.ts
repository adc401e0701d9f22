import grafeo from '@grafeo-db/js';
import type { Plain } from './plain.ts';

export function openPlainEmbedded(folder: string): Plain {
  const database = grafeo.GrafeoDB.create(folder);
  return {
    read: async (text, params) => (await database.executeCypher(text, params)).toArray(),
    write: async (statements) => {
      const transaction = database.beginTransaction();
      for (const { text, params } of statements) await transaction.executeCypher(text, params);
      transaction.commit();
    },
    define: async (text) => {
      await database.executeCypher(text);
    },
    close: () => {
      database.close();
      return Promise.resolve();
    },
  };
}
