import { useVirtualizer } from '@tanstack/react-virtual';
import { useContext, useEffect, useMemo, useRef, useState, type JSX, type KeyboardEvent } from 'react';
import { FILTER_HEIGHT, listHeight, MOST_ROWS, NODE_HEIGHT, ROW_HEIGHT } from '../layout/geometry.ts';
import type { Column, OpenColumns } from '../model/open-columns.ts';
import { useActions, useLit } from './canvas-context.ts';
import styles from './column-list.module.css';
import { RowPositionsContext } from './row-positions.ts';

interface Props {
  readonly id: string;
  readonly name: string;
  /** Null while the columns are on their way. */
  readonly open: OpenColumns | null;
}

/** The columns of an open asset. However many there are, those in sight alone are drawn. */
export function ColumnList({ id, name, open }: Props): JSX.Element {
  const [filter, setFilter] = useState('');
  const all = open?.columns ?? NONE;
  const filtered = useMemo(() => matching(all, filter), [all, filter]);
  const filterable = all.length > MOST_ROWS;
  return (
    <>
      {filterable ? (
        <input
          type="search"
          className={`${styles.filter} nopan`}
          placeholder={`Filter ${all.length.toLocaleString('en')}${open?.complete === true ? '' : '+'} columns`}
          aria-label={`Filter the columns of ${name}`}
          value={filter}
          onChange={(event) => {
            setFilter(event.target.value);
          }}
        />
      ) : null}
      {filtered.length === 0 ? (
        <p className={styles.none}>{wordsForNone(open, filter)}</p>
      ) : (
        <Rows
          id={id}
          name={name}
          columns={filtered}
          height={listHeight(all.length)}
          top={filterable ? FILTER_HEIGHT : 0}
        />
      )}
    </>
  );
}

const NONE: readonly Column[] = [];

function wordsForNone(open: OpenColumns | null, filter: string): string {
  if (open === null) return 'Loading the columns…';
  if (open.failed) return 'The columns could not be loaded.';
  return filter === '' ? 'No columns are known.' : 'No column fits.';
}

function matching(columns: readonly Column[], filter: string): readonly Column[] {
  const text = filter.trim().toLowerCase();
  return text === '' ? columns : columns.filter(({ path }) => path.toLowerCase().includes(text));
}

interface RowsProps {
  readonly id: string;
  readonly name: string;
  readonly columns: readonly Column[];
  readonly height: number;
  readonly top: number;
}

function Rows({ id, name, columns, height, top }: RowsProps): JSX.Element {
  const list = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const { light, chosen } = useLit();
  const { choose, point } = useActions();
  // The virtualizer's own functions are not memoized, which is all that the compiler's rule minds.
  // eslint-disable-next-line react-hooks/incompatible-library
  const rows = useVirtualizer({
    count: columns.length,
    getScrollElement: () => list.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 4,
  });
  useRowPositions(id, columns, rows.scrollOffset ?? 0, { top: NODE_HEIGHT / 2 + top, height });
  const move = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: MOST_ROWS, PageUp: -MOST_ROWS }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const next = Math.max(0, Math.min(columns.length - 1, active + step));
    setActive(next);
    rows.scrollToIndex(next);
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-index="${next}"]`)?.focus());
  };
  return (
    <div
      ref={list}
      className={`${styles.list} nowheel nopan`}
      style={{ height }}
      role="listbox"
      aria-label={`Columns of ${name}`}
      onKeyDown={move}
      onPointerLeave={() => {
        point(null);
      }}
    >
      <div className={styles.all} style={{ height: rows.getTotalSize() }} role="presentation">
        {rows.getVirtualItems().map(({ index, start }) => {
          const column = columns[index];
          return column === undefined ? null : (
            <div
              key={column.id}
              role="option"
              aria-selected={chosen === column.id}
              tabIndex={index === active ? 0 : -1}
              aria-setsize={columns.length}
              aria-posinset={index + 1}
              className={styles.row}
              style={{ transform: `translateY(${start}px)` }}
              data-index={index}
              data-column={column.id}
              data-lit={light?.columns.has(column.id) === true ? true : undefined}
              title={column.type === null ? column.path : `${column.path} ${column.type}`}
              onPointerEnter={() => {
                point(column.id);
              }}
              onFocus={() => {
                setActive(index);
                point(column.id);
              }}
              onBlur={() => {
                point(null);
              }}
              onClick={() => {
                choose(chosen === column.id ? null : column.id);
              }}
              onKeyDown={({ key }) => {
                if (key === 'Enter' || key === ' ') choose(chosen === column.id ? null : column.id);
              }}
            >
              <span className={styles.path}>{column.path}</span>
              <span className={styles.type}>{column.inSchema ? column.type : 'not in schema'}</span>
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Tells the edges where the rows are. */
function useRowPositions(
  id: string,
  columns: readonly Column[],
  scrolled: number,
  { top, height }: { readonly top: number; readonly height: number },
): void {
  const positions = useContext(RowPositionsContext);
  const index = useMemo(() => new Map(columns.map((column, at) => [column.id, at])), [columns]);
  useEffect(() => {
    positions.set(id, { index, scrolled, top, height });
  }, [positions, id, index, scrolled, top, height]);
  useEffect(
    () => () => {
      positions.set(id, null);
    },
    [positions, id],
  );
}
