/**
 * What viewers ask in the non-interference suite: together the documents name every field and argument of the SDL (a
 * test holds them to it). Variables hold ids of things that the viewer sees, does not see, and that are not there.
 */
export interface CorpusVariables {
  readonly seen: string;
  readonly other: string;
  readonly hidden: string;
  readonly unknown: string;
  readonly field: string;
  /** A field that is hidden, in an asset that may be seen. */
  readonly hiddenField: string;
  readonly job: string;
  readonly owner: string;
  readonly term: string;
  readonly run: string;
  /** Id of the same run. */
  readonly runNode: string;
  readonly asOf: string;
  /** Before any lineage. */
  readonly begin: string;
  /** When some of the jobs have run. */
  readonly between: string;
  readonly namespace: string;
  readonly name: string;
  /** Another name of something, which is not for this viewer: not even where the thing itself is seen. */
  readonly alsoNamespace: string;
  readonly alsoName: string;
}

const TYPES: Readonly<Record<keyof CorpusVariables, string>> = {
  seen: 'ID!',
  other: 'ID!',
  hidden: 'ID!',
  unknown: 'ID!',
  field: 'ID!',
  hiddenField: 'ID!',
  job: 'ID!',
  owner: 'ID!',
  term: 'ID!',
  run: 'ID!',
  runNode: 'ID!',
  asOf: 'DateTime!',
  begin: 'DateTime!',
  between: 'DateTime!',
  namespace: 'String!',
  name: 'String!',
  alsoNamespace: 'String!',
  alsoName: 'String!',
};

/** A document with the variables that its body uses. */
function operation(kind: 'query' | 'mutation', name: string, body: string): string {
  const used = Object.entries(TYPES).filter(([variable]) => new RegExp(`\\$${variable}\\b`).test(body));
  const variables = used.map(([variable, type]) => `$${variable}: ${type}`).join(', ');
  return `${kind} ${name}${variables === '' ? '' : `(${variables})`} { ${body} }`;
}

const PAGE = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount';
const REDACTIONS = 'redactions { field aspect }';
const TAG = 'tag { name description level compartment regulations } origin assignedBy assignedAt source { id path }';
const SENSITIVITY = 'sensitivity { level compartments }';
const NOTES = `notes(first: 5, after: null) { edges { cursor node { id } } nodes { id text author createdAt } ${PAGE} }`;
const NODE =
  'id hidden distance moreUpstream moreDownstream entity { __typename ... on Dataset { id name namespace kind } ... on Model { id name } ... on Dashboard { id name } ... on Field { id path } }';
const EDGE =
  'from to kind masking stale inferred hiddenHops collapsedHops evidence { job { id name } origin confidence validFrom validTo lastSeenAt note transformations { type subtype description masking } }';
const COMPLETENESS = 'complete truncatedBy hidden stale continueFrom';
const COLUMNS = `nodes { ids kinds assetIds namespaces names paths distances hidden moreUpstream moreDownstream } edges { from to kinds masking stale inferred hiddenHops collapsedHops }`;
const GRAPH = `roots asOf nodes { ${NODE} } edges { ${EDGE} } completeness { ${COMPLETENESS} } columns { ${COLUMNS} }`;
const DIFF = `roots from to nodes { change node { ${NODE} } } edges { change attributes before { ${EDGE} } after { ${EDGE} } }
  complete before { ${COMPLETENESS} } after { ${COMPLETENESS} }`;
const PATH = `hops nodes { ${NODE} } edges { ${EDGE} }`;
const EXPORTS = `csv: export(format: CSV) { text rows pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } markdown: export(format: MARKDOWN) { text }`;
const FLOWS = `edges { cursor node { hops } } nodes { source { id path } destination { id path } destinationAsset { id name } tags { name level } hops
  broken exposed breakers { ${EDGE} } path { ${PATH} } } completeness { ${COMPLETENESS} } remarks ${PAGE} ${EXPORTS}`;
const EVIDENCE = `title subject generatedAt generatedFor remarks completeness { ${COMPLETENESS} } sections { title about columns rows leftOut }
  html: export(format: HTML) csv: export(format: CSV) markdown: export(format: MARKDOWN)`;
