import { readdirSync, readFileSync } from 'node:fs';
import {
  buildSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
  Kind,
  validateSchema,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { GUARDED } from '../../src/access/aspects.ts';

const FOLDER = new URL('../../schema/', import.meta.url);
const FILES = readdirSync(FOLDER).sort();
const TEXTS = FILES.map((file) => readFileSync(new URL(file, FOLDER), 'utf8'));
const schema = buildSchema(TEXTS.join('\n'));
const types = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);
const withFields = types.filter((type) => isObjectType(type) || isInterfaceType(type));

describe('the SDL', () => {
  it('is a valid schema', () => {
    expect(validateSchema(schema)).toEqual([]);
  });

  it('describes every type, field, argument, input field, enum value and directive', () => {
    const undescribed = [...types.flatMap(elementsOf), ...directiveElements()]
      .filter(({ description }) => description == null || description.trim() === '')
      .map(({ path }) => path);
    expect(undescribed).toEqual([]);
  });

  it('writes every description as sentences', () => {
    const loose = [...types.flatMap(elementsOf), ...directiveElements()]
      .filter(({ description }) => !/^[A-Z`"].*\.$/s.test(description ?? ''))
      .map(({ path }) => path);
    expect(loose).toEqual([]);
  });

  it('takes in every file of schema/', () => {
    expect(FILES.filter((file) => !file.endsWith('.graphql'))).toEqual([]);
    const empty = FILES.filter((_, index) => TEXTS[index]?.trim() === '');
    expect(empty).toEqual([]);
  });
});

describe('connections', () => {
  const connections = withFields.filter(({ name }) => name.endsWith('Connection'));

  it.each(connections.map((type) => [type.name, type] as const))(
    '%s has edges, nodes, pageInfo and totalCount',
    (name, type) => {
      const edge = `${name.replace(/Connection$/, '')}Edge`;
      const fields = type.getFields();
      const node = typeOf(objectNamed(edge), 'node').replace(/!$/, '');
      expect(typeOf(type, 'edges')).toBe(`[${edge}!]!`);
      expect(typeOf(type, 'nodes')).toBe(`[${node}!]!`);
      expect(typeOf(type, 'pageInfo')).toBe('PageInfo!');
      expect(typeOf(type, 'totalCount')).toBe('Int!');
      expect(typeOf(objectNamed(edge), 'cursor')).toBe('String!');
      expect(Object.keys(fields)).toEqual(expect.arrayContaining(['edges', 'nodes', 'pageInfo', 'totalCount']));
    },
  );

  it('are what every paged field gives, with first and after as arguments', () => {
    const paged = fieldsOfAll().filter(({ field }) => field.args.some(({ name }) => name === 'first'));
    // The page of a report is asked of the report.
    const lists = fieldsOfAll().filter(
      ({ path, field }) => getNamedType(field.type).name.endsWith('Connection') && path !== 'ImpactReport.assets',
    );
    expect(paged.map(({ path }) => path)).toEqual(expect.arrayContaining(lists.map(({ path }) => path)));
    const wrong = paged.filter(({ field }) => {
      const first = field.args.find(({ name }) => name === 'first');
      const after = field.args.find(({ name }) => name === 'after');
      return String(first?.type) !== 'Int' || !(Number(first?.defaultValue) <= 200) || String(after?.type) !== 'String';
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
    const unconnected = paged.filter(({ field }) => !getNamedType(field.type).name.endsWith('Connection'));
    expect(unconnected.map(({ path }) => path)).toEqual(['Dataset.statistics', 'Query.impact']);
  });
});

describe('attributes that an aspect guards', () => {
  const guarded = fieldsOfAll().flatMap(({ owner, path, field }) => {
    const aspect = aspectOf(field);
    return aspect === null ? [] : [{ owner, path, field, aspect }];
  });

  it('are nullable', () => {
    expect(guarded.filter(({ field }) => isNonNullType(field.type)).map(({ path }) => path)).toEqual([]);
  });

  it('belong to types that say what was redacted, but for Transformation, whose description says how to tell', () => {
    const silent = guarded.filter(({ owner }) => typeOf(owner, 'redactions') !== '[Redaction!]!');
    expect(silent.map(({ path }) => path)).toEqual(['Transformation.description']);
    expect(silent[0]?.field.description).toContain('`redactions`');
  });

  it('are those that access/ takes out', () => {
    for (const type of withFields) {
      const isAsset = type.name === 'Asset' || type.getInterfaces().some(({ name }) => name === 'Asset');
      const taken = guardedOf(type.name) ?? (isAsset ? GUARDED.Asset : {});
      const marked = guarded.filter(({ owner }) => owner === type).map(({ field, aspect }) => [field.name, aspect]);
      expect([type.name, Object.fromEntries(marked)]).toEqual([type.name, taken]);
    }
  });
});

describe('mutations', () => {
  it.each(Object.values(schema.getMutationType()?.getFields() ?? {}).map((field) => [field.name, field] as const))(
    '%s takes one input of its own and gives a payload of its own',
    (name, field) => {
      const base = name.charAt(0).toUpperCase() + name.slice(1);
      expect(field.args.map((argument) => [argument.name, String(argument.type)])).toEqual([
        ['input', `${base}Input!`],
      ]);
      expect(String(field.type)).toBe(`${base}Payload!`);
    },
  );
});

describe('lists', () => {
  it('hold no nulls, but where they keep the places of unknown ids and of hidden nodes', () => {
    const holey = fieldsOfAll().filter(({ field }) => {
      const list = isNonNullType(field.type) ? field.type.ofType : field.type;
      return isListType(list) && !isNonNullType(list.ofType);
    });
    expect(holey.map(({ path }) => path)).toEqual([
      ...['kinds', 'assetIds', 'namespaces', 'names', 'paths'].map((name) => `LineageNodeColumns.${name}`),
      'Query.nodes',
    ]);
  });
});

interface Element {
  readonly path: string;
  readonly description: string | null | undefined;
}

function elementsOf(type: GraphQLNamedType): Element[] {
  const own = { path: type.name, description: type.description };
  // Extensions have no descriptions of their own, and what a root type is needs none from each of them.
  if (isUnionType(type)) return [own];
  if (isEnumType(type)) return [own, ...type.getValues().map((value) => at(type.name, value))];
  if (isInputObjectType(type)) return [own, ...Object.values(type.getFields()).map((field) => at(type.name, field))];
  if (!isObjectType(type) && !isInterfaceType(type)) return [own];
  return [
    own,
    ...Object.values(type.getFields()).flatMap((field) => [
      at(type.name, field),
      ...field.args.map((argument) => at(`${type.name}.${field.name}`, argument)),
    ]),
  ];
}

function directiveElements(): Element[] {
  const ours = schema.getDirectives().filter(({ astNode }) => astNode != null);
  return ours.flatMap((directive) => [
    at('', { name: `@${directive.name}`, description: directive.description }),
    ...directive.args.map((argument) => at(`@${directive.name}`, argument)),
  ]);
}

const at = (parent: string, element: { name: string; description: string | null | undefined }): Element => ({
  path: `${parent}.${element.name}`,
  description: element.description,
});

function fieldsOfAll() {
  return withFields.flatMap((owner) =>
    Object.values(owner.getFields()).map((field) => ({ owner, path: `${owner.name}.${field.name}`, field })),
  );
}

function objectNamed(name: string): GraphQLObjectType {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`${name} is not an object type of the schema`);
  return type;
}

const typeOf = (type: GraphQLObjectType | GraphQLInterfaceType, field: string): string =>
  String(type.getFields()[field]?.type);

function aspectOf(field: GraphQLField<unknown, unknown>): string | null {
  const directive = field.astNode?.directives?.find(({ name }) => name.value === 'aspect');
  const value = directive?.arguments?.[0]?.value;
  return value?.kind === Kind.ENUM ? value.value : null;
}

function guardedOf(type: string): Readonly<Record<string, string>> | undefined {
  return new Map<string, Readonly<Record<string, string>>>(Object.entries(GUARDED)).get(type);
}
