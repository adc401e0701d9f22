import type { JSX } from 'react';
import { AssetCard } from '../catalog/asset-list.tsx';
import { SensitivityBadge } from '../catalog/sensitivity-badge.tsx';
import type { SearchQuery } from '../generated/documents.ts';
import { Badge } from '../ui/badge.tsx';
import { Card } from '../ui/card.tsx';
import { Marked } from './marked.tsx';

type Found = SearchQuery['search']['edges'][number]['node'];

/** One thing that was found. */
export function Hit({ found, query }: { readonly found: Found; readonly query: string }): JSX.Element {
  const mark = (text: string): JSX.Element => <Marked text={text} query={query} />;
  switch (found.__typename) {
    case 'Dataset':
    case 'Model':
    case 'Dashboard':
      return (
        <AssetCard
          asset={found}
          name={mark(found.name)}
          description={found.description === null ? undefined : mark(found.description)}
        />
      );
    case 'Field':
      return (
        <Card
          kind="FIELD"
          href={`/asset/${found.asset.id}?tab=fields&field=${encodeURIComponent(found.path)}`}
          name={mark(found.path)}
          beside={
            <>
              <SensitivityBadge sensitivity={found.sensitivity} />
              {found.type === null ? null : <code>{found.type}</code>}
            </>
          }
          where={`${found.asset.name} · ${found.asset.namespace}`}
          about={found.fieldDescription === null ? null : mark(found.fieldDescription)}
        />
      );
    case 'Job':
      return (
        <Card
          kind="JOB"
          href={`/job/${found.id}`}
          name={mark(found.name)}
          beside={found.integration === null ? null : <Badge>{found.integration}</Badge>}
          where={found.namespace}
          about={found.jobDescription === null ? null : mark(found.jobDescription)}
        />
      );
    case 'Term':
      return (
        <Card
          kind="TERM"
          href={`/term/${found.id}`}
          name={mark(found.name)}
          where="Glossary"
          about={found.definition === null ? null : mark(found.definition)}
        />
      );
  }
}
