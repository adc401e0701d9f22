import { fieldsAt, textAt, type Fields } from '../fields.ts';
import { isPath } from './read.ts';

/** The columns that dbt adds to those that the SQL of a snapshot makes, as the project calls them. */
export function addedColumns(config: Fields): string[] {
  const names = fieldsAt(config, 'snapshot_meta_column_names');
  // Deletions are rows of their own in this mode alone.
  const marked = textAt(config, 'hard_deletes') === 'new_record';
  return [...ADDED, ...(marked ? ['dbt_is_deleted'] : [])].map((column) => {
    const name = textAt(names, column);
    return name !== null && isPath(name) ? name : column;
  });
}

const ADDED = ['dbt_scd_id', 'dbt_updated_at', 'dbt_valid_from', 'dbt_valid_to'];
