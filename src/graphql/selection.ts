import { Kind, type FieldNode, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';

/**
 * Whether the query asks for a field below the one that is resolved: `selects(info, 'nodes', 'entity')`. Directives
 * and type conditions are not looked at: a field that might be asked for counts.
 */
export function selects(info: GraphQLResolveInfo, ...path: readonly string[]): boolean {
  return path.reduce<readonly FieldNode[]>((fields, name) => children(fields, name, info), info.fieldNodes).length > 0;
}

function children(fields: readonly FieldNode[], name: string, info: GraphQLResolveInfo): FieldNode[] {
  return fields.flatMap((field) => named(field.selectionSet, name, info));
}

// Validation refuses fragments that contain themselves, so this ends.
function named(selections: SelectionSetNode | undefined, name: string, info: GraphQLResolveInfo): FieldNode[] {
  return (selections?.selections ?? []).flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return selection.name.value === name ? [selection] : [];
    if (selection.kind === Kind.INLINE_FRAGMENT) return named(selection.selectionSet, name, info);
    return named(info.fragments[selection.name.value]?.selectionSet, name, info);
  });
}

/** Names of the fields that the query asks for below the one that is resolved. */
export function selectedNames(info: GraphQLResolveInfo, ...path: readonly string[]): ReadonlySet<string> {
  const fields = path.reduce<readonly FieldNode[]>((found, name) => children(found, name, info), info.fieldNodes);
  const names = new Set<string>();
  const add = (selections: SelectionSetNode | undefined): void => {
    for (const selection of selections?.selections ?? []) {
      if (selection.kind === Kind.FIELD) names.add(selection.name.value);
      else if (selection.kind === Kind.INLINE_FRAGMENT) add(selection.selectionSet);
      else add(info.fragments[selection.name.value]?.selectionSet);
    }
  };
  for (const { selectionSet } of fields) add(selectionSet);
  return names;
}
