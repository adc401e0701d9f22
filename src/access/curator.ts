import type { Transformation } from '../domain/event.ts';
import { kindOfId, type AnyId, type AssetId, type FieldId, type JobId, type NodeKind } from '../domain/ids.ts';
import type { Author, CurationWriter } from '../store/curation-port.ts';
import { checkedName, checkedStatement, checkedText, LONGEST } from './curation-input.ts';
import { Forbidden, InvalidInput, NotFound } from './refusal.ts';
import type { VisibleCatalog } from './visible-catalog.ts';
import {
  markVisible,
  type VisibleAsset,
  type VisibleField,
  type VisibleJob,
  type VisibleNote,
  type VisibleTerm,
} from './visible.ts';

export type CuratedNode = VisibleAsset | VisibleField | VisibleJob;

export interface OwnerInput {
  readonly name: string;
  readonly type: 'PERSON' | 'TEAM';
  readonly email?: string;
}

interface CuratingViewer {
  readonly id: string;
  readonly permissions: ReadonlySet<string>;
}

/**
 * What people say of the catalog. Every method throws Forbidden without the CURATE permission, InvalidInput for a
 * malformed argument, and NotFound when the id is unknown or hidden. Methods that give a node give it as it is after
 * the change; where the change hides it from the viewer, as it was before.
 */
export class Curator {
  readonly #writer: CurationWriter;
  readonly #viewer: CuratingViewer;
  readonly #catalog: VisibleCatalog;
  readonly #now: () => number;

  constructor(writer: CurationWriter, viewer: CuratingViewer, catalog: VisibleCatalog, now: () => number) {
    this.#writer = writer;
    this.#viewer = viewer;
    this.#catalog = catalog;
    this.#now = now;
  }

  async describe(id: string, description: string): Promise<CuratedNode> {
    const text = checkedText('input.description', description);
    return this.#change(id, ['ASSET', 'FIELD', 'JOB'], (node, by) => this.#writer.describe(node, text, by));
  }

  async assignTag(id: string, tag: string): Promise<CuratedNode> {
    const name = checkedName('input.tag', tag);
    return this.#change(id, ['ASSET', 'FIELD', 'JOB'], (node, by) => this.#writer.assignTag(node, name, by));
  }

  async removeTag(id: string, tag: string): Promise<CuratedNode> {
    const name = checkedName('input.tag', tag);
    return this.#change(id, ['ASSET', 'FIELD', 'JOB'], (node, by) => this.#writer.removeTag(node, name, by));
  }

  async withdrawTag(id: string, tag: string): Promise<CuratedNode> {
    const name = checkedName('input.tag', tag);
    return this.#change(id, ['ASSET', 'FIELD', 'JOB'], (node, by) => this.#writer.withdrawTag(node, name, by));
  }

  async assignOwner(id: string, owner: OwnerInput, role: string): Promise<CuratedNode> {
    const checked = { ...owner, name: checkedName('input.owner', owner.name) };
    const checkedRole = checkedName('input.role', role);
    return this.#change(id, ['ASSET', 'JOB'], (node, by) => this.#writer.assignOwner(node, checked, checkedRole, by));
  }

