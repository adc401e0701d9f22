import type { z } from 'zod';
import type { Aspect } from './aspects.ts';
import { PolicyFile } from './policy-file.ts';
import { readYaml, SettingsFileError, type Path } from './yaml-file.ts';

/** Who may see what (design section 3). Made by `parsePolicy` only, so that every name in it is one that it defines. */
export interface Policy {
  /** Lowest first. */
  readonly levels: readonly string[];
  /** Of what nothing classifies. */
  readonly defaultLevel: string;
  readonly tags: ReadonlyMap<string, PolicyTag>;
  /** Whether tags that come to fields along lineage decide who sees those. They are shown in any case. */
  readonly propagatedTagsCount: boolean;
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
  /** Where the file has it. */
  readonly line: number;
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

/** A policy that can't be used: the file is wrong, cannot be read, or there is none. */
export class PolicyError extends SettingsFileError {
  override readonly name = 'PolicyError';
}

/** Reads a policy from YAML. Throws PolicyError that names each line that is wrong, and what is wrong with it. */
export function parsePolicy(text: string, file: string): Policy {
  const read = readYaml(text, PolicyFile);
  if (!read.ok) throw new PolicyError(file, read.problems);
  return policyOf(read.value, read.lineOf);
}

function policyOf(file: z.output<typeof PolicyFile>, lineOf: (path: Path) => number): Policy {
  return {
    levels: file.levels,
    defaultLevel: file.defaults?.level ?? file.levels[1] ?? file.levels[0] ?? '',
    tags: new Map(
      Object.entries(file.tags).map(([tag, { compartment, description, ...said }]) => [
        tag,
        { ...said, compartment: compartment ?? null, description: description ?? null },
      ]),
    ),
    propagatedTagsCount: file.propagation.countsForAccess,
    classify: file.classify.map((rule, index) => ({
      line: lineOf(['classify', index]),
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
