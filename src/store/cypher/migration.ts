import { statement } from '../statement.ts';

export const appliedMigrations = statement<object, { number: number; name: string; at: number }>(
  'appliedMigrations',
  'Migrations that this graph has had',
  `MATCH (m:Migration) RETURN m.number AS number, m.name AS name, m.at AS at ORDER BY number`,
);

export const recordMigration = statement<{ number: number; name: string; at: number }, object>(
  'recordMigration',
  'Remember that a migration was applied',
  `MERGE (m:Migration {number: $number}) ON CREATE SET m.name = $name, m.at = $at`,
);
