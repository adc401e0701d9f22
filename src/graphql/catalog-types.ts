import type { Page } from '../access/audit/recorded-catalog.ts';
import type { VisibleCatalog } from '../access/visible-catalog.ts';

/** What the catalog's lists take and give, as `access/` offers them. */
export type AssetFilter = Parameters<VisibleCatalog['listAssets']>[0];
export type AssetOrder = Parameters<VisibleCatalog['listAssets']>[1];
export type Keyset = Page;
export type JobFilter = Parameters<VisibleCatalog['listJobs']>[0];
export type SearchFilter = Parameters<VisibleCatalog['search']>[1];
export type SearchHit = Awaited<ReturnType<VisibleCatalog['search']>>[number]['hit'];