const EXPOSURES = `edges { cursor node { hops } } nodes { field { id path } tag { name } source { id path } hops path { ${PATH} } } completeness { ${COMPLETENESS} } remarks ${PAGE} ${EXPORTS}`;
const IMPACT = `roots totalCount byKind { value count } byOwner { value count } byLevel { value count } completeness { ${COMPLETENESS} }
  assets { edges { cursor node { id name } distance fields { id path } notify { id name } via { ${PATH} } } nodes { id } ${PAGE} }
  csv: export(format: CSV) markdown: export(format: MARKDOWN)`;
const CAUSE = `roots totalCount completeness { ${COMPLETENESS} } suspects { asset { id name } distance reason at detail run { id } score path { ${PATH} } }`;
const FINDING =
  'kind namespace detail related { id name } subject { __typename ... on Dataset { id } ... on Model { id } ... on Dashboard { id } ... on Field { id path } ... on Job { id name } }';
/** Compared without what each server draws by chance: the places in its chain, which who sees everything is told. */
const ACCESSES = `edges { cursor node { requestId } } nodes { place at viewer kind operation requestId ids idCount events aspects redactions hidden } ${PAGE}`;
const FIELD = `id path name type ordinal nullable description inSchema metrics ${SENSITIVITY} tags { ${TAG} } terms { id } ${REDACTIONS}`;
const RUN = `id runId state startedAt endedAt nominalStartAt nominalEndAt error parameters metrics codeVersion { version repository path branch tag } inputVersions { id } outputVersions { id } processingEngine facets tests { name status severity type description expected actual } job { id } parent { id runId } root { id } inputs { id } outputs { id } ${REDACTIONS}`;
const RUNS = `edges { cursor node { id } } nodes { ${RUN} } ${PAGE}`;
const LINEAGE_ARGUMENTS =
  '(direction: BOTH, granularity: ASSET, depth: 4, maxNodes: 50, filter: null, collapse: null, asOf: null)';

/** What all kinds of assets have, as each type has it. */
const ASSET = `id kind namespace name description ${SENSITIVITY} status facets createdAt updatedAt ${REDACTIONS}
  tags { ${TAG} } owners { role owner { id type name email ${REDACTIONS} } } terms { id name definition } ${NOTES}
  quality { score measuredAt assertions { name success severity at field { id path } run { id } } }
  producers { id name } consumers { id name }
  fields(first: 10, after: null, asOf: null) { edges { cursor node { id } } nodes { ${FIELD} } ${PAGE} }
  fieldsThen: fields(first: 2, asOf: $between) { nodes { id path type ordinal } ${PAGE} }
  field(path: "alpha_x") { id }
  lineage${LINEAGE_ARGUMENTS} { ${GRAPH} }`;
const DATASET = `... on Dataset { ${ASSET} datasetType structure platform uri aliases { namespace name } storage { layer format } declaredSource
  catalog { framework type name metadataUri warehouseUri source } hierarchy { type name }
  partitions retention { days basis }
  versions(first: 5, after: null) { edges { cursor node { id } } nodes { id asset { id } version createdAt producedBy { id } fields { path type } changes { kind path before after } } ${PAGE} }
  version(asOf: $asOf) { id } statistics(first: 5, after: null) { at rowCount size run { id } } }`;
const MODEL = `... on Model { ${ASSET} modelVersion: version algorithm features { id path } trainingRuns(first: 5, after: null) { ${RUNS} } }`;
const DASHBOARD = `... on Dashboard { ${ASSET} url tool }`;
const DEPENDENCY = 'job { id } kind lastSeenAt validFrom validTo';
const JOB = `id namespace name description jobType integration processing sql sqlProblem sourceCode sourceLocation facets ${REDACTIONS}
  upstreamJobs { ${DEPENDENCY} } downstreamJobs { ${DEPENDENCY} }
  upstreamThen: upstreamJobs(asOf: $between) { ${DEPENDENCY} } downstreamThen: downstreamJobs(asOf: $between) { ${DEPENDENCY} }
  owners { role owner { id } } tags { ${TAG} } ${NOTES} parent { id } inputs { id } outputs { id } latestRun { id }
  runs(first: 5, after: null) { ${RUNS} }`;

