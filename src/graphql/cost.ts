import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type ValueNode,
} from 'graphql';

/** Variables as they were sent. */
export type Variables = Readonly<Record<string, unknown>>;

/**
 * The operation and its fragments, with `first` set on each field to the greatest number of objects that it can give:
 * the cost rule reads the literal argument `first` and nothing else, so page sizes in variables and defaults, and
 * lists without pages, would count as one.
 */
export function weighed(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): DocumentNode {
  const types = new TypeInfo(schema);
  const read = valueReader(operation, variables);
  const definitions = document.definitions.filter(
    (definition) => definition === operation || definition.kind === Kind.FRAGMENT_DEFINITION,
  );
  const visitor = {
    [Kind.FIELD]: {
      enter: (node: FieldNode): FieldNode | undefined => {
        const field = types.getFieldDef();
        const parent = types.getParentType();
        if (node.selectionSet === undefined || !field || !parent) return undefined;
        const size = sizeOf(field, parent.name, (name) => argument(node, field, name, read));
        return { ...node, arguments: [first(size)] };
      },
    },
  };
  return visit({ kind: Kind.DOCUMENT, definitions }, visitWithTypeInfo(types, visitor));
}

/** A tag, owner, job… list that no argument bounds counts as this many. */
const PLAIN_LIST = 5;
/** A lineage answer has `maxNodes` nodes at most, but they come from one traversal: a tenth of what as many rows cost. */
const NODES_PER_ROW = 10;
/** Pages and answers that are longer than these are refused for their own reason: see `arguments.ts`. */
const LONGEST_PAGE = 200;
const LARGEST_GRAPH = 20_000;

function sizeOf(field: GraphQLField<unknown, unknown>, parent: string, argument: (name: string) => unknown): number {
  const ids = argument('ids');
  const size =
    bounded(argument('first'), LONGEST_PAGE) ??
    bounded(argument('maxNodes'), LARGEST_GRAPH / NODES_PER_ROW, NODES_PER_ROW) ??
    bounded(argument('maxPaths'), LONGEST_PAGE) ??
    (Array.isArray(ids) ? ids.length : undefined);
  if (size !== undefined) return size;
  const plainList =
    isListType(getNullableType(field.type)) &&
    isCompositeType(getNamedType(field.type)) &&
    !/Connection$|^Lineage/.test(parent);
  return plainList ? PLAIN_LIST : 1;
}

function bounded(value: unknown, most: number, per = 1): number | undefined {
  return typeof value === 'number' ? Math.max(1, Math.min(most, Math.ceil(value / per))) : undefined;
}

const first = (size: number): ArgumentNode => ({
  kind: Kind.ARGUMENT,
  name: { kind: Kind.NAME, value: 'first' },
  value: { kind: Kind.INT, value: String(size) },
});

function argument(
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  name: string,
  read: (value: ValueNode) => unknown,
): unknown {
  const definition = field.args.find((candidate) => candidate.name === name);
  if (definition === undefined) return undefined;
  const given = node.arguments?.find((candidate) => candidate.name.value === name);
  const value = given === undefined ? undefined : read(given.value);
  return value === undefined ? definition.defaultValue : value;
}

function valueReader(operation: OperationDefinitionNode, variables: Variables): (value: ValueNode) => unknown {
  const defaults = new Map(
    operation.variableDefinitions?.map(({ variable, defaultValue }) => [variable.name.value, defaultValue]),
  );
  const read = (value: ValueNode): unknown => {
    if (value.kind === Kind.INT) return Number(value.value);
    if (value.kind === Kind.LIST) return value.values;
    if (value.kind !== Kind.VARIABLE) return undefined;
    const name = value.name.value;
    if (Object.hasOwn(variables, name) && variables[name] !== undefined) return variables[name];
    const fallback = defaults.get(name);
    return fallback === undefined ? undefined : read(fallback);
  };
  return read;
}
