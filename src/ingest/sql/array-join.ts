import { listAt } from '../fields.ts';
import { nameAt, nodeAt, nodeOf } from './ast.ts';
import { flowsOf, pathOf } from './expression.ts';
import { through, TRANSFORMATION } from './flows.ts';
import { functionRows, sourceOf } from './query.ts';
import type { Source } from './relation.ts';
import { columnFlows, type Scope } from './scope.ts';

/**
 * ClickHouse's `ARRAY JOIN items AS item, arrayEnumerate(items) AS place`: columns for the elements of arrays. Without
 * an alias an array's own name means its elements from then on.
 */
export function arraysOf(joined: unknown, scope: Scope): Source[] {
  const node = nodeOf(joined);
  const items = node?.type === 'tuple' ? listAt(node.data, 'expressions') : [joined];
  return items.flatMap((item) => {
    const aliased = nodeOf(item);
    const inner = aliased?.type === 'alias' ? nodeAt(aliased.data, 'this') : null;
    const alias = aliased === null ? null : nameAt(aliased.data, 'alias');
    if (inner === null || alias === null) return [];
    const path = pathOf(inner)?.at(-1)?.toLowerCase();
    const members = path === undefined ? [] : membersOf(path, scope);
    if (members.length === 0) return [sourceOf([alias], functionRows(flowsOf(aliased?.data.this, scope), [alias]))];
    const columns = members.map((name) => ({
      name: name.slice(name.indexOf('.') + 1),
      flows: through(columnFlows(scope, [name]), TRANSFORMATION),
    }));
    return [sourceOf([alias], { ...functionRows(new Map(), [alias]), columns }, false)];
  });
}

/** The columns of a Nested: its table has an array for each. */
const membersOf = (name: string, { sources }: Scope): string[] =>
  sources.flatMap(({ relation }) =>
    relation.columns.map((column) => column.name).filter((column) => column.toLowerCase().startsWith(`${name}.`)),
  );
