import type { FlowLine } from '../../../governance/sensitive-flows.ts';
import type { Telling } from '../../list-export.ts';

/** How the list of flows is told as a text. */
export const FLOW_TELLING: Pick<Telling<FlowLine>, 'columns' | 'cells' | 'ids'> = {
  columns: [
    'source_namespace',
    'source_asset',
    'source_field',
    'destination_namespace',
    'destination_asset',
    'destination_field',
    'tags',
    'hops',
    'broken',
    'exposed',
    'source_id',
    'destination_id',
  ],
  cells: ({ key, tags, hops, broken, exposed }) => {
    const [namespace, asset, path, id, toNamespace, toAsset, toPath, toId] = key;
    const names = tags.map(({ name }) => name).join('; ');
    const how = [names, String(hops), String(broken), String(exposed)];
    return [namespace, asset, path, toNamespace, toAsset, toPath, ...how, id, toId];
  },
  ids: ({ key, sourceAsset, destinationAsset }) => [key[3], sourceAsset, key[7], destinationAsset],
};
