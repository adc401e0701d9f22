import type { JSX } from 'react';
import { Link } from 'wouter';
import { JobLink } from '../catalog/links.tsx';
import { shortName } from '../catalog/name.ts';
import type { PathFragment } from '../generated/documents.ts';
import styles from './governance.module.css';

type Node = PathFragment['nodes'][number];
type Edge = PathFragment['edges'][number];

interface Props {
  readonly path: PathFragment;
  /** Edges that break the flow. */
  readonly breakers?: readonly { readonly from: string; readonly to: string }[];
}

/** A way through lineage, step by step, with what each step does. */
export function Path({ path, breakers = [] }: Props): JSX.Element {
  return (
    <ol className={styles.path} aria-label={`${path.hops} ${path.hops === 1 ? 'step' : 'steps'}`}>
      {path.nodes.map((node, index) => {
        const edge = path.edges[index - 1];
        const breaks = edge !== undefined && breakers.some(({ from, to }) => from === edge.from && to === edge.to);
        return (
          <li key={node.id}>
            {edge === undefined ? null : <Hop edge={edge} breaks={breaks} />}
            <span className={styles.step}>
              <Step node={node} />
            </span>
          </li>
        );
      })}
    </ol>
  );
}

function Hop({ edge, breaks }: { readonly edge: Edge; readonly breaks: boolean }): JSX.Element {
  const [evidence] = edge.evidence;
  const does = evidence?.transformations.find(({ masking }) => masking) ?? evidence?.transformations[0];
  return (
    <span
      className={styles.hop}
      data-breaks={breaks || edge.masking ? '' : undefined}
      title={does?.description ?? undefined}
    >
      {breaks ? (
        <b>masks, breaks here</b>
      ) : edge.masking ? (
        'masks'
      ) : (
        (does?.subtype ?? does?.type ?? '').toLowerCase().replaceAll('_', ' ')
      )}
      <span aria-hidden="true">⟶</span>
      {edge.hiddenHops > 0 ? <span>passes {edge.hiddenHops} hidden</span> : null}
      {edge.stale ? <span>stale</span> : null}
      {evidence?.job == null ? null : (
        <span className="visually-hidden">
          <JobLink job={evidence.job} />
        </span>
      )}
    </span>
  );
}

function Step({ node: { entity } }: { readonly node: Node }): JSX.Element {
  if (entity === null) return <i>hidden from you</i>;
  if (entity.__typename === 'Field')
    return (
      <>
        <Link
          href={`/asset/${entity.asset.id}?tab=fields&field=${encodeURIComponent(entity.path)}`}
          title={entity.asset.name}
        >
          {shortName(entity.asset.name)}
        </Link>
        <code>.{entity.path}</code>
      </>
    );
  return <Link href={`/asset/${entity.id}`}>{entity.name}</Link>;
}
