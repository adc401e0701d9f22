import { kindOfId, type AssetId, type NodeKind, type OwnerId, type TermId } from '../domain/ids.ts';
import { badInput } from './errors.ts';

/** As many items as a list in an argument may have. */
const MOST_ITEMS = 1_000;

/** The id, when it has the shape of one; BAD_USER_INPUT when not. Nothing is read. */
export function checkedId(argument: string, id: string): string {
  if (kindOfId(id) === null) throw badInput(argument, 'is not an id');
  return id;
}

export function checkedIds(argument: string, ids: readonly string[]): readonly string[] {
  return checkedList(argument, ids).map((id, index) => checkedId(`${argument}[${index}]`, id));
}

/** The same for ids of one kind. */
export function checkedIdsOf<K extends keyof IdOf>(
  argument: string,
  ids: readonly string[],
  kind: K,
): readonly IdOf[K][] {
  return checkedList(argument, ids).map((id, index) => {
    if (!isOf(kind, id)) throw badInput(`${argument}[${index}]`, `is no id of kind ${kind.toLowerCase()}`);
    return id;
  });
}

export function checkedList<T>(argument: string, items: readonly T[]): readonly T[] {
  if (items.length > MOST_ITEMS) throw badInput(argument, `must hold at most ${MOST_ITEMS} items, got ${items.length}`);
  return items;
}

interface IdOf {
  ASSET: AssetId;
  OWNER: OwnerId;
  TERM: TermId;
}

const isOf = <K extends keyof IdOf & NodeKind>(kind: K, id: string): id is IdOf[K] => kindOfId(id) === kind;