/** Each is sent in a request of its own. */
export const QUERIES: readonly string[] = [
  operation(
    'query',
    'Viewer',
    `
    viewer { id roles level levels compartments aspects hidden permissions viewableAs }
    node(id: $seen) { id __typename ... on Asset { ${ASSET} } ... on Field { id } }
    gone: node(id: $hidden) { id __typename } never: node(id: $unknown) { id __typename }
    nodes(ids: [$seen, $other, $hidden, $unknown, $field, $hiddenField, $job, $owner, $term]) { id __typename ... on Note { text } ... on Term { name } }
    asset(namespace: $namespace, name: $name, kind: null) { id }
    also: asset(namespace: $alsoNamespace, name: $alsoName) { id } tags { name description level compartment regulations }`,
  ),
  operation(
    'query',
    'Assets',
    `
    assets(filter: null, orderBy: { by: NAME, direction: ASC }, first: 20, after: null) {
      edges { cursor node { id } } nodes { __typename ${DATASET} ${MODEL} ${DASHBOARD} } ${PAGE} }`,
  ),
  operation(
    'query',
    'Filtered',
    `
    updated: assets(orderBy: { by: UPDATED_AT, direction: DESC }, first: 2) { nodes { id } ${PAGE} }
    created: assets(orderBy: { by: CREATED_AT }) { nodes { id } }
    kinds: assets(filter: { kinds: [MODEL, DASHBOARD] }) { nodes { id } totalCount }
    namespaces: assets(filter: { namespaces: [$namespace] }) { nodes { id } totalCount }
    platforms: assets(filter: { platforms: ["pg", "s3"] }) { nodes { id } totalCount }
    tagged: assets(filter: { tags: ["pii", "plain"] }) { nodes { id } totalCount }
    named: assets(filter: { tags: ["pii", "secret", "unheard"], namespaces: [$namespace, "nowhere"] }) { remarks }
    levels: assets(filter: { levels: ["LOW", "TOP"] }) { nodes { id } totalCount }
    owned: assets(filter: { owners: [$owner] }) { nodes { id } totalCount }
    termed: assets(filter: { terms: [$term] }) { nodes { id } totalCount }
    called: assets(filter: { nameContains: "a" }) { nodes { id } totalCount }
    still: assets(filter: { status: [ACTIVE] }) { nodes { id } totalCount }
    since: assets(filter: { updatedSince: $asOf }) { nodes { id } totalCount }`,
  ),
  operation(
    'query',
    'Search',
    `
    search(query: "a", filter: null, first: 10, after: null) { edges { cursor score matchedOn node { __typename ... on Dataset { id } ... on Model { id } ... on Dashboard { id } ... on Field { id } ... on Job { id } ... on Term { id } } }
      nodes { __typename } facets { name values { value count } } ${PAGE} }
    few: search(query: "omega", first: 2) { edges { score node { __typename } } totalCount facets(names: ["owner", "level"]) { values { count owner { id name } } } }
    page: search(query: "alpha", first: 1) { edges { cursor } pageInfo { hasNextPage } totalCount }
    filtered: search(query: "beta", filter: { kinds: [DATASET] }) { totalCount edges { matchedOn } }
    named: search(query: "beta", filter: { tags: ["secret", "unheard"], namespaces: [$namespace] }) { remarks }
    typed: search(query: "a", types: [FIELD, TERM, JOB]) { totalCount nodes { __typename } facets { values { count } } }
    every: search(query: "", types: [DATASET, MODEL], first: 3) { edges { cursor score node { __typename } } ${PAGE} facets { name values { value count owner { id name } } } }
    described: search(query: "what", first: 5) { totalCount nodes { ... on Term { name } } }
    hidden: search(query: "hidden") { totalCount facets { name values { value count } } }`,
  ),
  operation(
    'query',
    'Jobs',
    `
    jobs(filter: null, first: 20, after: null) { edges { cursor node { id } } nodes { ${JOB} } ${PAGE} }
    named: jobs(filter: { nameContains: "a", namespaces: [$namespace], integrations: ["TEST"] }) { totalCount }
    job(namespace: $namespace, name: $name) { id } run(runId: $run) { ${RUN} }`,
  ),
  operation(
    'query',
    'Provenance',
    `
    trainingProvenance(run: $runNode, depth: 3, maxNodes: 50) { run { id } asOf complete made { ${EDGE} }
      sources { distance asset { id } version { id version } } jobs { job { id } latestRun { id } }
      assets { ${GRAPH} } fields { ${GRAPH} } }`,
  ),
  operation(
    'query',
    'Glossary',
    `
    owners(query: null, first: 10, after: null) { edges { cursor node { id } } nodes { id type name email ${REDACTIONS}
      assets(first: 5, after: null) { edges { cursor node { id } } nodes { id } ${PAGE} } } ${PAGE} }
    some: owners(query: "team", first: 1) { nodes { name } ${PAGE} } new: owners(query: "omega") { totalCount }
    terms(query: null, first: 10, after: null) { edges { cursor node { id } } nodes { id name definition
      assets(first: 5, after: null) { edges { cursor node { id } } nodes { id } ${PAGE} } } ${PAGE} }
    like: terms(query: "ris", first: 1) { nodes { name } ${PAGE} }`,
  ),
  operation(
    'query',
    'Lineage',
    `
    column: lineage(of: [$seen, $hiddenField], granularity: FIELD) { ${GRAPH} }
    itsAsset: lineage(of: [$hiddenField], granularity: ASSET) { roots nodes { id } completeness { ${COMPLETENESS} } }
    lineage(of: [$seen, $other, $hidden, $unknown], direction: BOTH, granularity: ASSET, depth: 6, maxNodes: 100, filter: null, collapse: null, asOf: null) { ${GRAPH} }
    up: lineage(of: [$seen], direction: UPSTREAM, depth: 2) { ${GRAPH} }
    down: lineage(of: [$seen], direction: DOWNSTREAM, depth: 1) { ${GRAPH} }
    few: lineage(of: [$seen, $other], maxNodes: 3) { ${GRAPH} }
    one: lineage(of: [$seen], depth: 0) { ${GRAPH} }
    then: lineage(of: [$seen], asOf: $asOf) { ${GRAPH} }
    filtered: lineage(of: [$seen, $other], filter: { origins: [OPENLINEAGE], transformationTypes: [DIRECT], minConfidence: 0.5, includeStale: false, kinds: [DATASET] }) { ${GRAPH} }
    collapsed: lineage(of: [$seen, $other], collapse: { namePatterns: ["beta*"], tags: ["plain"], kinds: [DASHBOARD], datasetTypes: ["VIEW"] }) { ${GRAPH} }`,
  ),
  operation(
    'query',
    'Fields',
    `
    lineage(of: [$seen, $other, $field], granularity: FIELD, depth: 6) { ${GRAPH} }
    few: lineage(of: [$seen, $other], granularity: FIELD, maxNodes: 6) { ${GRAPH} }
    collapsed: lineage(of: [$field, $other], granularity: FIELD, collapse: { namePatterns: ["alpha*"] }) { ${GRAPH} }
    node(id: $field) { ... on Field { ${FIELD} ${NOTES} terms { name } asset { id } dataset { id }
      lineage(direction: BOTH, depth: 3, maxNodes: 20, asOf: null) { ${GRAPH} } } }`,
  ),
  operation(
    'query',
    'Diff',
    `
    lineageDiff(of: [$seen, $other, $hidden, $unknown], from: $begin, to: null, direction: BOTH, granularity: ASSET, depth: 6, maxNodes: 100, filter: null, collapse: null) { ${DIFF} }
    between: lineageDiff(of: [$seen, $other], from: $between, to: $asOf, depth: 3) { ${DIFF} }
    fields: lineageDiff(of: [$seen, $other, $field], from: $between, granularity: FIELD, direction: UPSTREAM) { ${DIFF} }`,
  ),
  operation(
    'query',
    'Health',
    `
    lineageHealth(namespaces: null, unreadDays: 60) { asOf complete unchecked partial
      findings(kinds: null, first: 100, after: null) { edges { cursor node { detail } } nodes { ${FINDING} } ${PAGE} }
      two: findings(kinds: [ORPHAN, LIKELY_DUPLICATE, STALE_EDGE], first: 2) { nodes { kind detail } ${PAGE} }
      counts { kind count } namespaces { namespace assets jobs checks failed score }
      history(at: [$begin, $between, $asOf]) { at complete namespaces { namespace datasets orphans deadEnds score } } }
    here: lineageHealth(namespaces: [$namespace, "nowhere"]) { remarks counts { kind count } namespaces { score } findings { totalCount } }`,
  ),
  operation(
    'query',
    'Paths',
    `
    paths(from: $seen, to: $other, granularity: ASSET, maxPaths: 5, maxDepth: 10, asOf: null) {
      more completeness { complete truncatedBy hidden stale continueFrom } paths { hops nodes { id hidden distance moreUpstream moreDownstream entity { ... on Dataset { id } } } edges { from to kind masking hiddenHops } } }
    back: paths(from: $other, to: $seen, maxPaths: 1, maxDepth: 3) { more completeness { complete truncatedBy hidden } paths { hops edges { kind stale collapsedHops evidence { origin job { name } } } } }
    fields: paths(from: $seen, to: $other, granularity: FIELD) { more completeness { truncatedBy } paths { hops nodes { id hidden entity { ... on Field { path } } } edges { from to masking } } }
    out: paths(from: $hidden, to: $other) { more paths { hops } completeness { complete hidden } }
    none: paths(from: $unknown, to: $other) { more paths { hops } completeness { complete hidden } }`,
  ),
  operation(
    'query',
    'Flows',
    `
    sensitiveFlows(filter: null, asOf: null, first: 20, after: null) { ${FLOWS} }
    then: sensitiveFlows(asOf: $asOf, first: 1) { totalCount pageInfo { endCursor hasNextPage } }
    some: sensitiveFlows(filter: { tags: ["pii", "secret", "plain", "unheard"], compartments: ["PII", "NONE"], levels: ["LOW", "TOP"], fromNamespaces: [$namespace, "nowhere"] }) { totalCount remarks nodes { source { path } } }
    reached: sensitiveFlows(filter: { toKinds: [DATASET, MODEL], toNamespaces: [$namespace], exposedOnly: false, includeBroken: true, includeIndirect: true }) { ${FLOWS} }
    exposed: sensitiveFlows(filter: { exposedOnly: true, includeBroken: false }) { totalCount }
    unclassifiedExposure(tags: null, namespaces: null, asOf: null, first: 20, after: null) { ${EXPOSURES} }
    lacking: unclassifiedExposure(tags: ["pii", "secret", "plain"], namespaces: [$namespace], asOf: $asOf, first: 2) { ${EXPOSURES} }`,
  ),
  operation(
    'query',
    'Impact',
    `
    impact(of: [$seen, $other, $hidden, $unknown, $field, $hiddenField], change: null, depth: 6, asOf: null, first: 20, after: null) { ${IMPACT} }
    one: impact(of: [$field], depth: 2, asOf: $asOf, first: 1) { ${IMPACT} }
    changed: impact(of: [], change: { removeFields: [$field, $hidden, $hiddenField], changeTypes: [{ field: $field, type: "text" }] }) { ${IMPACT} }`,
  ),
  operation(
    'query',
    'Cause',
    `
    rootCause(of: $seen, since: $begin, depth: 6, maxSuspects: 50) { ${CAUSE} }
    other: rootCause(of: $other, since: $between, maxSuspects: 2) { ${CAUSE} }
    field: rootCause(of: $field, since: $begin) { ${CAUSE} }
    gone: rootCause(of: $hidden) { ${CAUSE} } never: rootCause(of: $unknown) { ${CAUSE} }`,
  ),
  operation(
    'query',
    'Evidence',
    `
    subject: dataSubjectReport(of: [$seen, $hidden, $field], asOf: null) { ${EVIDENCE} } gone: dataSubjectReport(of: [$hidden]) { title } never: dataSubjectReport(of: [$unknown]) { title }
    figure: riskFigureReport(of: $seen, since: $begin, until: null) { ${EVIDENCE} } out: riskFigureReport(of: $hidden) { title }
    processing: processingRecords(tags: ["pii", "secret"], regulation: "GDPR") { ${EVIDENCE} }
    card: modelCard(model: $other, run: null) { ${EVIDENCE} } of: modelCard(model: $seen, run: $runNode) { ${EVIDENCE} }
    review: accessReview(tag: "pii", since: $begin, until: $asOf) { title }`,
  ),
  operation(
    'query',
    'Accesses',
    `accessLog(asset: $seen, viewer: "viewer", since: "2026-01-01T00:00:00Z", until: "2027-01-01T00:00:00Z", first: 50, after: null) { ${ACCESSES} }
    all: accessLog { totalCount }
    node(id: $seen) { ... on Dataset { accesses(first: 5, after: null) { ${ACCESSES} } } ... on Model { accesses(first: 5, after: null) { ${ACCESSES} } }
      ... on Dashboard { accesses(first: 5, after: null) { ${ACCESSES} } } }`,
  ),
  operation(
    'query',
    'Export',
    `
    lineage(of: [$seen, $other]) { dot: export(format: DOT) mermaid: export(format: MERMAID) csv: export(format: CSV) json: export(format: JSON) }`,
  ),
];

