import { groundText, type RoleVerdict } from '../../access/explain.ts';
import { summaryOf, type AccessExplanationResult } from '../../access/policy-admin.ts';
import type { Policy, Role } from '../../access/policy.ts';

/** What a policy defines, for a person. */
export function policyLines(file: string, policy: Policy): string[] {
  const { levels, tags } = summaryOf(policy);
  return [
    `${file} is a good policy`,
    `levels: ${levels.join(' < ')}; ${policy.defaultLevel} for what nothing classifies`,
    `tags: ${tags.length === 0 ? 'none' : tags.join(', ')}`,
    `rules: ${policy.classify.length}`,
    'roles:',
    ...[...policy.roles].map(([name, role]) => `  ${name}: ${roleText(role)}`),
  ];
}

/** Why someone sees a thing or not, for a person. */
export function explanationLines(explanation: AccessExplanationResult, roles: readonly string[]): string[] {
  const { subject, visible, sensitivity, grounds, ends } = explanation;
  const held = sensitivity.compartments.map((compartment) => `, compartment ${compartment}`).join('');
  return [
    `${subjectName(subject)}: ${visible ? 'VISIBLE' : 'HIDDEN'} to ${roles.length === 0 ? 'no role' : roles.join(' + ')}`,
    `It is ${sensitivity.level}${held}:`,
    ...grounds.map((ground) => `  ${groundText(ground)}: ${levelText(ground)}`),
    ...explanation.roles.flatMap(verdictLines),
    ...endLines(ends, explanation.admitted),
  ];
}

/** The names of an asset, field or job, as its namespace has them. */
export function subjectName(subject: AccessExplanationResult['subject']): string {
  if ('path' in subject) return `${subject.namespace} ${subject.assetName}, field ${subject.path}`;
  return `${subject.namespace} ${subject.name}`;
}

function verdictLines({ role, admits, obstacles }: RoleVerdict): string[] {
  if (admits) return [`Role ${role} admits it: level, compartments and namespace are in its reach.`];
  return [`Role ${role} does not admit it:`, ...obstacles.map(({ reason }) => `  ${reason}`)];
}

function endLines(ends: AccessExplanationResult['ends'], admitted: boolean): string[] {
  if (ends === null) return [];
  if (ends.total === 0) return ['The job reads and writes nothing: its own name and tags decide.'];
  const seen = `The roles see ${ends.visible} of the ${ends.total} assets that the job reads or writes.`;
  return [admitted && ends.visible === 0 ? `${seen} A job that would show none is hidden.` : seen];
}

const levelText = ({ level, compartment }: { level: string | null; compartment: string | null }): string =>
  level === null
    ? 'the policy does not define it, and it says nothing'
    : `${level}${compartment === null ? '' : `, compartment ${compartment}`}`;

function roleText({ level, compartments, namespaces, aspects, hidden, permissions }: Role): string {
  const parts: (readonly [string, Iterable<string>])[] = [
    ['compartments', compartments],
    ['only in', namespaces.allow.includes('*') ? [] : namespaces.allow],
    ['not in', namespaces.deny],
    ['aspects', aspects],
    ['may', permissions],
  ];
  const told = parts.map(([what, items]) => [what, [...items].join(' ')] as const).filter(([, items]) => items !== '');
  return [`up to ${level}`, ...told.map((part) => part.join(' ')), `hidden: ${hidden}`].join('; ');
}
