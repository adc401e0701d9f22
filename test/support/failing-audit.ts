import type { Store } from '../../src/store/port.ts';

/** A store whose access log can be made to refuse entries, as a full disk would. */
export function withAuditSwitch(store: Store): { readonly store: Store; refuse: boolean; readonly appends: number[] } {
  const control = {
    refuse: false,
    /** How many entries each write had. */
    appends: [] as number[],
    store: {
      ...store,
      get statements() {
        return store.statements;
      },
      appendAccesses: async (entries): Promise<void> => {
        if (control.refuse) throw new Error('no space left');
        control.appends.push(entries.length);
        await store.appendAccesses(entries);
      },
    } satisfies Store as Store,
  };
  return control;
}
