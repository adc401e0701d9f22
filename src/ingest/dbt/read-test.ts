import { fieldsAt, textAt, type Fields } from '../fields.ts';
import type { DbtTest } from './model.ts';
import { dependenciesOf, isPath, requiredName } from './read.ts';

/** A generic or singular test of any version of the manifest. Throws Unreadable. */
export function readTest(node: Fields): DbtTest {
  const metadata = fieldsAt(node, 'test_metadata');
  const kwargs = fieldsAt(metadata, 'kwargs');
  const column = textAt(node, 'column_name') ?? textAt(kwargs, 'column_name');
  const severity = textAt(fieldsAt(node, 'config'), 'severity');
  return {
    id: requiredName(node, 'unique_id'),
    name: requiredName(node, 'name'),
    of: tested(node, kwargs),
    column: column !== null && isPath(column) ? column.replace(/^["`[]|["`\]]$/g, '') : null,
    severity: severity?.toLowerCase() ?? null,
  };
}

/** A unit test, whose node is of the model that it tests. Throws Unreadable. */
export function readUnitTest(node: Fields): DbtTest {
  const name = requiredName(node, 'name');
  const model = textAt(node, 'model');
  const nodes = dependenciesOf(node);
  const own = textAt(node, 'tested_node_unique_id');
  const named = own === null ? nodes.filter((id) => id.split('.')[2] === model) : [own];
  return {
    id: requiredName(node, 'unique_id'),
    name,
    of: named.length > 0 ? named : nodes.slice(0, 1),
    column: null,
    severity: null,
  };
}

/**
 * What a test is of. Newer manifests say it; in older ones the argument `model` does (`{{ ref('orders') }}`), as a
 * test of relationships depends on two. A singular test is of all that it reads.
 */
function tested(node: Fields, kwargs: Fields): readonly string[] {
  const attached = textAt(node, 'attached_node');
  if (attached !== null) return [attached];
  const nodes = dependenciesOf(node);
  if (nodes.length <= 1) return nodes;
  const words = [...(textAt(kwargs, 'model') ?? '').matchAll(/['"]([^'"]+)['"]/g)].map(([, word]) => word);
  const last = words.at(-1);
  const named = nodes.filter((id) => last !== undefined && id.split('.').includes(last));
  return named.length > 0 ? named.slice(0, 1) : nodes;
}
