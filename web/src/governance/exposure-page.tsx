import type { JSX } from 'react';
import { useQuery } from 'urql';
import { SensitivityBadge } from '../catalog/sensitivity-badge.tsx';
import {
  ExposureFilterDocument,
  UnclassifiedExposureDocument,
  type UnclassifiedExposureQuery,
  type UnclassifiedExposureQueryVariables,
} from '../generated/documents.ts';
import { useMay } from '../identity/viewer.tsx';
import { Badge } from '../ui/badge.tsx';
import { Loading } from '../ui/loading.tsx';
import { Page } from '../ui/page.tsx';
import type { More } from '../ui/pages.tsx';
import { Problem } from '../ui/problem.tsx';
import { ClassifyButtons } from './classify-buttons.tsx';
import styles from './governance.module.css';
import { Place } from './place.tsx';
import { useFilter } from './use-filter.ts';
import { WayRow } from './way-row.tsx';
import { WayRows, WayTable } from './way-table.tsx';

type Exposure = UnclassifiedExposureQuery['unclassifiedExposure']['nodes'][number];
type Asked = Pick<UnclassifiedExposureQueryVariables, 'tags' | 'namespaces'>;

/** Columns that receive classified data and are not tagged so. Each row opens the way, and may be settled in place. */
export function ExposurePage(): JSX.Element {
  const [params, set] = useFilter();
  const [{ data }] = useQuery({ query: ExposureFilterDocument });
  const [tag, namespace] = [params.get('tag'), params.get('namespace')];
  const choices = [
    ['tag', 'Tag', tag, (data?.tags ?? []).map(({ name }) => name)],
    ['namespace', 'Namespace', namespace, (data?.search.facets[0]?.values ?? []).map(({ value }) => value)],
  ] as const;
  return (
    <Page
      title="Unclassified exposure"
      about="Columns that receive what a tag classifies, unmasked, and do not carry the tag: to be tagged, to be masked on the way, or to be looked at and found harmless."
    >
      <form className={styles.tools} aria-label="Which columns" onSubmit={(event) => event.preventDefault()}>
        {choices.map(([name, label, chosen, values]) => (
          <label key={name}>
            {label}
            <select value={chosen ?? ''} onChange={(event) => set(name, event.target.value)}>
              <option value="">all</option>
              {[...new Set(chosen === null ? values : [...values, chosen])].map((value) => (
                <option key={value}>{value}</option>
              ))}
            </select>
          </label>
        ))}
      </form>
      <Exposures of={{ tags: tag === null ? null : [tag], namespaces: namespace === null ? null : [namespace] }} />
    </Page>
  );
}

function Exposures({ of }: { readonly of: Asked }): JSX.Element {
  const may = useMay('CURATE');
  const [{ data, error }, again] = useQuery({ query: UnclassifiedExposureDocument, variables: { ...of, after: null } });
  if (error !== undefined) return <Problem error={error} retry={() => again({ requestPolicy: 'network-only' })} />;
  if (data === undefined) return <Loading what="unclassified columns" />;
  const { totalCount, completeness, remarks } = data.unclassifiedExposure;
  const columns = ['Column', 'Lacks the tag', 'Receives it from', 'Way', ...(may ? ['Settle it'] : [])];
  return (
    <WayTable
      label="Unclassified columns"
      columns={columns}
      total={totalCount}
      counted={(total) => (total === 1 ? 'column lacks a tag' : 'columns lack a tag')}
      empty="Every column that you may see and that receives classified data is tagged so, or was found harmless."
      completeness={completeness}
      remarks={remarks}
      asked={of}
      page={(after, more) => <ExposureRows of={of} after={after} more={more} columns={columns.length} may={may} />}
    />
  );
}

interface RowsProps {
  readonly of: Asked;
  readonly after: string | null;
  readonly more: More;
  readonly columns: number;
  readonly may: boolean;
}

function ExposureRows({ of, after, more, columns, may }: RowsProps): JSX.Element {
  const [{ data }] = useQuery({ query: UnclassifiedExposureDocument, variables: { ...of, after } });
  const { nodes = [], pageInfo } = data?.unclassifiedExposure ?? {};
  return (
    <WayRows columns={columns} pageInfo={pageInfo} more={more}>
      {nodes.map((exposure) => {
        const { field, source, tag, path } = exposure;
        const name = `${field.id}.${tag.name}`;
        return (
          <WayRow
            key={name}
            name={name}
            before={<Cells exposure={exposure} />}
            columns={columns}
            fromTo={`from ${source.path} in ${source.asset.name} to ${field.path} in ${field.asset.name}`}
            path={path}
            after={
              may ? (
                <td>
                  <ClassifyButtons field={field} tag={tag.name} />
                </td>
              ) : null
            }
          />
        );
      })}
    </WayRows>
  );
}

function Cells({ exposure: { field, tag, source } }: { readonly exposure: Exposure }): JSX.Element {
  return (
    <>
      <th scope="row">
        <Place field={field} />
        <SensitivityBadge sensitivity={field.sensitivity} />
      </th>
      <td>
        <Badge {...(tag.description === null ? {} : { title: tag.description })}>{tag.name}</Badge>
      </td>
      <td>
        <Place field={source} />
      </td>
    </>
  );
}
