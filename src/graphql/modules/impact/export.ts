import { csvOf } from '../../../governance/csv.ts';
import type { Impact } from '../../../governance/impact.ts';
import { markdownTable } from '../../../governance/markdown.ts';
import type { GraphQLContext } from '../../context.ts';
import type { ReportFormat } from '../../generated/resolvers.ts';
import { visibleOf } from '../../visible-list.ts';

const MOST_ROWS = 10_000;
const COLUMNS = ['distance', 'kind', 'namespace', 'name', 'level', 'owners', 'fields', 'id'];

/** The report as one text: what its list holds, and no more. A last line says when it is not all. */
export async function exportImpact(found: Impact, format: ReportFormat, context: GraphQLContext): Promise<string> {
  const { classification, loaders } = context;
  const shown = found.assets.slice(0, MOST_ROWS);
  // Loaded, and so written down, as in any other answer.
  const assets = await visibleOf(
    loaders.assets,
    shown.map(({ asset }) => asset.id),
  );
  const owners = await found.owners(assets);
  const fields = await visibleOf(
    loaders.fields,
    shown.flatMap((row) => row.fields),
  );
  const paths = new Map(fields.map(({ id, path }) => [id, path]));
  const rows = shown.map(({ asset, distance, fields: its }) => [
    String(distance),
    asset.kind,
    asset.namespace,
    asset.name,
    classification.ofNamed(asset).level,
    (owners.get(asset.id) ?? []).map(({ name }) => name).join('; '),
    its.flatMap((id) => paths.get(id) ?? []).join('; '),
    asset.id,
  ]);
  const missing = shown.length < found.assets.length || !found.completeness.complete;
  const note = missing ? [`This is not all: ${leftOut(found, shown.length)}.`] : [];
  if (format === 'MARKDOWN') return [markdownTable(COLUMNS, rows), ...note.map((text) => `\n${text}\n`)].join('');
  return csvOf([COLUMNS, ...rows, ...note.map((text) => [`# ${text}`])]);
}

function leftOut({ assets, completeness }: Impact, shown: number): string {
  const parts = completeness.complete ? [] : [`the search was ended by ${completeness.truncatedBy.join(', ')}`];
  if (shown < assets.length) parts.push(`${assets.length - shown} assets are left out`);
  return parts.join('; ');
}
