import { useState, type JSX } from 'react';
import type { Graph } from '../model/graph.ts';
import { LOOKS, looksOf, SIGNS, type Look } from '../model/look.ts';
import styles from './legend.module.css';
import edgeStyles from './lineage-edge.module.css';

const ALL = Object.keys(LOOKS) as Look[];

/** What the lines in the picture mean. */
export function Legend({ graph }: { readonly graph: Graph }): JSX.Element {
  const [whole, setWhole] = useState(false);
  const used = new Set([...graph.edges.values()].flatMap(looksOf));
  const placeholder = whole || [...graph.nodes.values()].some(({ asset }) => asset === null);
  return (
    <details className={styles.legend} open>
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
