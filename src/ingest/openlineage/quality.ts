import type { AssertionMention } from '../../domain/event.ts';
import type { DatasetFacetReader } from './dataset-draft.ts';
import { saysMore } from './facets.ts';
import { report, type Place } from './problems.ts';
import type { Fields } from '../fields.ts';
import { boolean, count, eachObject, path, requiredText, text } from './read.ts';

/**
 * Results of checks. Producers give them among `facets` or among `inputFacets`, some in both; Great Expectations in a
 * facet and with names of its own.
 */
export const readAssertions: DatasetFacetReader = (facet, place, draft) => {
  let more = saysMore(facet, ASSERTIONS);
  if (facet.assertions == null) return more;
  const assertions = (draft.assertions ??= new Map<string, AssertionMention>());
  eachObject(facet, 'assertions', place, (element, at) => {
    more ||= saysMore(element, ASSERTION);
    const assertion = readAssertion(element, at);
    if (assertion === undefined) return;
    const { name: check, field, success, severity } = assertion;
    assertions.set(JSON.stringify([check, field ?? null, success, severity ?? null]), assertion);
  });
  return more;
};
const ASSERTIONS = new Set(['assertions']);
const ASSERTION = new Set(['assertion', 'expectationType', 'column', 'columnId', 'success', 'severity']);

function readAssertion(element: Fields, place: Place): AssertionMention | undefined {
  const check = requiredText(element, 'expectationType' in element ? 'expectationType' : 'assertion', place);
  if (element.success == null) report(place, 'success', 'is missing');
  const success = boolean(element, 'success', place);
  const field = path(element, 'columnId' in element ? 'columnId' : 'column', place);
  const severity = text(element, 'severity', place);
  if (check === undefined || success === undefined) return undefined;
  return {
    name: check,
    success,
    ...(field === undefined ? {} : { field }),
    ...(severity === undefined ? {} : { severity }),
  };
}

/** What a read or write itself counted: rows, and bytes. */
export const readStatistics: DatasetFacetReader = (facet, place, { said }) => {
  const statistics = readCounts(facet, 'size', place);
  if (statistics !== undefined) said.statistics = statistics;
  return saysMore(facet, STATISTICS) || isUnread(facet, 'rowCount') || isUnread(facet, 'size');
};
const STATISTICS = new Set(['rowCount', 'size']);

/** What a quality check counted. The metrics of each column are kept as JSON. */
export const readQualityMetrics: DatasetFacetReader = (facet, place, draft) => {
  const measured = readCounts(facet, 'bytes', place);
  if (measured !== undefined) draft.measured = { ...draft.measured, ...measured };
  return saysMore(facet, METRICS) || isUnread(facet, 'rowCount') || isUnread(facet, 'bytes');
};
const METRICS = new Set(['rowCount', 'bytes']);

function readCounts(facet: Fields, sizeKey: string, place: Place): { rowCount?: number; size?: number } | undefined {
  const rowCount = count(facet, 'rowCount', place);
  const size = count(facet, sizeKey, place);
  if (rowCount === undefined && size === undefined) return undefined;
  return { ...(rowCount === undefined ? {} : { rowCount }), ...(size === undefined ? {} : { size }) };
}

/** Numbers that a count cannot be, such as -1, are kept as they came. */
function isUnread(facet: Fields, key: string): boolean {
  const value = facet[key];
  return typeof value === 'number' && (value < 0 || value > Number.MAX_SAFE_INTEGER);
}
