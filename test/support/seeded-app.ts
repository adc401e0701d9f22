import { seedEvents } from './seed-events.ts';
import { testApp, type TestApp } from './test-app.ts';

export interface SeededApp {
  readonly app: TestApp;
  /** The id of an asset by its name, or of a field by `asset#path`; empty when there is none. */
  readonly idOf: (name: string) => string;
}

const ALL = { after: null, limit: 1_000 };

/** A server that has both worked examples. */
export async function seededApp(): Promise<SeededApp> {
  const app = await testApp();
  await app.send(...seedEvents('bank'), ...seedEvents('churn'));
  const assets = await app.store.listAssets({}, { by: 'NAME', direction: 'ASC' }, ALL, 'UNRESTRICTED');
  const fields = await app.store.fieldsOf(
    assets.map(({ id }) => id),
    ALL,
    'UNRESTRICTED',
  );
  const ids = new Map<string, string>();
  for (const { id, name } of assets) {
    ids.set(name, id);
    for (const field of fields.get(id) ?? []) ids.set(`${name}#${field.path}`, field.id);
  }
  return { app, idOf: (name) => ids.get(name) ?? '' };
}
