import { Fragment, useState, type JSX } from 'react';
import { useQuery } from 'urql';
import { Link, useSearchParams } from 'wouter';
import { AssetLink } from '../catalog/links.tsx';
import { SensitivityBadge } from '../catalog/sensitivity-badge.tsx';
import {
  SensitiveFlowsDocument,
  TagNamesDocument,
  type SensitiveFlowFilter,
  type SensitiveFlowsQuery,
} from '../generated/documents.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Loading } from '../ui/loading.tsx';
import { Page } from '../ui/page.tsx';
import { Problem } from '../ui/problem.tsx';
import styles from './governance.module.css';
import { LeftOut } from './left-out.tsx';
import { Path } from './path.tsx';

type Flow = SensitiveFlowsQuery['sensitiveFlows']['nodes'][number];

const SWITCHES = [
  ['exposed', 'only what is exposed'],
  ['unmasked', 'without what is masked'],
  ['indirect', 'also filters and joins'],
] as const;

/** Where classified data goes. Each row opens the way that the data takes. */
export function FlowsPage(): JSX.Element {
  const [params, setParams] = useSearchParams();
  const [{ data: tags }] = useQuery({ query: TagNamesDocument });
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
  const set = (name: string, value: string | null): void => {
    setCursors([null]);
    setParams((before) => {
      const after = new URLSearchParams(before);
      if (value === null || value === '') after.delete(name);
      else after.set(name, value);
      return after;
    });
  };
  const tag = params.get('tag');
  const filter: SensitiveFlowFilter = {
    ...(tag === null ? {} : { tags: [tag] }),
    exposedOnly: params.has('exposed'),
    includeBroken: !params.has('unmasked'),
    includeIndirect: params.has('indirect'),
  };
  return (
    <Page
      title="Sensitive flows"
      about="From every classified column to every place where its data ends. A flow is exposed when it ends less protected than it begins, and nothing masks it."
    >
      <form className={styles.tools} aria-label="Which flows" onSubmit={(event) => event.preventDefault()}>
        <label>
          Tag
          <select value={tag ?? ''} onChange={(event) => set('tag', event.target.value)}>
            <option value="">all</option>
            {(tags?.tags ?? []).map(({ name }) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
        {SWITCHES.map(([name, label]) => (
          <label key={name}>
            <input
              type="checkbox"
              checked={params.has(name)}
              onChange={(event) => set(name, event.target.checked ? 'yes' : null)}
            />
            {label}
          </label>
        ))}
      </form>
      <Flows
        filter={filter}
        cursors={cursors}
        more={(cursor) => {
          setCursors([...cursors, cursor]);
        }}
      />
    </Page>
  );
}

interface FlowsProps {
  readonly filter: SensitiveFlowFilter;
  readonly cursors: readonly (string | null)[];
  readonly more: (cursor: string) => void;
}

function Flows({ filter, cursors, more }: FlowsProps): JSX.Element {
  const [{ data, error, fetching }, again] = useQuery({
    query: SensitiveFlowsDocument,
    variables: { filter, after: null },
  });
  if (error !== undefined) return <Problem error={error} retry={() => again({ requestPolicy: 'network-only' })} />;
  if (data === undefined || fetching) return <Loading what="flows" />;
  const { totalCount, completeness } = data.sensitiveFlows;
  return (
    <>
      <LeftOut completeness={completeness} />
      <p role="status">
        {totalCount.toLocaleString('en')} {totalCount === 1 ? 'flow' : 'flows'}
      </p>
      {totalCount === 0 ? (
        <Empty>No classified data that you may see flows anywhere, as far as this asks.</Empty>
      ) : (
        <div className={styles.scroll} role="region" aria-label="Flows" tabIndex={0}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">From</th>
                <th scope="col">Classified by</th>
                <th scope="col">To</th>
                <th scope="col">Outcome</th>
                <th scope="col">Way</th>
              </tr>
            </thead>
            {cursors.map((after, index) => (
              <FlowRows key={after} filter={filter} after={after} more={index === cursors.length - 1 ? more : null} />
            ))}
          </table>
        </div>
      )}
    </>
  );
}

function FlowRows({
  filter,
  after,
  more,
}: {
  readonly filter: SensitiveFlowFilter;
  readonly after: string | null;
  readonly more: ((cursor: string) => void) | null;
}): JSX.Element {
  const [{ data }] = useQuery({ query: SensitiveFlowsDocument, variables: { filter, after } });
  const [params, setParams] = useSearchParams();
  const open = params.get('flow');
  const { nodes = [], pageInfo } = data?.sensitiveFlows ?? {};
  return (
    <tbody>
      {nodes.map((flow) => {
        const key = `${flow.source.id}.${flow.destination.id}.${flow.destinationAsset.id}`;
        return (
          <FlowRow
            key={key}
            flow={flow}
            open={open === key}
            toggle={() => {
              setParams((before) => {
                const next = new URLSearchParams(before);
                if (open === key) next.delete('flow');
                else next.set('flow', key);
                return next;
              });
            }}
          />
        );
      })}
      {pageInfo?.hasNextPage === true && more !== null ? (
        <tr>
          <td colSpan={5}>
            <Button onClick={() => more(pageInfo.endCursor ?? '')}>Show more</Button>
          </td>
        </tr>
      ) : null}
    </tbody>
  );
}

function FlowRow({
  flow,
  open,
  toggle,
}: {
  readonly flow: Flow;
  readonly open: boolean;
  readonly toggle: () => void;
}): JSX.Element {
  return (
    <Fragment>
      <tr>
        <th scope="row">
          <Place field={flow.source} />
          <SensitivityBadge sensitivity={flow.source.sensitivity} />
        </th>
        <td>
          {flow.tags.map(({ name }) => (
            <Badge key={name}>{name}</Badge>
          ))}
        </td>
        <td>
          {flow.destination.asset.id === flow.destinationAsset.id ? (
            <Place field={flow.destination} />
          ) : (
            <AssetLink asset={flow.destinationAsset} />
          )}
          <SensitivityBadge
            sensitivity={
              flow.destination.asset.id === flow.destinationAsset.id
                ? flow.destination.sensitivity
                : flow.destinationAsset.sensitivity
            }
          />
        </td>
        <td>
          {flow.exposed ? (
            <Badge kind="bad">exposed</Badge>
          ) : flow.broken ? (
            <Badge kind="good">masked</Badge>
          ) : (
            <Badge>as protected</Badge>
          )}
        </td>
        <td>
          <Button
            aria-expanded={open}
            aria-label={`${flow.hops} ${flow.hops === 1 ? 'step' : 'steps'} from ${flow.source.path} to ${flow.destination.path} in ${flow.destinationAsset.name}`}
            onClick={toggle}
          >
            {flow.hops} {flow.hops === 1 ? 'step' : 'steps'}
          </Button>
        </td>
      </tr>
      {open ? (
        <tr className={styles.opened}>
          <td colSpan={5}>
            <Path path={flow.path} breakers={flow.breakers} />
          </td>
        </tr>
      ) : null}
    </Fragment>
  );
}

function Place({ field }: { readonly field: Flow['destination'] | Flow['source'] }): JSX.Element {
  return (
    <div>
      <Link href={`/asset/${field.asset.id}?tab=fields&field=${encodeURIComponent(field.path)}`}>
        <code>{field.path}</code>
      </Link>
      <span className={styles.small}>{field.asset.name}</span>
    </div>
  );
}
