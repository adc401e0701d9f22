import { GraphQLError, type ValidationRule } from 'graphql';

/** Refuses operations of which the schema has none: left to graphql-js they would fail while they are carried out. */
export const knownOperations: ValidationRule = (context) => ({
  OperationDefinition: (node) => {
    if (context.getSchema().getRootType(node.operation) == null)
      context.reportError(new GraphQLError(`The schema has no ${node.operation}s.`, { nodes: node }));
  },
});
