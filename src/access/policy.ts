import { LineCounter, parseDocument, type Document } from 'yaml';
import { z } from 'zod';
import type { Aspect } from './aspects.ts';

/** Who may see what (design section 3). Made by `parsePolicy` only, so that every name in it is one that it defines. */
export interface Policy {
  /** Lowest first. */
  readonly levels: readonly string[];
  /** Of what nothing classifies. */
  readonly defaultLevel: string;
  readonly tags: ReadonlyMap<string, PolicyTag>;
  readonly classify: readonly ClassifyRule[];
  readonly roles: ReadonlyMap<string, Role>;
}

export interface PolicyTag {
  readonly level: string;
  /** A reader of what carries the tag must hold it. */
  readonly compartment: string | null;
  readonly regulations: readonly string[];
  readonly description: string | null;
  /** Its level stands in place of the default; other tags only raise. */
  readonly lowers: boolean;
}

/** Classifies assets and jobs by name: what one of the globs of each list fits. A missing list fits everything. */
export interface ClassifyRule {
  readonly namespaces: readonly string[];
  readonly names: readonly string[];
  /** Stands in place of the default level. */
  readonly level: string | null;
  readonly tags: readonly string[];
}

export type HiddenMode = 'DROP' | 'OPAQUE' | 'BRIDGE';
export type Permission = 'INGEST' | 'CURATE' | 'AUDIT' | 'ADMIN';

export interface Role {
  readonly level: string;
  /** `*` holds all. */
  readonly compartments: ReadonlySet<string>;
  readonly namespaces: { readonly allow: readonly string[]; readonly deny: readonly string[] };
  readonly aspects: ReadonlySet<Aspect>;
  readonly hidden: HiddenMode;
  readonly permissions: ReadonlySet<Permission>;
}

/** A policy that can't be used. Each problem names its line. */
export class PolicyError extends Error {
  override readonly name = 'PolicyError';
  readonly problems: readonly string[];

  constructor(file: string, problems: readonly string[]) {
    super(problems.map((problem) => `${file}:${problem}`).join('\n'));
    this.problems = problems;
  }
}

/** Reads a policy from YAML. Throws PolicyError that names each line that is wrong, and what is wrong with it. */
export function parsePolicy(text: string, file: string): Policy {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const unread = document.errors.map((error) => `${lines.linePos(error.pos[0]).line}: ${firstLine(error.message)}`);
  if (unread.length > 0) throw new PolicyError(file, unread);
  const parsed = PolicyFile.safeParse(document.toJS());
  if (!parsed.success)
    throw new PolicyError(
      file,
      parsed.error.issues
        .map(({ path, message }) => at(document, lines, path, message))
        .sort((a, b) => Number.parseInt(a) - Number.parseInt(b)),
    );
  return policyOf(parsed.data);
}

/** A problem with its line: of the nearest place above it that the file has. */
function at(document: Document, lines: LineCounter, path: readonly PropertyKey[], message: string): string {
  for (let length = path.length; length >= 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    const range = RANGED.safeParse(node);
    if (range.success) return `${lines.linePos(range.data.range[0]).line}: ${path.map(String).join('.')}: ${message}`;
  }
  return `1: ${path.map(String).join('.')}: ${message}`;
}
const RANGED = z.looseObject({ range: z.tuple([z.number()], z.number()) });

const firstLine = (text: string): string => text.split('\n', 1)[0] ?? text;

const name = z
  .string()
  .min(1)
  .max(200)
  .regex(/^\S(?:.*\S)?$/, 'must be one line without white space around it');
const names = z.array(name);
const globs = z.array(z.string().min(1).max(500));
const ASPECTS = ['CODE', 'CONTACT', 'STATISTICS', 'RUNS', 'ACCESS_LOG'] as const satisfies readonly Aspect[];
const PERMISSIONS = ['INGEST', 'CURATE', 'AUDIT', 'ADMIN'] as const satisfies readonly Permission[];

