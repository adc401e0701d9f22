import { fitsGlob } from '../../domain/glob.ts';
import type { AuditException, PlacedAudit } from './file.ts';
import type { AuditFinding, Excepted, Violation } from './report.ts';

interface Applied {
  readonly findings: readonly AuditFinding[];
  readonly excepted: readonly Excepted[];
}

/**
 * What is left of violations when the exceptions are made that hold at the moment; and what the exceptions themselves
 * give to find: one that has expired, and, where all was checked, one that excepts nothing. Up to `max` violations that
 * are left are none.
 */
export function applyExceptions(
  { audit, line, exceptionLines }: PlacedAudit,
  violations: readonly Violation[],
  { at, max, checked }: { readonly at: number; readonly max: number; readonly checked: boolean },
): Applied {
  const today = new Date(at).toISOString().slice(0, 10);
  const exceptions = audit.exceptions.map((exception, index) => ({
    exception,
    line: exceptionLines[index] ?? line,
    expired: exception.until < today,
    used: false,
  }));
  const left: AuditFinding[] = [];
  const excepted: Excepted[] = [];
  for (const violation of violations) {
    const one = exceptions.find(({ exception, expired }) => !expired && covers(exception, violation));
    if (one === undefined) {
      left.push({ ...violation, kind: 'VIOLATION', severity: audit.severity, line });
      continue;
    }
    one.used = true;
    const { owner, reason, until } = one.exception;
    excepted.push({ ...violation, owner, reason, until, line: one.line });
  }
  const stale = exceptions.flatMap(({ exception, line: where, expired, used }): AuditFinding[] => {
    const { owner, until } = exception;
    const about = { namespace: exception.namespace ?? '*', name: exception.asset ?? '*', part: null, line: where };
    if (expired)
      return [
        {
          ...about,
          kind: 'EXPIRED_EXCEPTION',
          severity: audit.severity,
          message: `the exception of ${owner} ended on ${until}`,
        },
      ];
    if (used || !checked) return [];
    const message = `the exception of ${owner} excepts nothing: take it away`;
    return [{ ...about, kind: 'UNUSED_EXCEPTION', severity: 'warning', message }];
  });
  return { findings: [...(left.length > max ? left : []), ...stale], excepted };
}

const covers = ({ asset = '*', namespace = '*' }: AuditException, violation: Violation): boolean =>
  fitsGlob(namespace, violation.namespace) && fitsGlob(asset, violation.name);
