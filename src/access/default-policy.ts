/** The policy of a Headwater without a file of its own. The same shape as a file: `docs/access.md` explains it. */
export const DEFAULT_POLICY = `
levels: [PUBLIC, INTERNAL, CONFIDENTIAL, RESTRICTED]
defaults: { level: INTERNAL }
tags:
  PUBLIC: { level: PUBLIC, lowers: true, description: Anyone may see it }
  INTERNAL: { level: INTERNAL, description: For those who work here }
  CONFIDENTIAL: { level: CONFIDENTIAL, description: For those who need it for their work }
  RESTRICTED: { level: RESTRICTED, description: For few }
  PII: { level: CONFIDENTIAL, compartment: PII, regulations: [GDPR], description: Personal data }
  PHI: { level: RESTRICTED, compartment: PHI, regulations: [HIPAA, GDPR], description: Health data of persons }
  PCI: { level: RESTRICTED, compartment: PCI, regulations: [PCI DSS], description: Payment card data }
  SOX: { level: CONFIDENTIAL, regulations: [SOX], description: Feeds financial reporting }
  BCBS239: { level: INTERNAL, regulations: [BCBS 239], description: Feeds risk reporting }
roles:
  anonymous: { level: PUBLIC, hidden: DROP }
  analyst: { level: INTERNAL, aspects: [STATISTICS], hidden: BRIDGE }
  steward:
    level: CONFIDENTIAL
    compartments: [PII]
    aspects: [CODE, CONTACT, STATISTICS, RUNS]
    hidden: OPAQUE
    permissions: [CURATE]
  auditor:
    level: RESTRICTED
    compartments: ['*']
    aspects: [CODE, CONTACT, STATISTICS, RUNS, ACCESS_LOG]
    hidden: OPAQUE
    permissions: [AUDIT]
  ingest: { level: PUBLIC, permissions: [INGEST] }
  admin:
    level: RESTRICTED
    compartments: ['*']
    aspects: [CODE, CONTACT, STATISTICS, RUNS, ACCESS_LOG]
    hidden: OPAQUE
    permissions: [INGEST, CURATE, AUDIT, ADMIN]
`;
