import type { JobMention, JobName } from '../../domain/event.ts';
import {
  keptFacets,
  readFacets,
  say,
  saysMore,
  type Draft,
  type FacetReader,
  type FacetReaders,
  type KeptFacets,
} from './facets.ts';
import { MAX_NAMESPACE_BYTES, MAX_NAME_BYTES } from './limits.ts';
import type { Place } from './problems.ts';
import { requiredName, text, type Fields } from './read.ts';
import { readCodeVersion } from './code-version.ts';
import { readDocumentation, readOwnership, readTags } from './shared-facets.ts';

/** A job and what its facets say. Undefined when it has no name; that is reported. */
export function readJob(job: Fields, place: Place): JobMention | undefined {
  const named = readName(job, place);
  const draft: Draft<JobMention> = { namespace: '', name: '', ...named };
  const kept: KeptFacets = new Map();
  readFacets(job, 'facets', place, READERS, draft, kept);
  say(draft, 'facets', keptFacets(kept));
  return named === undefined ? undefined : draft;
}

/** The namespace and name of a job or dataset. */
export function readName(of: Fields, place: Place): JobName | undefined {
  const namespace = requiredName(of, 'namespace', place, MAX_NAMESPACE_BYTES);
  const name = requiredName(of, 'name', place, MAX_NAME_BYTES);
  return namespace === undefined || name === undefined ? undefined : { namespace, name };
}

type JobFacetReader = FacetReader<Draft<JobMention>>;

const readSql: JobFacetReader = (facet, place, draft) => {
  say(draft, 'sql', text(facet, 'query', place));
  say(draft, 'sqlDialect', text(facet, 'dialect', place));
  return saysMore(facet, SQL);
};
const SQL = new Set(['query', 'dialect']);

const readJobType: JobFacetReader = (facet, place, draft) => {
  say(draft, 'processing', text(facet, 'processingType', place));
  say(draft, 'integration', text(facet, 'integration', place));
  say(draft, 'jobType', text(facet, 'jobType', place));
  return saysMore(facet, JOB_TYPE);
};
const JOB_TYPE = new Set(['processingType', 'integration', 'jobType']);

const readSourceCode: JobFacetReader = (facet, place, draft) => {
  say(draft, 'sourceCode', text(facet, 'sourceCode', place));
  return saysMore(facet, SOURCE_CODE);
};
const SOURCE_CODE = new Set(['sourceCode']);

const readSourceLocation: JobFacetReader = (facet, place, draft) => {
  say(draft, 'sourceLocation', text(facet, 'url', place));
  say(draft, 'codeVersion', readCodeVersion(facet, 'repoUrl', place));
  return saysMore(facet, SOURCE_LOCATION);
};
const SOURCE_LOCATION = new Set(['url']);

const READERS: FacetReaders<Draft<JobMention>> = {
  strict: new Map<string, JobFacetReader>([
    ['documentation', readDocumentation],
    ['ownership', readOwnership],
    ['tags', readTags],
    ['sql', readSql],
    ['jobType', readJobType],
  ]),
  lenient: new Map<string, JobFacetReader>([
    ['sourceCode', readSourceCode],
    ['sourceCodeLocation', readSourceLocation],
  ]),
};
