import { useState, type JSX } from 'react';
import type { Arrangement } from '../layout/geometry.ts';
import type { Graph } from '../model/graph.ts';
import { shortName } from '../model/names.ts';
import type { Opened } from '../model/use-opened.ts';
import menuStyles from '../page/controls.module.css';
import styles from './export-menu.module.css';
import { toSvg } from './graph-svg.ts';
import { TEXTS } from './graph-text.ts';
import { pageColours, save, toPng } from './save.ts';

interface Props {
  readonly graph: Graph;
  /** Pictures need to know where everything is. */
  readonly arrangement: Arrangement;
  readonly opened: Opened;
}

const NOTATIONS = [
  ['dot', 'DOT, for Graphviz', 'text/vnd.graphviz'],
  ['mmd', 'Mermaid', 'text/plain'],
  ['csv', 'CSV, an edge a line', 'text/csv'],
] as const;

/** Saves what is shown as a file. */
export function ExportMenu({ graph, arrangement, opened }: Props): JSX.Element {
  const [failure, setFailure] = useState<string | null>(null);
  const root = graph.nodes.get(graph.roots[0] ?? '')?.asset;
  const name = `lineage-${(root == null ? 'graph' : shortName(root.name)).replace(/[^\w-]+/g, '_')}`;
  const savePicture = async (kind: 'svg' | 'png'): Promise<void> => {
    setFailure(null);
    const drawing = toSvg(graph, arrangement, opened, pageColours());
    try {
      save(
        kind === 'svg' ? new Blob([drawing.text], { type: 'image/svg+xml' }) : await toPng(drawing),
        `${name}.${kind}`,
      );
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <details className={`${menuStyles.menu} ${styles.export}`}>
      <summary>Export</summary>
      <ul>
        {(['png', 'svg'] as const).map((kind) => (
          <li key={kind}>
            <button
              type="button"
              disabled={arrangement.places.size === 0}
              onClick={() => {
                void savePicture(kind);
              }}
            >
              {kind.toUpperCase()}, the whole picture
            </button>
          </li>
        ))}
        {NOTATIONS.map(([kind, words, type]) => (
          <li key={kind}>
            <button
              type="button"
              onClick={() => {
                save(new Blob([TEXTS[kind](graph, opened)], { type: `${type};charset=utf-8` }), `${name}.${kind}`);
              }}
            >
              {words}
            </button>
          </li>
        ))}
        {failure === null ? null : <li role="alert">It could not be saved: {failure}</li>}
      </ul>
    </details>
  );
}
