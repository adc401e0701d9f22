import { kindOfId } from '../../../domain/ids.ts';
import type { Resolvers } from '../../generated/resolvers.ts';
import { checkedId, checkedIds } from '../../ids.ts';
import type { Loaders } from '../../loaders.ts';
import { assetType } from '../asset/type.ts';

export const nodeResolvers = {
  Query: {
    node: (_root, { id }, { loaders }) => load(loaders, checkedId('id', id)),
    nodes: (_root, { ids }, { loaders }) => Promise.all(checkedIds('ids', ids).map((id) => load(loaders, id))),
  },
  Node: {
    __resolveType: (node) => {
      if ('kind' in node) return assetType(node);
      const kind = kindOfId(node.id);
      return kind === null || kind === 'ASSET' ? null : TYPES[kind];
    },
  },
} satisfies Resolvers;

const TYPES = {
  FIELD: 'Field',
  JOB: 'Job',
  RUN: 'Run',
  OWNER: 'Owner',
  TERM: 'Term',
  NOTE: 'Note',
  VERSION: 'DatasetVersion',
} as const;

/** Null for an id that is unknown or hidden. */
async function load(loaders: Loaders, id: string) {
  switch (kindOfId(id)) {
    case 'ASSET':
      return loaders.assets.load(id);
    case 'FIELD':
      return loaders.fields.load(id);
    case 'JOB':
      return loaders.jobs.load(id);
    case 'RUN':
      return loaders.runs.load(id);
    case 'OWNER':
      return loaders.owners.load(id);
    case 'TERM':
      return loaders.terms.load(id);
    case 'NOTE':
      return loaders.notes.load(id);
    case 'VERSION':
      return loaders.versions.load(id);
    case null:
      return null;
  }
}
