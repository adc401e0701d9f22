import type { Backup, GraphWriter, Retention, SourceWriter } from '../../store/port.ts';
import type { CurationWriter } from '../../store/curation-port.ts';
import { sending, wholeCatalog, type AccessRecorder, type Request } from './recorder.ts';
import type { AuditTrail } from './trail.ts';

/** The same writer; each change is written down before it is made. */
export function recordedCuration(writer: CurationWriter, recorder: AccessRecorder): CurationWriter {
  const changing = async <T>(operation: keyof CurationWriter, ids: string[], change: () => Promise<T>): Promise<T> => {
    await recorder.changing(operation, ids);
    const outcome = await change();
    recorder.gave(ids);
    return outcome;
  };
  return {
    describe: (id, text, by) => changing('describe', [id], () => writer.describe(id, text, by)),
    assignTag: (id, tag, by) => changing('assignTag', [id], () => writer.assignTag(id, tag, by)),
    removeTag: (id, tag, by) => changing('removeTag', [id], () => writer.removeTag(id, tag, by)),
    withdrawTag: (id, tag, by) => changing('withdrawTag', [id], () => writer.withdrawTag(id, tag, by)),
    assignOwner: (id, owner, role, by) => changing('assignOwner', [id], () => writer.assignOwner(id, owner, role, by)),
    removeOwner: (id, owner, role, by) =>
      changing('removeOwner', [id, owner], () => writer.removeOwner(id, owner, role, by)),
    refuseOwner: (id, owner, role, by) => changing('refuseOwner', [id], () => writer.refuseOwner(id, owner, role, by)),
    defineTerm: async (name, definition, by) => {
      const id = await changing('defineTerm', [], () => writer.defineTerm(name, definition, by));
      recorder.gave([id]);
      return id;
    },
    assignTerm: (id, term, by) => changing('assignTerm', [id, term], () => writer.assignTerm(id, term, by)),
    removeTerm: (id, term, by) => changing('removeTerm', [id, term], () => writer.removeTerm(id, term, by)),
    addNote: async (id, text, by) => {
      const note = await changing('addNote', [id], () => writer.addNote(id, text, by));
      if (note !== null) recorder.gave([note]);
      return note;
    },
    declareLineage: (from, to, transformations, note, by) =>
      changing('declareLineage', [from, to], () => writer.declareLineage(from, to, transformations, note, by)),
    rejectLineage: (from, to, reason, by) =>
      changing('rejectLineage', [from, to], () => writer.rejectLineage(from, to, reason, by)),
    withdrawLineage: (from, to) => changing('withdrawLineage', [from, to], () => writer.withdrawLineage(from, to)),
  };
}

/** The same writer of declarations; that they end others is written down before. */
export const recordedDeclarations = (
  writer: DeclarationWriter,
  trail: AuditTrail,
  request: Request,
  operation: string,
): DeclarationWriter => ({
  ...recordedEvents(writer, trail, request, operation),
  declareSource: async (declaration) => {
    await trail.append(sending(request, operation, 0));
    return writer.declareSource(declaration);
  },
});
type DeclarationWriter = GraphWriter & SourceWriter;

/** The same writer of events; how many come is written down before they are stored. */
export const recordedEvents = (
  writer: GraphWriter,
  trail: AuditTrail,
  request: Request,
  operation: string,
): GraphWriter => ({
  writeEvents: async (events) => {
    await trail.append(sending(request, operation, events.length));
    return writer.writeEvents(events);
  },
});

/** The same backup; that it is read or restored is written down before. */
export const recordedBackup = (backup: Backup, trail: AuditTrail, request: Request): Backup => ({
  async *exportLines() {
    await trail.append(wholeCatalog(request, 'READ', 'export'));
    yield* backup.exportLines();
  },
  async *canonicalLines() {
    await trail.append(wholeCatalog(request, 'READ', 'export --canonical'));
    yield* backup.canonicalLines();
  },
  importLines: async (lines) => {
    await trail.append(wholeCatalog(request, 'WRITE', 'import'));
    return backup.importLines(lines);
  },
  isEmpty: () => backup.isEmpty(),
});

/** The same retention; that runs are taken away is written down before. */
export const recordedRetention = (
  retention: Retention,
  trail: AuditTrail,
  request: Omit<Request, 'at'> & { readonly at?: number },
): Retention => ({
  async *compactRuns(asked) {
    if (!asked.dryRun) await trail.append(wholeCatalog({ at: Date.now(), ...request }, 'WRITE', 'compact'));
    yield* retention.compactRuns(asked);
  },
});
