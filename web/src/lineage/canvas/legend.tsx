import { useState, type JSX } from 'react';
import type { ColumnEdge } from '../model/columns.ts';
import type { Graph } from '../model/graph.ts';
import { COLUMN_LOOKS, columnLook, LOOKS, looksOf, SIGNS, type ColumnLook, type Look } from '../model/look.ts';
import styles from './legend.module.css';
import edgeStyles from './lineage-edge.module.css';

const ALL = Object.keys(LOOKS) as Look[];

const ALL_COLUMNS = Object.keys(COLUMN_LOOKS) as ColumnLook[];

interface Props {
  readonly graph: Graph;
  /** Between the columns of what is open. */
  readonly columnEdges: ReadonlyMap<string, readonly ColumnEdge[]>;
}

/** What the lines in the picture mean. */
export function Legend({ graph, columnEdges }: Props): JSX.Element {
  const [whole, setWhole] = useState(false);
  // On a narrow screen it would hide the picture.
  const [wide] = useState(() => !matchMedia('(width < 860px)').matches);
  const used = new Set([...graph.edges.values()].flatMap(looksOf));
  const usedColumns = new Set([...columnEdges.values()].flatMap((edges) => edges.map(columnLook)));
  const columns = ALL_COLUMNS.filter((look) => whole || usedColumns.has(look));
  const placeholder = whole || [...graph.nodes.values()].some(({ asset }) => asset === null);
  return (
    <details className={styles.legend} open={wide}>
      <summary>Legend</summary>
      <ul>
        {ALL.filter((look) => whole || used.has(look)).map((look) => (
          <li key={look} data-look={look}>
            <Line look={look} />
            {LOOKS[look]}
          </li>
        ))}
        {placeholder ? (
          <li>
            <span className={styles.placeholder} aria-hidden="true" />
            Something you may not see
          </li>
        ) : null}
      </ul>
      {columns.length === 0 ? null : (
        <>
          <p className={styles.part}>Between columns</p>
          <ul>
            {columns.map((look) => (
              <li key={look} data-column-look={look}>
                <svg width="48" height="20" aria-hidden="true">
                  <path d="M2 10H46" className={edgeStyles.column} data-look={look} />
                </svg>
                {COLUMN_LOOKS[look]}
              </li>
            ))}
          </ul>
        </>
      )}
      <button
        type="button"
        onClick={() => {
          setWhole(!whole);
        }}
      >
        {whole ? 'Only what is here' : 'All signs'}
      </button>
    </details>
  );
}

function Line({ look }: { readonly look: Look }): JSX.Element {
  return (
    <svg width="48" height="20" aria-hidden="true" className={edgeStyles.edge} data-look={look}>
      <path d="M2 10H46" className={edgeStyles.line} />
      {SIGNS[look] === null ? null : (
        <g className={edgeStyles.sign} transform="translate(24 10)">
          <circle r="9" />
          <text y="4">{SIGNS[look]}</text>
        </g>
      )}
    </svg>
  );
}
