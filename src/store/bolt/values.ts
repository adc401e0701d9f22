import neo4j from 'neo4j-driver';

/** Parameters for Bolt: a JavaScript number that is an integer goes as an integer, else LIMIT refuses it. */
export function toBolt(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(toBolt);
  if (value !== null && typeof value === 'object') {
    const map: Record<string, unknown> = {};
    for (const [key, item] of Object.entries(value)) map[key] = toBolt(item);
    return map;
  }
  return value;
}

/** Plain values of what Bolt gave. With lossless integers off only big ones are left to convert. */
export function fromBolt(value: unknown): unknown {
  return typeof value === 'bigint' ? Number(value) : value;
}