  async removeOwner(id: string, ownerId: string, role: string): Promise<CuratedNode> {
    this.#assertAllowed();
    const owner = await visible('input.owner', ownerId, 'OWNER', (ids) => this.#catalog.ownersByIds(ids));
    return this.#change(id, ['ASSET', 'JOB'], (node, by) => this.#writer.removeOwner(node, owner.id, role, by));
  }

  /** By name, whether anyone gave the owner yet or not: who gives it later is not heard. */
  async refuseOwner(id: string, owner: OwnerInput, role: string): Promise<CuratedNode> {
    const checked = { type: owner.type, name: checkedName('input.owner', owner.name) };
    const checkedRole = checkedName('input.role', role);
    return this.#change(id, ['ASSET', 'JOB'], (node, by) => this.#writer.refuseOwner(node, checked, checkedRole, by));
  }

  async defineTerm(name: string, definition: string): Promise<VisibleTerm> {
    const by = this.#author();
    const term = { name: checkedName('input.name', name), definition: checkedText('input.definition', definition) };
    // What the viewer just wrote is all that the answer says, whoever else uses a term of that name.
    return markVisible({ id: await this.#writer.defineTerm(term.name, term.definition, by), ...term });
  }

  async assignTerm(id: string, termId: string): Promise<CuratedNode> {
    this.#assertAllowed();
    const term = await visible('input.term', termId, 'TERM', (ids) => this.#catalog.termsByIds(ids));
    return this.#change(id, ['ASSET', 'FIELD'], (node, by) => this.#writer.assignTerm(node, term.id, by));
  }

  async removeTerm(id: string, termId: string): Promise<CuratedNode> {
    this.#assertAllowed();
    const term = await visible('input.term', termId, 'TERM', (ids) => this.#catalog.termsByIds(ids));
    return this.#change(id, ['ASSET', 'FIELD'], (node, by) => this.#writer.removeTerm(node, term.id, by));
  }

  async addNote(id: string, text: string): Promise<VisibleNote> {
    const by = this.#author();
    const checked = checkedStatement('input.text', text);
    const subject = await this.#subject('input.id', id, ['ASSET', 'FIELD', 'JOB']);
    const noteId = await this.#writer.addNote(subject.id, checked, by);
    if (noteId === null) throw unknown('input.id');
    return markVisible({ id: noteId, subjectId: subject.id, text: checked, author: by.id, createdAt: by.at });
  }

  /** Asset to asset, field to field, or field to asset. Gives the canonical ids of the two ends. */
  async declareLineage(from: string, to: string, transformations: readonly Transformation[], note: string | null) {
    const by = this.#author();
    const ends = await this.#ends(from, to);
    const checkedNote = note === null ? null : checkedText('input.note', note);
    const checked = transformations.map((transformation) => ({
      ...transformation,
      subtype: checkedOrNull(checkedName, 'input.transformation.subtype', transformation.subtype),
      description: checkedOrNull(checkedText, 'input.transformation.description', transformation.description),
    }));
    if (!(await this.#writer.declareLineage(ends.from, ends.to, checked, checkedNote, by))) throw unknown('input.from');
    return { ...ends, at: by.at };
  }

  /** False when there was no such edge. */
  async rejectLineage(from: string, to: string, reason: string): Promise<boolean> {
    const by = this.#author();
    const ends = await this.#ends(from, to);
    return this.#writer.rejectLineage(ends.from, ends.to, checkedStatement('input.reason', reason, LONGEST.reason), by);
  }

  /** False when nobody had said anything of the edge. */
  async withdrawLineage(from: string, to: string): Promise<boolean> {
    this.#assertAllowed();
    const ends = await this.#ends(from, to);
    return this.#writer.withdrawLineage(ends.from, ends.to);
  }

  async #change(
    id: string,
    kinds: readonly NodeKind[],
    write: (id: AnyId, by: Author) => Promise<boolean>,
  ): Promise<CuratedNode> {
    const by = this.#author();
    const before = await this.#subject('input.id', id, kinds);
    if (!(await write(before.id, by))) throw unknown('input.id');
    return (await this.#find(before.id)) ?? before;
  }

  async #ends(from: string, to: string): Promise<{ from: AssetId | FieldId; to: AssetId | FieldId }> {
    const source = await this.#subject('input.from', from, ['ASSET', 'FIELD']);
    const target = await this.#subject('input.to', to, ['ASSET', 'FIELD']);
    if (source.id === target.id) throw new InvalidInput('input.to', 'must not be the same as input.from');
    if (kindOfId(source.id) === 'ASSET' && kindOfId(target.id) === 'FIELD') {
      throw new InvalidInput('input.to', 'must be an asset when input.from is one');
    }
    return { from: lineageId(source), to: lineageId(target) };
  }

  async #subject(argument: string, id: string, kinds: readonly NodeKind[]): Promise<CuratedNode> {
    const kind = kindOfId(id);
    if (kind === null) throw new InvalidInput(argument, 'is not an id');
    if (!kinds.includes(kind)) throw new InvalidInput(argument, `must be the id of ${kinds.join(', ').toLowerCase()}`);
    const node = await this.#find(id);
    if (node === null) throw unknown(argument);
    return node;
  }

  async #find(id: string): Promise<CuratedNode | null> {
    const kind = kindOfId(id);
    if (kind === 'ASSET') return (await this.#catalog.assetsByIds([id])).get(id) ?? null;
    if (kind === 'FIELD') return (await this.#catalog.fieldsByIds([id])).get(id) ?? null;
    return (await this.#catalog.jobsByIds([id])).get(id) ?? null;
  }

  #author(): Author {
    this.#assertAllowed();
    return { id: this.#viewer.id, at: this.#now() };
  }

  #assertAllowed(): void {
    if (!this.#viewer.permissions.has('CURATE')) throw new Forbidden('this needs the CURATE permission');
  }
}

const unknown = (argument: string): NotFound => new NotFound(`${argument} names nothing that you may see`);

async function visible<T>(
  argument: string,
  id: string,
  kind: NodeKind,
  read: (ids: readonly string[]) => Promise<ReadonlyMap<string, T>>,
): Promise<T> {
  if (kindOfId(id) !== kind)
    throw new InvalidInput(argument, `is not the id of a${kind === 'OWNER' ? 'n owner' : ' term'}`);
  const found = (await read([id])).get(id);
  if (found === undefined) throw unknown(argument);
  return found;
}

function lineageId(node: CuratedNode): AssetId | FieldId {
  const { id } = node;
  if (isJobId(id)) throw new InvalidInput('input.from', 'must be an asset or a field');
  return id;
}

const isJobId = (id: AssetId | FieldId | JobId): id is JobId => kindOfId(id) === 'JOB';

const checkedOrNull = (
  check: (argument: string, value: string) => string,
  argument: string,
  value: string | null,
): string | null => (value === null ? null : check(argument, value));