const TagFile = z.strictObject({
  level: name,
  compartment: name.optional(),
  regulations: names.default([]),
  description: z.string().optional(),
  lowers: z.boolean().default(false),
});
const RuleFile = z
  .strictObject({
    namespaces: globs.min(1).optional(),
    names: globs.min(1).optional(),
    level: name.optional(),
    tags: names.default([]),
  })
  .refine((rule) => rule.namespaces !== undefined || rule.names !== undefined, 'must have namespaces or names')
  .refine((rule) => rule.level !== undefined || rule.tags.length > 0, 'must give a level or tags');
const RoleFile = z.strictObject({
  level: name,
  compartments: names.default([]),
  namespaces: z.strictObject({ allow: globs.default(['*']), deny: globs.default([]) }).optional(),
  aspects: z.array(z.enum(ASPECTS)).default([]),
  hidden: z.enum(['DROP', 'OPAQUE', 'BRIDGE']).default('DROP'),
  permissions: z.array(z.enum(PERMISSIONS)).default([]),
});

/** The shape of a policy file. */
const PolicyFile = z
  .strictObject({
    levels: names.min(1).default(['PUBLIC', 'INTERNAL', 'CONFIDENTIAL', 'RESTRICTED']),
    defaults: z.strictObject({ level: name }).optional(),
    tags: z.record(name, TagFile).default({}),
    classify: z.array(RuleFile).default([]),
    roles: z.record(name, RoleFile),
  })
  .superRefine((file, context) => {
    const wrong = (path: (string | number)[], message: string): void => {
      context.addIssue({ code: 'custom', path, message });
    };
    const level = (path: (string | number)[], value: string | undefined): void => {
      if (value !== undefined && !file.levels.includes(value))
        wrong(path, `"${value}" is none of the levels ${file.levels.join(', ')}`);
    };
    file.levels.forEach((value, index) => {
      if (file.levels.indexOf(value) !== index) wrong(['levels', index], `"${value}" is listed twice`);
    });
    level(['defaults', 'level'], file.defaults?.level);
    const compartments = new Set(Object.values(file.tags).flatMap((tag) => tag.compartment ?? []));
    for (const [tag, said] of Object.entries(file.tags)) level(['tags', tag, 'level'], said.level);
    file.classify.forEach((rule, index) => {
      level(['classify', index, 'level'], rule.level);
      rule.tags.forEach((tag, place) => {
        if (!Object.hasOwn(file.tags, tag)) wrong(['classify', index, 'tags', place], `"${tag}" is none of the tags`);
      });
    });
    for (const [role, said] of Object.entries(file.roles)) {
      level(['roles', role, 'level'], said.level);
      said.compartments.forEach((compartment, place) => {
        if (compartment !== '*' && !compartments.has(compartment))
          wrong(['roles', role, 'compartments', place], `"${compartment}" is the compartment of no tag`);
      });
    }
    if (!Object.hasOwn(file.roles, 'anonymous'))
      wrong(['roles'], 'must have the role anonymous: what a caller without credentials sees');
  });

function policyOf(file: z.output<typeof PolicyFile>): Policy {
  return {
    levels: file.levels,
    defaultLevel: file.defaults?.level ?? file.levels[1] ?? file.levels[0] ?? '',
    tags: new Map(
      Object.entries(file.tags).map(([tag, { compartment, description, ...said }]) => [
        tag,
        { ...said, compartment: compartment ?? null, description: description ?? null },
      ]),
    ),
    classify: file.classify.map((rule) => ({
      namespaces: rule.namespaces ?? ['*'],
      names: rule.names ?? ['*'],
      level: rule.level ?? null,
      tags: rule.tags,
    })),
    roles: new Map(
      Object.entries(file.roles).map(([role, said]) => [
        role,
        {
          level: said.level,
          compartments: new Set(said.compartments),
          namespaces: said.namespaces ?? { allow: ['*'], deny: [] },
          aspects: new Set(said.aspects),
          hidden: said.hidden,
          permissions: new Set(said.permissions),
        },
      ]),
    ),
  };
}
