/**
 * What an event may hold. The sizes of names come from Neo4j: a value under a range index may take 8,167 bytes, and
 * the key that lists sort by holds a name twice (once in lower case, which may take half as much again) and its
 * namespace.
 */

/** Bytes of UTF-8 in the name of a dataset, job, owner or tag. */
export const MAX_NAME_BYTES = 2_048;
/** Bytes of UTF-8 in a namespace. */
export const MAX_NAMESPACE_BYTES = 1_024;
/** Bytes of UTF-8 in the path of a field, with the dots of nested fields. */
export const MAX_PATH_BYTES = 4_096;
/** Fields of one schema, nested ones counted. */
export const MAX_FIELDS = 20_000;
/**
 * Objects and arrays inside each other in one facet, and levels of nested fields. Conditions on subsets of a dataset
 * nest once for each AND.
 */
export const MAX_DEPTH = 500;
/** Problems that are listed of one event. */
export const MAX_PROBLEMS = 20;
/**
 * Objects and arrays inside each other in a text before it is read at all. Far above MAX_DEPTH, so that in a batch
 * only the event that nests too deeply is refused.
 */
export const MAX_TEXT_DEPTH = 10_000;
/** Years of an event's time. */
export const FIRST_YEAR = 1970;
export const LAST_YEAR = 9999;
