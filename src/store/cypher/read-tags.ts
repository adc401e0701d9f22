import { restrictedStatement } from '../statement.ts';
import { withVisibleSubject } from './visible-subjects.ts';

export const tagsInUse = restrictedStatement<object, { name: string }>(
  'tagsInUse',
  'Tags that something visible carries',
  (view) => `MATCH (tag:Tag)
${withVisibleSubject('tag', 'TAGGED', view)}
RETURN DISTINCT tag.name AS name`,
);
