import type { JSX } from 'react';
import { useQuery } from 'urql';
import { AssetLink } from '../catalog/links.tsx';
import { SensitivityBadge } from '../catalog/sensitivity-badge.tsx';
import {
  SensitiveFlowsDocument,
  TagNamesDocument,
  type SensitiveFlowFilter,
  type SensitiveFlowsQuery,
} from '../generated/documents.ts';
import { Badge } from '../ui/badge.tsx';
import { Loading } from '../ui/loading.tsx';
import { Page } from '../ui/page.tsx';
import type { More } from '../ui/pages.tsx';
import { Problem } from '../ui/problem.tsx';
import styles from './governance.module.css';
import { Place } from './place.tsx';
import { useFilter } from './use-filter.ts';
import { WayRow } from './way-row.tsx';
import { WayRows, WayTable } from './way-table.tsx';

type Flow = SensitiveFlowsQuery['sensitiveFlows']['nodes'][number];

const SWITCHES = [
  ['exposed', 'only what is exposed'],
  ['unmasked', 'without what is masked'],
  ['indirect', 'also filters and joins'],
] as const;

/** Where classified data goes. Each row opens the way that the data takes. */
export function FlowsPage(): JSX.Element {
  const [params, set] = useFilter();
  const [{ data: tags }] = useQuery({ query: TagNamesDocument });
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
      <Flows filter={filter} />
    </Page>
  );
}

const COLUMNS = ['From', 'Classified by', 'To', 'Outcome', 'Way'] as const;

function Flows({ filter }: { readonly filter: SensitiveFlowFilter }): JSX.Element {
  const [{ data, error, fetching }, again] = useQuery({
    query: SensitiveFlowsDocument,
    variables: { filter, after: null },
  });
  if (error !== undefined) return <Problem error={error} retry={() => again({ requestPolicy: 'network-only' })} />;
  if (data === undefined || fetching) return <Loading what="flows" />;
  const { totalCount, completeness, remarks } = data.sensitiveFlows;
  return (
    <WayTable
      label="Flows"
      columns={COLUMNS}
      total={totalCount}
      counted={(total) => (total === 1 ? 'flow' : 'flows')}
      empty="No classified data that you may see flows anywhere, as far as this asks."
      completeness={completeness}
      remarks={remarks}
      asked={filter}
      page={(after, more) => <FlowRows filter={filter} after={after} more={more} />}
    />
  );
}

interface RowsProps {
  readonly filter: SensitiveFlowFilter;
  readonly after: string | null;
  readonly more: More;
}

function FlowRows({ filter, after, more }: RowsProps): JSX.Element {
  const [{ data }] = useQuery({ query: SensitiveFlowsDocument, variables: { filter, after } });
  const { nodes = [], pageInfo } = data?.sensitiveFlows ?? {};
  return (
    <WayRows columns={COLUMNS.length} pageInfo={pageInfo} more={more}>
      {nodes.map((flow) => {
        const name = `${flow.source.id}.${flow.destination.id}.${flow.destinationAsset.id}`;
        return (
          <WayRow
            key={name}
            name={name}
            before={<FlowCells flow={flow} />}
            columns={COLUMNS.length}
            fromTo={`from ${flow.source.path} to ${flow.destination.path} in ${flow.destinationAsset.name}`}
            path={flow.path}
            breakers={flow.breakers}
          />
        );
      })}
    </WayRows>
  );
}

function FlowCells({ flow }: { readonly flow: Flow }): JSX.Element {
  const ends = flow.destination.asset.id === flow.destinationAsset.id;
  return (
    <>
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
        {ends ? <Place field={flow.destination} /> : <AssetLink asset={flow.destinationAsset} />}
        <SensitivityBadge sensitivity={(ends ? flow.destination : flow.destinationAsset).sensitivity} />
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
    </>
  );
}
