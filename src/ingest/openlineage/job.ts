import type { JobMention, JobName } from '../../domain/event.ts';
import { readJobLineage, type ExplicitDraft } from './explicit-lineage.ts';
import {
  KeptFacets,
  readFacets,
  say,
  sayKept,
  saysMore,
  type Draft,
  type FacetReader,
  type FacetReaders,
} from './facets.ts';
import { MAX_NAMESPACE_BYTES, MAX_NAME_BYTES } from './limits.ts';
import type { Place } from './problems.ts';
import type { Fields } from '../fields.ts';
import { requiredName, text } from './read.ts';
import { readCodeVersion } from './code-version.ts';
import { readDocumentation, readOwnership, readTags } from './shared-facets.ts';

/** A job and what its facets say. Undefined when it has no name; that is reported. */
export function readJob(job: Fields, place: Place, lineage: ExplicitDraft): JobMention | undefined {
  const named = readName(job, place);
  const said: Draft<JobMention> = { namespace: '', name: '', ...named };
  const kept = new KeptFacets();
  readFacets(job, 'facets', place, READERS, { said, lineage }, kept);
  sayKept(said, kept);
  lineage.deleted = kept.retracted.has('facet:lineage');
  return named === undefined ? undefined : said;
}

interface JobDraft {
  readonly said: Draft<JobMention>;
  readonly lineage: ExplicitDraft;
}

/** The namespace and name of a job or dataset. */
export function readName(of: Fields, place: Place): JobName | undefined {
  const namespace = requiredName(of, 'namespace', place, MAX_NAMESPACE_BYTES);
  const name = requiredName(of, 'name', place, MAX_NAME_BYTES);
  return namespace === undefined || name === undefined ? undefined : { namespace, name };
}

type JobFacetReader = FacetReader<JobDraft>;

const readSql: JobFacetReader = (facet, place, { said }) => {
  say(said, 'sql', text(facet, 'query', place));
  say(said, 'sqlDialect', text(facet, 'dialect', place));
  return saysMore(facet, SQL);
};
const SQL = new Set(['query', 'dialect']);

const readJobType: JobFacetReader = (facet, place, { said }) => {
  say(said, 'processing', text(facet, 'processingType', place));
  say(said, 'integration', text(facet, 'integration', place));
  say(said, 'jobType', text(facet, 'jobType', place));
  return saysMore(facet, JOB_TYPE);
};
const JOB_TYPE = new Set(['processingType', 'integration', 'jobType']);

const readSourceCode: JobFacetReader = (facet, place, { said }) => {
  say(said, 'sourceCode', text(facet, 'sourceCode', place));
  return saysMore(facet, SOURCE_CODE);
};
const SOURCE_CODE = new Set(['sourceCode']);

const readSourceLocation: JobFacetReader = (facet, place, { said }) => {
  say(said, 'sourceLocation', text(facet, 'url', place));
  say(said, 'codeVersion', readCodeVersion(facet, 'repoUrl', place));
  return saysMore(facet, SOURCE_LOCATION);
};
const SOURCE_LOCATION = new Set(['url']);

const READERS: FacetReaders<JobDraft> = {
  strict: new Map<string, JobFacetReader>([
    ['documentation', (facet, place, { said }) => readDocumentation(facet, place, said)],
    ['ownership', (facet, place, { said }) => readOwnership(facet, place, said)],
    ['tags', (facet, place, { said }) => readTags(facet, place, said)],
    ['lineage', (facet, place, { said, lineage }) => readJobLineage(facet, place, said, lineage)],
    ['sql', readSql],
    ['jobType', readJobType],
  ]),
  lenient: new Map<string, JobFacetReader>([
    ['sourceCode', readSourceCode],
    ['sourceCodeLocation', readSourceLocation],
  ]),
  attributes: new Map([
    ['documentation', ['description']],
    ['ownership', ['owners']],
    ['tags', ['tags']],
    ['sql', ['sql', 'sqlDialect']],
    ['jobType', ['jobType', 'integration', 'processing']],
    ['sourceCode', ['sourceCode']],
    ['sourceCodeLocation', ['sourceLocation']],
  ]),
};
