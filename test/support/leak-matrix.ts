import {
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  Kind,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import type { Policy, Role } from '../../src/access/policy.ts';

export type Cell = 'shown' | 'redacted' | 'refused';

/** What each root field demands beside the right to see what it gives. */
export function permissionOf(type: string, field: string): string | null {
  if (field === 'accessLog') return 'AUDIT';
  if (field === 'explainAccess' || field === 'reloadPolicy') return 'ADMIN';
  if (field === 'recordRun') return 'INGEST';
  return type === 'Mutation' ? 'CURATE' : null;
}

/** Of each field of the SDL what each role gets of an object that it sees. */
export function leakMatrix(schema: GraphQLSchema, policy: Policy): { path: string; cells: Record<string, Cell> }[] {
  const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type));
  return types.flatMap((type) => {
    if (!isObjectType(type) && !isInterfaceType(type)) return [];
    return Object.values(type.getFields()).map((field) => ({
      path: `${type.name}.${field.name}`,
      cells: Object.fromEntries(
        [...policy.roles].map(([name, role]) => [
          name,
          cellOf(role, aspectOf(field), permissionOf(type.name, field.name)),
        ]),
      ),
    }));
  });
}

function cellOf(role: Role, aspect: string | null, permission: string | null): Cell {
  if (permission !== null && ![...role.permissions].some((one) => one === permission)) return 'refused';
  return aspect === null || [...role.aspects].some((one) => one === aspect) ? 'shown' : 'redacted';
}

function aspectOf(field: GraphQLField<unknown, unknown>): string | null {
  const directive = field.astNode?.directives?.find(({ name }) => name.value === 'aspect');
  const value = directive?.arguments?.[0]?.value;
  return value?.kind === Kind.ENUM ? value.value : null;
}

/** Rows that are alike for all roles of one type are one row. */
export function renderMatrix(rows: ReturnType<typeof leakMatrix>, roles: readonly string[]): string {
  const lines = [`| field | ${roles.join(' | ')} |`, `| --- | ${roles.map(() => '---').join(' | ')} |`];
  const types = [...new Set(rows.map(({ path }) => path.split('.', 1)[0] ?? ''))].sort();
  for (const type of types) {
    const own = rows.filter(({ path }) => path.startsWith(`${type}.`));
    const special = own.filter(({ cells }) => Object.values(cells).some((cell) => cell !== 'shown'));
    for (const { path, cells } of special)
      lines.push(`| \`${path}\` | ${roles.map((role) => cells[role]).join(' | ')} |`);
    const plain = own.length - special.length;
    if (plain > 0)
      lines.push(
        `| \`${type}\`: ${special.length === 0 ? 'all' : 'the other'} ${plain} | ${roles.map(() => 'shown').join(' | ')} |`,
      );
  }
  return lines.join('\n');
}
