import { Option, type Command } from 'commander';
import { z } from 'zod';
import { allOf } from '../governance/audits/ask.ts';
import { shaped, type Ask } from './ask/ask.ts';
import { inVariables } from './ask/variables.ts';
import { asked, withWhom, type Whom } from './ask/whom.ts';
import { say, writeTo } from './output.ts';

interface ListOptions extends Whom {
  readonly format: 'csv' | 'markdown';
  readonly output: string;
  readonly tag?: string[];
  readonly compartment?: string[];
  readonly level?: string[];
  readonly namespace?: string[];
  readonly fromNamespace?: string[];
  readonly toNamespace?: string[];
  readonly toKind?: string[];
  readonly exposedOnly?: boolean;
  readonly unbrokenOnly?: boolean;
  readonly includeIndirect?: boolean;
  readonly asOf?: string;
}

/** A list with an `export`, and what it is asked with. */
interface ListQuestion {
  readonly field: string;
  readonly types: Readonly<Record<string, string>>;
  readonly variables: (options: ListOptions) => Readonly<Record<string, unknown>>;
}

/** Reports that are one long list, told as a whole. */
export function addListReports(report: Command): void {
  const add = (name: string, what: string, question: ListQuestion): Command =>
    withWhom(report.command(name), 'report')
      .description(what)
      .addOption(new Option('--format <format>', 'of the list').choices(['csv', 'markdown']).default('csv'))
      .option('--output <file>', 'where to; - is standard output', '-')
      .option('--tag <name...>', 'only what is classified by one of these tags')
      .option('--as-of <time>', 'lineage of this moment, RFC 3339')
      .action(async (options: ListOptions) => {
        const texts = await asked(options, 'admin', (ask) => allTexts(question, options, ask));
        writeTo(options.output, texts.join(''));
      });

  add('sensitive-flows', 'from every classified field to every place where its data ends', {
    field: 'sensitiveFlows',
    types: { filter: 'SensitiveFlowFilter', asOf: 'DateTime' },
    variables: (options) => ({
      asOf: options.asOf,
      filter: {
        tags: options.tag,
        compartments: options.compartment,
        levels: options.level,
        fromNamespaces: options.fromNamespace,
        toNamespaces: options.toNamespace,
        toKinds: options.toKind?.map((kind) => kind.toUpperCase()),
        exposedOnly: options.exposedOnly,
        includeBroken: options.unbrokenOnly !== true,
        includeIndirect: options.includeIndirect,
      },
    }),
  })
    .option('--compartment <name...>', 'only from fields in one of these compartments')
    .option('--level <name...>', 'only from fields at one of these levels')
    .option('--from-namespace <name...>', 'only from these namespaces')
    .option('--to-namespace <name...>', 'only to these namespaces, also where data flows on')
    .option('--to-kind <kind...>', 'only to DATASET, MODEL or DASHBOARD, also where data flows on')
    .option('--exposed-only', 'only flows that end where less is protected')
    .option('--unbroken-only', 'without flows that are masked on every way')
    .option('--include-indirect', 'also filters, joins and orders');
  add('unclassified-exposure', 'fields that receive what a tag classifies, and do not carry it', {
    field: 'unclassifiedExposure',
    types: { tags: '[String!]', namespaces: '[String!]', asOf: 'DateTime' },
    variables: ({ tag, namespace, asOf }) => ({ tags: tag, namespaces: namespace, asOf }),
  }).option('--namespace <name...>', 'only fields in these namespaces');
}

const Answer = z.object({
  list: z.object({
    export: z.object({
      text: z.string(),
      rows: z.int(),
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    }),
    remarks: z.array(z.string()),
  }),
});

/** Text after text, which make one file. Remarks go to standard error, too. */
async function allTexts({ field, types, variables }: ListQuestion, options: ListOptions, ask: Ask): Promise<string[]> {
  const { declared, given } = inVariables(types);
  const document = `query List(${declared.join(', ')}, $after: String, $format: ReportFormat!) {
    list: ${field}(${given.join(', ')}, after: $after) {
      remarks export(format: $format) { text rows pageInfo { hasNextPage endCursor } } } }`;
  const fixed = { ...variables(options), format: options.format.toUpperCase() };
  let told = 0;
  return allOf(async (after) => {
    const { list } = await shaped(ask)(document, { ...fixed, after }, Answer);
    const { text, rows, pageInfo } = list.export;
    if (after === null) list.remarks.forEach(say);
    told += rows;
    if (pageInfo.hasNextPage) say(`${told} rows`);
    return { nodes: [text], pageInfo };
  });
}
