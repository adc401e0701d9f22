import { Option, type Command } from 'commander';
import { z } from 'zod';
import { shaped, type Ask } from './ask/ask.ts';
import { isAssetId, isFieldId } from '../domain/ids.ts';
import { inVariables } from './ask/variables.ts';
import { asked, withWhom, type Whom } from './ask/whom.ts';
import { addListReports } from './list-report.ts';
import { writeTo } from './output.ts';

interface ReportOptions extends Whom {
  readonly format: 'html' | 'csv' | 'markdown';
  readonly output: string;
  readonly of?: string[];
  readonly tag?: string[];
  readonly regulation?: string;
  readonly model?: string;
  readonly run?: string;
  readonly since?: string;
  readonly until?: string;
}

/** What a report is asked with: the query's field, its arguments as text and their values. */
interface Question {
  readonly field: string;
  readonly types: Readonly<Record<string, string>>;
  readonly variables: Readonly<Record<string, unknown>>;
}

export function addReport(program: Command): void {
  const report = program
    .command('report')
    .description('evidence reports, as HTML, CSV or Markdown (docs/governance.md)');
  const add = (
    name: string,
    what: string,
    question: (options: ReportOptions, ask: Ask) => Promise<Question>,
  ): Command =>
    withWhom(report.command(name), 'report')
      .description(what)
      .addOption(new Option('--format <format>', 'of the report').choices(['html', 'csv', 'markdown']).default('html'))
      .option('--output <file>', 'where to; - is standard output', '-')
      .action(async (options: ReportOptions) => {
        const text = await asked(options, 'admin', async (ask) => textOf(await question(options, ask), options, ask));
        writeTo(options.output, text);
      });

  add('data-subject', 'every place where the data of an identifier lives', async (options, ask) => ({
    field: 'dataSubjectReport',
    types: { of: '[ID!]!' },
    variables: { of: await Promise.all((options.of ?? []).map((name) => idOf(name, ask))) },
  })).requiredOption('--of <name...>', 'fields or assets: NAMESPACE NAME[#FIELD] in one text, or ids');
  add('risk-figure', 'a figure back to its sources (BCBS 239)', async ({ of, since, until }, ask) => ({
    field: 'riskFigureReport',
    types: { of: 'ID!', since: 'DateTime', until: 'DateTime' },
    variables: { of: await idOf(of?.[0] ?? '', ask), since, until },
  }))
    .requiredOption('--of <name>', 'the field or asset: NAMESPACE NAME[#FIELD] in one text, or its id', inList)
    .option('--since <time>', 'start of the period, RFC 3339')
    .option('--until <time>', 'end of the period, RFC 3339');
  add('processing', 'records of processing activities (GDPR Art. 30)', ({ tag, regulation }) =>
    Promise.resolve({
      field: 'processingRecords',
      types: { tags: '[String!]', regulation: 'String' },
      variables: { tags: tag, regulation: regulation ?? 'GDPR' },
    }),
  )
    .option('--tag <name...>', 'tags of personal data; else those of the policy under the regulation')
    .option('--regulation <name>', 'a regulation that tags of the policy name', 'GDPR');
  add('access-review', 'who can see, and who did see, the fields with a tag', ({ tag, since, until }) =>
    Promise.resolve({
      field: 'accessReview',
      types: { tag: 'String!', since: 'DateTime', until: 'DateTime' },
      variables: { tag: tag?.[0], since, until },
    }),
  )
    .requiredOption('--tag <name>', 'the tag', inList)
    .option('--since <time>', 'start of the period, RFC 3339')
    .option('--until <time>', 'end of the period, RFC 3339');
  add('model-card', 'what went into a model (EU AI Act)', async ({ model, run }, ask) => ({
    field: 'modelCard',
    types: { model: 'ID!', run: 'ID' },
    variables: { model: await idOf(model ?? '', ask), run: run === undefined ? run : await idOfRun(run, ask) },
  }))
    .requiredOption('--model <name>', 'the model: NAMESPACE NAME in one text, or its id')
    .option('--run <id>', 'one of its training runs, by the UUID that the report shows or by `Run.id`');
  addListReports(report);
}

/** One alone, where another report takes several. */
const inList = (value: string): string[] => [value];

async function textOf({ field, types, variables }: Question, { format }: ReportOptions, ask: Ask): Promise<string> {
  const { declared, given } = inVariables(types);
  const document = `query Report(${[...declared, '$format: EvidenceFormat!'].join(', ')}) {
    report: ${field}(${given.join(', ')}) { export(format: $format) } }`;
  const shape = z.object({ report: z.object({ export: z.string() }).nullable() });
  const { report } = await shaped(ask)(document, { ...variables, format: format.toUpperCase() }, shape);
  if (report === null) throw new Error('there is no such thing, or it is hidden from you');
  return report.export;
}

/** An id as it is; else of `NAMESPACE NAME` or `NAMESPACE NAME#FIELD`. */
async function idOf(text: string, ask: Ask): Promise<string> {
  if (isAssetId(text) || isFieldId(text)) return text;
  const [namespace, ...rest] = text.split(' ');
  if (rest.length === 0)
    throw new Error(`"${text}" is no id, and no NAMESPACE NAME or NAMESPACE NAME#FIELD with a space between`);
  const [name, path] = rest.join(' ').split('#');
  const shape = z.object({
    asset: z.object({ id: z.string(), field: z.object({ id: z.string() }).nullish() }).nullable(),
  });
  const document = `query Named($namespace: String!, $name: String!, $path: String!, $field: Boolean!) {
    asset(namespace: $namespace, name: $name) { id field(path: $path) @include(if: $field) { id } } }`;
  const variables = { namespace, name, path: path ?? '', field: path !== undefined };
  const { asset } = await shaped(ask)(document, variables, shape);
  const id = path === undefined ? asset?.id : asset?.field?.id;
  if (id === undefined) throw new Error(`${text}: there is no such thing, or it is hidden from you`);
  return id;
}

/** The producer's id of a run is a UUID. */
async function idOfRun(text: string, ask: Ask): Promise<string> {
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)) return text;
  const shape = z.object({ run: z.object({ id: z.string() }).nullable() });
  const { run } = await shaped(ask)(
    'query RunNamed($runId: ID!) { run(runId: $runId) { id } }',
    { runId: text },
    shape,
  );
  if (run === null) throw new Error(`--run ${text}: there is no such run, or it is hidden from you`);
  return run.id;
}