/** Sent one by one at the end, as they change the catalog. Answers of what is hidden and of what is not there are alike. */
export const MUTATIONS: readonly string[] = [
  operation(
    'mutation',
    'Curate',
    `
    describe(input: { id: $seen, description: "said" }) { node { id ... on Asset { description } } }
    assignTag(input: { id: $seen, tag: "plain" }) { node { id ... on Asset { tags { tag { name } origin assignedBy } } } }
    removeTag(input: { id: $seen, tag: "plain" }) { node { id } }
    withdrawTag(input: { id: $seen, tag: "plain" }) { node { id ... on Asset { tags { origin tag { name } } } } }
    assignOwner(input: { id: $seen, owner: "omega", type: TEAM, role: "STEWARD" }) { node { ... on Asset { owners { role owner { name } } } } }
    removeOwner(input: { id: $seen, owner: $owner, role: "OWNER" }) { node { ... on Asset { owners { role owner { name } } } } }
    defineTerm(input: { name: "Fresh", definition: "said" }) { term { id name definition } }
    assignTerm(input: { id: $seen, term: $term }) { node { ... on Asset { terms { name } } } }
    removeTerm(input: { id: $seen, term: $term }) { node { ... on Asset { terms { name } } } }
    addNote(input: { id: $seen, text: "said" }) { note { id text author createdAt } }`,
  ),
  operation(
    'mutation',
    'Declare',
    `
    declareLineage(input: { from: $seen, to: $other, note: "said", transformation: { type: DIRECT, subtype: "JOIN", description: "code", masking: true } }) {
      edge { from to kind masking stale inferred hiddenHops collapsedHops evidence { origin note job { id } transformations { description } } } }
    rejectLineage(input: { from: $seen, to: $other, reason: "said" }) { rejected }
    withdrawLineage(input: { from: $seen, to: $other }) { withdrawn }`,
  ),
  operation(
    'mutation',
    'Record',
    `
    recordRun(input: { job: { namespace: "s3://lake", name: "recorded" }, runId: "00000000-0000-4000-8000-0000000000ff", state: COMPLETED,
      startedAt: $between, endedAt: $asOf, inputs: [{ namespace: "s3://lake", name: "read.new", kind: DATASET, version: "1", fields: [{ path: "x", type: "int" }] }],
      outputs: [{ namespace: "s3://lake", name: "written.new", kind: MODEL, version: "2", fields: [{ path: "y", type: "int" }],
        columns: [{ namespace: "s3://lake", name: "read.new", path: "x", to: "y", transformation: { type: DIRECT, masking: false } }] }],
      parameters: { a: 1 }, metrics: { b: 2 }, codeVersion: { version: "c", repository: "r", path: "p", branch: "b", tag: "t" }, error: "none" }) { runId run { ${RUN} } }`,
  ),
  ...[
    'describe(input: { id: $hidden, description: "x" }) { node { id } }',
    'describe(input: { id: $hiddenField, description: "x" }) { node { id } }',
    'assignTag(input: { id: $hidden, tag: "x" }) { node { id } }',
    'withdrawTag(input: { id: $hidden, tag: "x" }) { node { id } }',
    'assignOwner(input: { id: $hidden, owner: "x" }) { node { id } }',
    'addNote(input: { id: $hidden, text: "x" }) { note { id } }',
    'declareLineage(input: { from: $seen, to: $hidden }) { edge { from } }',
    'rejectLineage(input: { from: $hidden, to: $seen, reason: "x" }) { rejected }',
    'withdrawLineage(input: { from: $hidden, to: $seen }) { withdrawn }',
  ].map((field) => operation('mutation', 'Hidden', field)),
];
