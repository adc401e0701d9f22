import type { ColumnEdge, Transformation } from '../../domain/event.ts';
import { MAX_PATH_BYTES } from './limits.ts';
import { readName } from './job.ts';
import { inside, report, reportAt, type Place } from './problems.ts';
import { boolean, eachObject, object, oneOf, requiredName, text, type Fields } from './read.ts';
import { nameFault } from './text.ts';

/**
 * The columnLineage facet. `fields` says what each column was made from, `dataset` what all of the output depends on
 * (facet 1-2-0). A column without transformations is a direct one of unknown kind; older producers give one
 * transformation for all inputs of a column (`transformationType`).
 */
export function readColumnLineage(facet: Fields, place: Place): readonly ColumnEdge[] {
  const edges: ColumnEdge[] = [];
  if (facet.fields == null && facet.dataset == null) report(place, 'fields', 'is missing');
  const fields = object(facet, 'fields', place);
  if (fields !== undefined) readFields(fields, inside(place, 'fields'), edges);
  eachObject(facet, 'dataset', place, (element, at) => {
    readInput(element, at, null, INDIRECT, edges);
  });
  return edges;
}

function readFields(fields: Fields, place: Place, edges: ColumnEdge[]): void {
  for (const path of Object.keys(fields)) {
    const at = inside(place, path);
    const fault = nameFault(path, MAX_PATH_BYTES);
    if (fault !== null) reportAt(at, `as a name ${fault}`);
    const field = object(fields, path, place);
    if (field === undefined) {
      if (fields[path] == null) reportAt(at, 'is null, not an object');
      continue;
    }
    if (field.inputFields == null) report(at, 'inputFields', 'is missing');
    const legacy = readLegacy(field, at);
    eachObject(field, 'inputFields', at, (element, inner) => {
      readInput(element, inner, path, legacy, edges);
    });
  }
}

function readInput(
  element: Fields,
  place: Place,
  to: string | null,
  byDefault: readonly Transformation[],
  edges: ColumnEdge[],
): void {
  const named = readName(element, place);
  const path = requiredName(element, 'field', place, MAX_PATH_BYTES);
  const said = readTransformations(element, place);
  if (named === undefined || path === undefined) return;
  edges.push({
    from: { namespace: named.namespace, name: named.name, path },
    to,
    transformations: said.length === 0 ? byDefault : said,
  });
}

function readTransformations(element: Fields, place: Place): readonly Transformation[] {
  if (element.transformations == null) return [];
  const transformations: Transformation[] = [];
  eachObject(element, 'transformations', place, (item, at) => {
    if (item.type == null) report(at, 'type', 'is missing');
    const type = oneOf(item, 'type', at, TYPES);
    const subtype = text(item, 'subtype', at) ?? null;
    const description = text(item, 'description', at) ?? null;
    const masking = boolean(item, 'masking', at) ?? false;
    if (type !== undefined) transformations.push({ type, subtype, description, masking });
  });
  return transformations;
}

/** The transformation of facets before 1-1-0, or the default. MASKED says that nothing of the original is left. */
function readLegacy(field: Fields, place: Place): readonly Transformation[] {
  const type = text(field, 'transformationType', place)?.toUpperCase();
  const description = text(field, 'transformationDescription', place) ?? null;
  if (type === undefined && description === null) return DIRECT;
  const masking = type === 'MASKED';
  return [{ type: 'DIRECT', subtype: masking ? 'TRANSFORMATION' : (type ?? null), description, masking }];
}

const TYPES = ['DIRECT', 'INDIRECT'] as const;
const DIRECT: readonly Transformation[] = [{ type: 'DIRECT', subtype: null, description: null, masking: false }];
const INDIRECT: readonly Transformation[] = [{ type: 'INDIRECT', subtype: null, description: null, masking: false }];
