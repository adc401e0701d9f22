import {
  buildSchema,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  parse,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { readSchema } from '../../src/graphql/schema.ts';
import { MUTATIONS, QUERIES } from './non-interference/corpus.ts';

const schema = buildSchema(await readSchema());
const documents = [...QUERIES, ...MUTATIONS].map((text) => parse(text));

/** `Type.field`, `Type.field(argument)` and `Input.field` of everything that a document names. */
function namedIn(document: DocumentNode): string[] {
  const info = new TypeInfo(schema);
  const found: string[] = [];
  visit(
    document,
    visitWithTypeInfo(info, {
      Field: {
        enter: () => {
          found.push(`${String(info.getParentType())}.${info.getFieldDef()?.name ?? ''}`);
        },
      },
      Argument: {
        enter: (node) => {
          found.push(`${String(info.getParentType())}.${info.getFieldDef()?.name ?? ''}(${node.name.value})`);
        },
      },
      ObjectField: {
        enter: (node) => {
          const parent = info.getParentInputType();
          found.push(`${parent == null ? '' : getNamedType(parent).name}.${node.name.value}`);
        },
      },
    }),
  );
  return found;
}

function everything(): string[] {
  const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type));
  return types.flatMap((type) => {
    if (isInputObjectType(type)) return Object.keys(type.getFields()).map((field) => `${type.name}.${field}`);
    if (!isObjectType(type) && !isInterfaceType(type)) return [];
    return Object.values(type.getFields()).flatMap((field) => [
      `${type.name}.${field.name}`,
      ...field.args.map(({ name }) => `${type.name}.${field.name}(${name})`),
    ]);
  });
}

/** What asks for the ADMIN permission, and so for a viewer from whom the policy hides nothing that counts. */
const ADMIN_ONLY =
  /^(Query\.explainAccess|Mutation\.reloadPolicy|ExplainViewerInput|ReloadPolicy|AccessExplanation|AccessGround|RoleVerdict|AccessObstacle|JobEndsSeen)/;
/** Of the interface Asset the corpus asks each type by itself. */
const BY_TYPE = 'Asset.';

describe('the corpus of the non-interference suite', () => {
  it('is valid', () => {
    expect(documents.flatMap((document) => validate(schema, document)).map(({ message }) => message)).toEqual([]);
  });

  it('names every field and argument of the SDL', () => {
    const named = new Set(documents.flatMap(namedIn));
    const missing = everything().filter(
      (name) => !named.has(name) && !ADMIN_ONLY.test(name) && !name.startsWith(BY_TYPE),
    );
    expect(missing).toEqual([]);
  });
});
