import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState, type JSX } from 'react';
import { Link, useSearchParams } from 'wouter';
import { SensitivityBadge } from '../catalog/sensitivity-badge.tsx';
import type { FieldRowFragment } from '../generated/documents.ts';
import { Badge } from '../ui/badge.tsx';
import { Empty } from '../ui/empty.tsx';
import { Problem } from '../ui/problem.tsx';
import type { AssetData } from './asset-page.tsx';
import { FieldDetail } from './field-detail.tsx';
import styles from './fields.module.css';
import { useAllFields } from './use-all-fields.ts';

const ROW = 36;

/** The columns of an asset. Only the rows in sight are drawn, so 2,000 of them scroll as 20 do. */
export function Fields({ asset }: { readonly asset: AssetData }): JSX.Element {
  const { fields, complete, error } = useAllFields(asset.id);
  const [params, setParams] = useSearchParams();
  const [filter, setFilter] = useState('');
  const shown = useMemo(() => {
    const text = filter.trim().toLowerCase();
    return text === '' ? fields : fields.filter((field) => matches(field, text));
  }, [fields, filter]);
  const chosen = params.get('field');
  const field = fields.find(({ path }) => path === chosen);
  const choose = (path: string | null): void => {
    setParams((before) => {
      const after = new URLSearchParams(before);
      if (path === null) after.delete('field');
      else after.set('field', path);
      return after;
    });
  };
  if (error !== undefined) return <Problem error={error} />;
  if (complete && fields.length === 0) return <Empty>No columns that you may see are known.</Empty>;
  return (
    <div className={styles.columns} data-open={field === undefined ? undefined : ''}>
      <div className={styles.list}>
        <div className={styles.tools}>
          <input
            type="search"
            aria-label="Filter the columns"
            placeholder="Filter by name, type, tag, term or description"
            value={filter}
            onChange={(event) => {
              setFilter(event.target.value);
            }}
          />
          <span role="status" className={styles.count}>
            {shown.length.toLocaleString('en')} of {asset.fields.totalCount.toLocaleString('en')}
          </span>
        </div>
        <Rows fields={shown} chosen={chosen} choose={choose} />
      </div>
      {field === undefined ? null : (
        <FieldDetail
          key={field.id}
          field={field}
          close={() => {
            choose(null);
          }}
        />
      )}
    </div>
  );
}

interface RowsProps {
  readonly fields: readonly FieldRowFragment[];
  readonly chosen: string | null;
  readonly choose: (path: string | null) => void;
}

function Rows({ fields, chosen, choose }: RowsProps): JSX.Element {
  const scroller = useRef<HTMLDivElement>(null);
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing here is memoized by a compiler
  const rows = useVirtualizer({
    count: fields.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 12,
  });
  const at = fields.findIndex(({ path }) => path === chosen);
  useEffect(() => {
    if (at > 0) rows.scrollToIndex(at, { align: 'auto' });
    // Only when another one is chosen: scrolling is the user's own otherwise.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [at]);
  return (
    <div ref={scroller} className={styles.scroller} tabIndex={0} role="region" aria-label="Columns">
      <div role="table" aria-label="Columns" aria-rowcount={fields.length + 1} className={styles.table}>
        <div role="row" aria-rowindex={1} className={styles.head}>
          {['Name', 'Type', 'Description', 'Classification'].map((name) => (
            <span key={name} role="columnheader">
              {name}
            </span>
          ))}
        </div>
        <div role="rowgroup" className={styles.rows} style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ index, start }) => {
            const field = fields[index];
            return field === undefined ? null : (
              <div
                key={field.id}
                role="row"
                aria-rowindex={index + 2}
                className={styles.row}
                data-chosen={field.path === chosen ? '' : undefined}
                style={{ transform: `translateY(${start}px)` }}
              >
                <span role="rowheader">
                  <button
                    type="button"
                    className={styles.name}
                    onClick={() => choose(field.path === chosen ? null : field.path)}
                  >
                    {field.path}
                  </button>
                  {field.inSchema ? null : (
                    <Badge kind="warn" title="Lineage names it; the latest schema does not have it">
                      not in schema
                    </Badge>
                  )}
                </span>
                <span role="cell" className={styles.type}>
                  {field.type}
                </span>
                <span role="cell" className={styles.about} title={field.description ?? undefined}>
                  {field.description}
                </span>
                <span role="cell" className={styles.marks}>
                  <SensitivityBadge sensitivity={field.sensitivity} />
                  {field.tags.map(({ tag }) => (
                    <Badge key={tag.name}>{tag.name}</Badge>
                  ))}
                  {field.terms.map((term) => (
                    <Link key={term.id} href={`/term/${term.id}`} className={styles.term}>
                      {term.name}
                    </Link>
                  ))}
                </span>
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

const matches = ({ path, type, description, tags, terms }: FieldRowFragment, text: string): boolean =>
  [path, type, description, ...tags.map(({ tag }) => tag.name), ...terms.map(({ name }) => name)].some(
    (one) => one?.toLowerCase().includes(text) === true,
  );
