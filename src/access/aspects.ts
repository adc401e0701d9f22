export type Aspect = 'CODE' | 'CONTACT' | 'STATISTICS' | 'RUNS' | 'ACCESS_LOG';

export interface Redaction {
  readonly field: string;
  readonly aspect: Aspect;
}

/** Attributes that an aspect guards, by SDL type: the same list as the SDL's `@aspect` (a test compares them). */
export const GUARDED = {
  Asset: { quality: 'STATISTICS', accesses: 'ACCESS_LOG', facets: 'RUNS' },
  Dataset: { quality: 'STATISTICS', accesses: 'ACCESS_LOG', statistics: 'STATISTICS', facets: 'RUNS' },
  Field: { metrics: 'STATISTICS' },
  Job: { sql: 'CODE', sqlProblem: 'CODE', sourceCode: 'CODE', sourceLocation: 'CODE', facets: 'RUNS' },
  Run: {
    error: 'RUNS',
    parameters: 'RUNS',
    metrics: 'STATISTICS',
    tests: 'STATISTICS',
    codeVersion: 'CODE',
    facets: 'RUNS',
  },
  Owner: { email: 'CONTACT' },
  Transformation: { description: 'CODE' },
} as const satisfies Record<string, Readonly<Record<string, Aspect>>>;
