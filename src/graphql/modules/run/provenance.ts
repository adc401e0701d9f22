import { trainingProvenance } from '../../../access/training-provenance.ts';
import type { VisibleTrainingProvenance } from '../../../access/visible.ts';
import { notNull, within } from '../../arguments.ts';
import type { GraphQLContext } from '../../context.ts';
import type { QueryTrainingProvenanceArgs } from '../../generated/resolvers.ts';
import { checkedId } from '../../ids.ts';
import { DEEPEST, MOST_NODES } from '../lineage/lineage-of.ts';

/** What went into what a run wrote; null for a run that is unknown or hidden. */
export async function provenanceOf(
  { run: id, ...args }: Pick<QueryTrainingProvenanceArgs, 'run'> & Partial<QueryTrainingProvenanceArgs>,
  context: GraphQLContext,
): Promise<VisibleTrainingProvenance | null> {
  const request = {
    depth: within('depth', notNull('depth', args.depth, 20), 0, DEEPEST),
    maxNodes: within('maxNodes', notNull('maxNodes', args.maxNodes, 1000), 1, MOST_NODES),
  };
  const run = await context.loaders.runs.load(checkedId('run', id));
  return run === null ? null : trainingProvenance(run, request, context);
}
