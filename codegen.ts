import type { CodegenConfig } from '@graphql-codegen/cli';

/** Types for resolvers, made from the SDL. Paths are relative to the generated file. */
const config: CodegenConfig = {
  schema: 'schema/*.graphql',
  generates: {
    'src/graphql/generated/resolvers.ts': {
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        contextType: '../context.ts#GraphQLContext',
        mappers: mappers(),
        scalars: {
          DateTime: 'number',
          JSON: '../../domain/json.ts#Json',
          URL: 'string',
        },
        strictScalars: true,
        enumsAsTypes: true,
        useTypeImports: true,
        emitLegacyCommonJSImports: false,
        immutableTypes: true,
        skipTypename: true,
        inputMaybeValue: 'T | null | undefined',
        // GraphQL fills in the defaults before a resolver sees an input.
        avoidOptionals: { defaultValue: true },
      },
    },
    'client/src/generated/documents.ts': {
      documents: 'client/documents/*.graphql',
      plugins: ['typescript-operations', 'typed-document-node'],
      config: {
        // Texts, so that the client needs no parser.
        documentMode: 'string',
        scalars: { ID: 'string', DateTime: 'string', JSON: 'unknown', URL: 'string' },
        strictScalars: true,
        enumsAsTypes: true,
        useTypeImports: true,
        emitLegacyCommonJSImports: false,
        immutableTypes: true,
        inputMaybeValue: 'T | null | undefined',
      },
    },
    'web/src/generated/documents.ts': {
      documents: 'web/src/**/*.graphql',
      plugins: ['typescript-operations', 'typed-document-node'],
      config: {
        scalars: { ID: 'string', DateTime: 'string', JSON: 'unknown', URL: 'string' },
        strictScalars: true,
        enumsAsTypes: true,
        useTypeImports: true,
        emitLegacyCommonJSImports: false,
        immutableTypes: true,
        inputMaybeValue: 'T | null | undefined',
        documentMode: 'documentNode',
        optimizeDocumentNode: true,
        dedupeFragments: true,
        // Of what is selected alone: the cache asks for it everywhere, and gives it to those who ask.
        skipTypename: true,
      },
    },
    'web/src/generated/possible-types.ts': {
      plugins: ['fragment-matcher'],
      config: { useExplicitTyping: true },
    },
  },
};
export default config;

/**
 * What a resolver of a type returns: values that `access/` made, so that a resolver that reads around the policy does
 * not compile.
 */
function mappers(): Record<string, string> {
  const finding = "import('../../governance/health/finding.ts').HealthFinding";
  const visible = {
    Asset: 'VisibleAsset',
    Dataset: 'VisibleAsset',
    Model: 'VisibleAsset',
    Dashboard: 'VisibleAsset',
    Field: 'VisibleField',
    DatasetVersion: 'VisibleVersion',
    DatasetStatistics: 'VisibleStatistics',
    Quality: 'VisibleQuality',
    Assertion: 'VisibleAssertion',
    Job: 'VisibleJob',
    Run: 'VisibleRun',
    Tag: 'VisibleTag',
    TagAssignment: 'VisibleTagAssignment',
    Owner: 'VisibleOwner',
    Ownership: 'VisibleOwnership',
    Term: 'VisibleTerm',
    Note: 'VisibleNote',
    LineageGraph: 'VisibleLineageGraph',
    LineageColumns: 'VisibleLineageColumns',
    LineageNodeColumns: 'VisibleLineageNodeColumns',
    LineageEdgeColumns: 'VisibleLineageEdgeColumns',
    LineageNode: 'VisibleLineageNode',
    LineageEdge: 'VisibleLineageEdge',
    Evidence: 'VisibleEvidence',
    LineagePath: 'VisibleLineagePath',
    LineagePaths: 'VisibleLineagePaths',
    TrainingProvenance: 'VisibleTrainingProvenance',
    ProvenanceSource: 'VisibleProvenanceSource',
    ProvenanceJob: 'VisibleProvenanceJob',
    LineageDiff: 'VisibleLineageDiff',
    LineageNodeChange: 'VisibleLineageNodeChange',
    LineageEdgeChange: 'VisibleLineageEdgeChange',
    Access: 'VisibleAccess',
  };
  const lists = ['Asset', 'Field', 'DatasetVersion', 'Job', 'Run', 'Owner', 'Term', 'Note', 'Access'] as const;
  return {
    SearchConnection: '../modules/search/resolvers.ts#SearchPage',
    FacetValue: '../modules/search/facets.ts#FacetRow',
    ImpactReport: '../modules/impact/report.ts#ImpactAnswer',
    ImpactEdge: "import('../connections.ts').Edge<import('../modules/impact/report.ts').ImpactRow>",
    ImpactConnection: "import('../connections.ts').Connection<import('../modules/impact/report.ts').ImpactRow>",
    EvidenceReport: '../../governance/evidence/report.ts#EvidenceDocument',
    EvidenceSection: '../../governance/evidence/report.ts#ReportSection',
    Exposure: '../modules/exposure/resolvers.ts#ExposureRow',
    ExposureEdge: "import('../connections.ts').Edge<import('../modules/exposure/resolvers.ts').ExposureRow>",
    ExposureConnection: '../modules/exposure/resolvers.ts#ExposurePage',
    Suspect: '../../governance/root-cause/root-cause.ts#FoundSuspect',
    SensitiveFlow: '../modules/sensitive-flow/connection.ts#FlowNode',
    SensitiveFlowEdge: "import('../connections.ts').Edge<import('../modules/sensitive-flow/connection.ts').FlowNode>",
    SensitiveFlowConnection: '../modules/sensitive-flow/connection.ts#FlowConnection',
    LineageHealth: '../../governance/health/report.ts#HealthReport',
    HealthFinding: finding,
    HealthFindingConnection: `import('../connections.ts').Connection<${finding}>`,
    HealthFindingEdge: `import('../connections.ts').Edge<${finding}>`,
    AccessExplanation: '../../access/policy-admin.ts#VisibleAccessExplanation',
    ...Object.fromEntries(Object.entries(visible).map(([type, name]) => [type, `../../access/visible.ts#${name}`])),
    ...Object.fromEntries(
      lists.flatMap((type) => [
        [`${type}Connection`, `import('../connections.ts').Connection<${visible[type]}>`],
        [`${type}Edge`, `import('../connections.ts').Edge<${visible[type]}>`],
      ]),
    ),
    AssetConnection: '../modules/asset/connection.ts#AssetPage',
  };
}
