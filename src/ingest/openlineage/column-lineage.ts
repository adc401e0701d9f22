import type { ColumnEdge, Transformation } from '../../domain/event.ts';
import { saysMore } from './facets.ts';
import { readName } from './job.ts';
import { MAX_PATH_BYTES } from './limits.ts';
import { inside, report, reportAt, type Place } from './problems.ts';
import type { Fields } from '../fields.ts';
import { boolean, eachObject, object, requiredPath, text } from './read.ts';
import { pathFault } from './text.ts';

export interface ReadColumnLineage {
  /** Undefined when the facet has neither `fields` nor `dataset`: that says nothing, where empty ones say "none". */
  readonly edges: readonly ColumnEdge[] | undefined;
  readonly more: boolean;
}

/**
 * The columnLineage facet. `fields` says what each column was made from, `dataset` what all of the output depends on
 * (facet 1-2-0). A column without transformations is a direct one of unknown kind; older producers give one
 * transformation for all inputs of a column (`transformationType`).
 */
export function readColumnLineage(facet: Fields, place: Place): ReadColumnLineage {
  const walk: Walk = { edges: [], more: saysMore(facet, FACET) };
  const fields = object(facet, 'fields', place);
  if (fields !== undefined) readFields(walk, fields, inside(place, 'fields'));
  const listed = eachObject(facet, 'dataset', place, (element, at) => {
    readInput(walk, element, at, null, INDIRECT);
  });
  return { edges: fields === undefined && !listed ? undefined : walk.edges, more: walk.more };
}

interface Walk {
  readonly edges: ColumnEdge[];
  more: boolean;
}

function readFields(walk: Walk, fields: Fields, place: Place): void {
  for (const path of Object.keys(fields)) {
    const at = inside(place, path);
    const fault = path === '' ? null : pathFault(path, MAX_PATH_BYTES);
    if (fault !== null) reportAt(at, `as a name ${fault}`);
    const field = object(fields, path, place);
    if (field === undefined) continue;
    walk.more ||= path === '' || saysMore(field, FIELD);
    const legacy = readLegacy(field, at);
    eachObject(field, 'inputFields', at, (element, inner) => {
      readInput(walk, element, inner, path, legacy);
    });
  }
}

function readInput(
  walk: Walk,
  element: Fields,
  place: Place,
  to: string | null,
  byDefault: readonly Transformation[],
): void {
  const named = readName(element, place);
  const path = requiredPath(element, 'field', place);
  const said = readTransformations(walk, element, place);
  walk.more ||= path === undefined || saysMore(element, INPUT) || (said.length > 0 && byDefault.some(isDescribed));
  if (named === undefined || path === undefined || to === '') return;
  walk.edges.push({
    from: { namespace: named.namespace, name: named.name, path },
    to,
    transformations: said.length === 0 ? byDefault : said,
  });
}

/** Sets `more` where something is said beside what is read. */
export function readTransformations(walk: { more: boolean }, element: Fields, place: Place): readonly Transformation[] {
  if (element.transformations == null) return [];
  const transformations: Transformation[] = [];
  eachObject(element, 'transformations', place, (item, at) => {
    if (item.type == null) report(at, 'type', 'is missing');
    const word = text(item, 'type', at)?.toUpperCase();
    const type = TYPES.get(word ?? 'DIRECT');
    const subtype = text(item, 'subtype', at) ?? null;
    const description = text(item, 'description', at) ?? null;
    const masking = boolean(item, 'masking', at) ?? false;
    walk.more ||= type === undefined || saysMore(item, TRANSFORMATION);
    // The spec lists two types but binds nobody to them: another word is a subtype that has lost its way.
    const stray =
      type === undefined ? { type: typeOfSubtype(word), subtype: subtype ?? word ?? null } : { type, subtype };
    transformations.push({ ...stray, description, masking });
  });
  return transformations;
}

const typeOfSubtype = (word = ''): Transformation['type'] => (INDIRECT_SUBTYPES.has(word) ? 'INDIRECT' : 'DIRECT');

/** The transformation of facets before 1-1-0, or the default. MASKED says that nothing of the original is left. */
function readLegacy(field: Fields, place: Place): readonly Transformation[] {
  const type = text(field, 'transformationType', place)?.toUpperCase();
  const description = text(field, 'transformationDescription', place) ?? null;
  if (type === undefined && description === null) return DIRECT;
  const masking = type === 'MASKED';
  return [{ type: 'DIRECT', subtype: masking ? 'TRANSFORMATION' : (type ?? null), description, masking }];
}

const isDescribed = ({ description, subtype }: Transformation): boolean => description !== null || subtype !== null;

const FACET: ReadonlySet<string> = new Set(['fields', 'dataset']);
const FIELD: ReadonlySet<string> = new Set(['inputFields', 'transformationType', 'transformationDescription']);
const INPUT: ReadonlySet<string> = new Set(['namespace', 'name', 'field', 'transformations']);
const TRANSFORMATION: ReadonlySet<string> = new Set(['type', 'subtype', 'description', 'masking']);
const TYPES: ReadonlyMap<string, Transformation['type']> = new Map([
  ['DIRECT', 'DIRECT'],
  ['INDIRECT', 'INDIRECT'],
]);
const INDIRECT_SUBTYPES: ReadonlySet<string> = new Set(['JOIN', 'GROUP_BY', 'FILTER', 'SORT', 'WINDOW', 'CONDITIONAL']);
export const DIRECT: readonly Transformation[] = [{ type: 'DIRECT', subtype: null, description: null, masking: false }];
export const INDIRECT: readonly Transformation[] = [
  { type: 'INDIRECT', subtype: null, description: null, masking: false },
];
