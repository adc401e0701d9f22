import { describe, expect, it } from 'vitest';
import { parseOpenLineageEvent } from '../../../src/ingest/openlineage/parse.ts';
import { eventOf, problemsOf, rawFacet, rawRunFacets, RUN_ID, runOf } from '../../support/openlineage.ts';

const PARENT = { run: { runId: RUN_ID }, job: { namespace: 'airflow', name: 'dag' } };
const SAID = { runId: RUN_ID, eventType: 'COMPLETE' };

describe('parent', () => {
  it('gives the run and the job', () => {
    expect(runOf({ parent: rawFacet({ ...PARENT, run: { runId: RUN_ID.toUpperCase() } }) })).toEqual({
      ...SAID,
      parent: { runId: RUN_ID, job: PARENT.job },
    });
  });

  it('gives the root, and keeps a malformed one as JSON', () => {
    const root = { runId: RUN_ID, job: PARENT.job };
    expect(runOf({ parent: { ...PARENT, root: PARENT } })).toEqual({ ...SAID, parent: root, root });
    const odd = { ...PARENT, root: { run: { runId: 'x' }, job: PARENT.job } };
    expect(runOf({ parent: odd })).toEqual({ ...SAID, parent: root, facets: { parent: odd } });
  });

  it('may be null', () => {
    expect(runOf({ parent: null })).toEqual(SAID);
    expect(runOf({ parentRun: PARENT })).toEqual(runOf({ parent: PARENT }));
  });

  it('is refused without its run, its job or their names, with their place', () => {
    const wrong = (parent: unknown) => problemsOf(rawRunFacets({ parent }));
    expect(wrong({ job: PARENT.job })).toEqual(['run.facets.parent.run is missing']);
    expect(wrong({ run: PARENT.run, job: null })).toEqual(['run.facets.parent.job is null']);
    expect(wrong({ ...PARENT, run: { runId: 'x' } })).toEqual(['run.facets.parent.run.runId "x" is not a UUID']);
    expect(wrong({ ...PARENT, job: { namespace: 'airflow' } })).toEqual(['run.facets.parent.job.name is missing']);
    expect(wrong('dag')).toEqual(['run.facets.parent is text, not an object']);
  });
});

describe('nominalTime', () => {
  it('gives the times', () => {
    const facet = { nominalStartTime: '2026-04-01T00:00:00Z', nominalEndTime: '2026-04-02T00:00:00+00:00[UTC]' };
    expect(runOf({ nominalTime: rawFacet(facet) })).toEqual({
      ...SAID,
      nominalStartAt: Date.UTC(2026, 3, 1),
      nominalEndAt: Date.UTC(2026, 3, 2),
    });
  });

  it('may lack its end, or have null for it', () => {
    const nominalStartTime = '2026-04-01T00:00:00Z';
    expect(runOf({ nominalTime: { nominalStartTime, nominalEndTime: null } })).toEqual(
      runOf({ nominalTime: { nominalStartTime } }),
    );
  });

  it('is refused when it is no time, with its place', () => {
    expect(problemsOf(rawRunFacets({ nominalTime: { nominalStartTime: 'noon' } }))).toEqual([
      expect.stringMatching(/^run\.facets\.nominalTime\.nominalStartTime "noon" is not/),
    ]);
  });
});

describe('errorMessage', () => {
  it('gives the message and keeps the trace as JSON', () => {
    const errorMessage = { message: 'boom', programmingLanguage: 'JAVA', stackTrace: 'at X' };
    expect(runOf({ errorMessage })).toEqual({ ...SAID, error: 'boom', facets: { errorMessage } });
  });

  it('may have null for its message', () => {
    expect(runOf({ errorMessage: { message: null, programmingLanguage: null } })).toEqual(SAID);
  });

  it('is refused when the message is no text, with its place', () => {
    expect(problemsOf(rawRunFacets({ errorMessage: { message: [] } }))).toEqual([
      'run.facets.errorMessage.message is an array, not text',
    ]);
  });
});

describe('engine, parameters and training', () => {
  it('gives the engine with its version', () => {
    expect(runOf({ processing_engine: rawFacet({ name: 'spark', version: '3.5.1' }) }).processingEngine).toBe(
      'spark 3.5.1',
    );
  });

  it('lets the parameters of a training go before those of its job', () => {
    const run = runOf({
      executionParameters: {
        parameters: [
          { key: 'depth', value: '3' },
          { key: 'seed', value: '1' },
        ],
      },
      headwater_training: { parameters: { depth: 6 }, metrics: { auc: 0.9 } },
    });
    expect(run.parameters).toEqual({ depth: 6, seed: '1' });
    expect(run.metrics).toEqual({ auc: 0.9 });
  });

  it('keeps malformed ones as JSON, and takes the event', () => {
    const facets = { processing_engine: { name: 7, version: '1' }, executionParameters: { parameters: 'none' } };
    expect(runOf(facets)).toEqual({ ...SAID, processingEngine: '1', facets });
  });
});

describe('jobDependencies', () => {
  it('give the order of jobs, and keep the rest as JSON', () => {
    const job = (name: string) => ({ job: { namespace: 'airflow', name } });
    const facet = { upstream: [job('a'), { ...job('b'), run: { runId: RUN_ID } }], downstream: [job('c')] };
    const event = eventOf(rawRunFacets({ jobDependencies: facet }));
    const own = { namespace: 'jobs', name: 'load' };
    const at = (name: string) => ({ namespace: 'airflow', name });
    const edges = [
      { from: at('a'), to: own },
      { from: at('b'), to: own },
      { from: own, to: at('c') },
    ];
    expect(event.jobLinks).toEqual([{ kind: 'CONTROL', edges }]);
    expect(event.run?.facets).toEqual({ jobDependencies: facet });
  });

  it('may be said to be none, which is not to say nothing', () => {
    expect(eventOf(rawRunFacets({ jobDependencies: { upstream: [] } })).jobLinks).toEqual([
      { kind: 'CONTROL', edges: [] },
    ]);
    expect(eventOf(rawRunFacets({}))).not.toHaveProperty('jobLinks');
  });
});

describe('test', () => {
  it('gives the tests with their results, and keeps their bodies as JSON', () => {
    const test = { tests: [{ name: 'unique', status: 'fail', severity: 'warn', actual: '3' }] };
    expect(runOf({ test }).tests).toEqual([{ ...{ type: null, description: null, expected: null }, ...test.tests[0] }]);
    expect(runOf({ test })).not.toHaveProperty('facets');
    expect(runOf({ test: { tests: [{ ...test.tests[0], content: 'select 1' }] } }).facets).toHaveProperty('test');
  });
});

describe('environmentVariables', () => {
  it('are kept when the setting names them, and no others are', () => {
    const variables = [
      { name: 'STAGE', value: 'prod' },
      { name: 'PASSWORD', value: 'hunter2' },
    ];
    const raw = rawRunFacets({ environmentVariables: rawFacet({ environmentVariables: variables }) });
    const parsed = parseOpenLineageEvent(raw, { environmentVariables: ['STAGE'] });
    expect(parsed.ok && parsed.event.run?.facets).toEqual({
      environmentVariables: { environmentVariables: [{ name: 'STAGE', value: 'prod' }] },
    });
  });
});
