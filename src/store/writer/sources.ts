import type { AssetName, EventOrigin } from '../../domain/event.ts';
import type { AssetId, JobId } from '../../domain/ids.ts';
import { registerOf, say } from '../../domain/register.ts';
import { sourceByName, writeSource } from '../cypher/write-sources.ts';
import type { SourceDeclaration } from '../port.ts';
import { saveAssignments } from './assignments.ts';
import { loadAssets, saveAssets, type AssetDrafts } from './assets.ts';
import type { WriteContext } from './context.ts';
import { addDrops } from './drops.ts';
import { saveSchemas } from './fields.ts';
import { jobIdOf } from './jobs.ts';
import { NameTable } from './names.ts';
import { declaredNothing, saveDrafts } from './observations.ts';
import { saveTimelines } from './timelines.ts';

/** A timeline by the name of its output, or an asset that the source speaks of; ids are those of names. */
type Declared =
  | readonly [kind: 'OUTPUT', origin: EventOrigin, job: JobId, name: string]
  | readonly [kind: 'ASSET', own: boolean, name: string];

/**
 * A source says what all that it declares is, at a time: whatever else it ever declares is not there then. That holds
 * for what it declared before, and for what turns up later but was declared at another time: so it does not show in
 * which order the declarations arrive.
 */
export async function declareSource(context: WriteContext, declaration: SourceDeclaration): Promise<void> {
  const { source, at } = declaration;
  const names = new NameTable(context);
  const given = new Map(declaredIn(context, names, declaration).map((one) => [JSON.stringify(one), one]));
  const [row] = await context.tx.run(sourceByName, { name: source });
  const known = new Map((JSON.parse(row?.declared ?? '[]') as Declared[]).map((one) => [JSON.stringify(one), one]));
  const others = (row?.times ?? []).filter((time) => time !== at);
  const gone = [
    ...[...known].flatMap(([key, one]) => (given.has(key) ? [] : [{ one, times: [at] }])),
    ...[...given].flatMap(([key, one]) => (known.has(key) ? [] : [{ one, times: others }])),
  ].filter(({ times }) => times.length > 0);
  await writeGone(context, names, source, gone);
  const all = [...new Map([...known, ...given])].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
  await context.tx.run(writeSource, {
    name: source,
    times: [...others, at].sort((a, b) => a - b),
    declared: JSON.stringify(all),
  });
}

function declaredIn(context: WriteContext, names: NameTable, { outputs, assets }: SourceDeclaration): Declared[] {
  return [
    ...outputs.map(({ origin, job, output }): Declared => [
      'OUTPUT',
      origin,
      jobIdOf(context, job),
      names.idOf(output),
    ]),
    ...assets.map((asset): Declared => ['ASSET', asset.own, names.idOf(asset)]),
  ];
}

interface Gone {
  readonly one: Declared;
  readonly times: readonly number[];
}

async function writeGone(
  context: WriteContext,
  names: NameTable,
  source: string,
  gone: readonly Gone[],
): Promise<void> {
  if (gone.length === 0) return;
  await names.load(gone.map(({ one }) => (one[0] === 'OUTPUT' ? one[3] : one[2])));
  const drafts = gone.flatMap(({ one, times }) => {
    if (one[0] !== 'OUTPUT') return [];
    const [, origin, jobId, name] = one;
    return times.map((at) => declaredNothing({ jobId, origin, assetId: names.assetOf(name) }, name, names, at));
  });
  const changes = await saveDrafts(context, drafts);
  const assets = await silence(context, names, source, gone);
  await addDrops(context, changes, assets);
  await saveTimelines(context, names, changes);
  await saveAssignments(context, assets, [], []);
}

/** The source says nothing of these any more; what is there by its word alone is not there any more. */
async function silence(
  context: WriteContext,
  names: NameTable,
  source: string,
  gone: readonly Gone[],
): Promise<AssetDrafts> {
  const said = gone.flatMap(({ one, times }) => (one[0] === 'ASSET' ? [{ own: one[1], name: one[2], times }] : []));
  const assets = await loadAssets(
    context,
    new Map(said.map(({ name }): [AssetId, AssetName] => [names.assetOf(name), { namespace: '', name: '' }])),
  );
  for (const { own, name, times } of said) {
    const draft = assets.get(names.assetOf(name));
    if (draft === undefined || draft.isNew) continue;
    for (const at of times) {
      say(draft.registers, registerOf('description', source), at, '');
      if (say(draft.registers, registerOf('tags', source), at, [])) draft.tagsChanged = true;
      if (say(draft.registers, registerOf('owners', source), at, [])) draft.ownersChanged = true;
      if (!own || draft.state.drops.includes(at)) continue;
      draft.state.drops.push(at);
      draft.newDrops.push(at);
    }
  }
  for (const [id, { isNew }] of assets) if (isNew) assets.delete(id);
  await saveAssets(context, assets);
  await saveSchemas(context, assets);
  return assets;
}
