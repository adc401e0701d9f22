import { statement } from '../statement.ts';

export const ping = statement<object, { one: number }>('ping', 'Whether the store answers', 'RETURN 1 AS one');
