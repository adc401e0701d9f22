import { fieldsAt, isFields, numberAt, textAt, type Fields } from '../fields.ts';
import type { Part } from './artifact-stream.ts';
import type { CatalogTable, DbtCatalog } from './model.ts';
import { freeText, isPath } from './read.ts';
import { timeOf } from './read-manifest.ts';

/** Gathers a catalog, table by table. */
export class CatalogReader {
  readonly #tables = new Map<string, CatalogTable>();
  #metadata: Fields = {};

  readonly take: Part = (section, key, value) => {
    if (!isFields(value)) return;
    if (section === 'metadata') this.#metadata = value;
    else this.#tables.set(textAt(value, 'unique_id') ?? key, readTable(value));
  };

  /** Throws DbtArtifactError when the metadata does not say when it was made. */
  done(): DbtCatalog {
    return { at: timeOf(this.#metadata, 'catalog'), tables: this.#tables };
  }
}

function readTable(table: Fields): CatalogTable {
  const [stats, metadata] = [fieldsAt(table, 'stats'), fieldsAt(table, 'metadata')];
  const columns = Object.entries(fieldsAt(table, 'columns')).flatMap(([key, value], place) => {
    const column = isFields(value) ? value : {};
    const name = textAt(column, 'name') ?? key;
    if (!isPath(name)) return [];
    const index = numberAt(column, 'index') ?? place;
    return [{ name, type: textAt(column, 'type'), comment: freeText(column, 'comment') || null, index }];
  });
  return {
    type: textAt(metadata, 'type'),
    comment: freeText(metadata, 'comment') || null,
    columns: columns.sort((a, b) => a.index - b.index).map(({ name, type, comment }) => ({ name, type, comment })),
    rowCount: count(stats, ['num_rows', 'row_count', 'rows']),
    size: count(stats, ['num_bytes', 'bytes']),
  };
}

/** The first of some statistics, as adapters name them. */
function count(stats: Fields, names: readonly string[]): number | null {
  for (const name of names) {
    const value = Number(fieldsAt(stats, name).value ?? NaN);
    if (Number.isSafeInteger(value) && value >= 0) return value;
  }
  return null;
}
