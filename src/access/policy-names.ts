import { z } from 'zod';

/** A name that a policy file uses and does not define, or defines twice. */
export interface NameProblem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/**
 * What is wrong with the names in a policy file. Parts of another shape than they should have are passed over: they are
 * told of as such, and all the rest of the file is looked at all the same.
 */
export function nameProblems(file: unknown): NameProblem[] {
  const read = Names.safeParse(file);
  if (!read.success) return [];
  const { levels, defaults, tags, classify, roles } = read.data;
  const problems: NameProblem[] = [];
  const wrong = (path: NameProblem['path'], message: string): void => void problems.push({ path, message });
  const level = (path: NameProblem['path'], value: string | null): void => {
    if (value !== null && levels !== null && !levels.includes(value))
      wrong(path, `"${value}" is none of the levels ${levels.join(', ')}`);
  };

  levels?.forEach((value, index) => {
    if (levels.indexOf(value) !== index) wrong(['levels', index], `"${value}" is listed twice`);
  });
  level(['defaults', 'level'], defaults.level);
  for (const [tag, said] of Object.entries(tags)) level(['tags', tag, 'level'], said.level);
  classify.forEach((rule, index) => {
    level(['classify', index, 'level'], rule.level);
    rule.tags.forEach((tag, place) => {
      if (tag !== null && !Object.hasOwn(tags, tag))
        wrong(['classify', index, 'tags', place], `"${tag}" is none of the tags`);
    });
  });
  const compartments = new Set(Object.values(tags).map(({ compartment }) => compartment));
  for (const [role, said] of Object.entries(roles ?? {})) {
    level(['roles', role, 'level'], said.level);
    said.compartments.forEach((compartment, place) => {
      if (compartment !== null && compartment !== '*' && !compartments.has(compartment))
        wrong(['roles', role, 'compartments', place], `"${compartment}" is the compartment of no tag`);
    });
  }
  if (roles !== null && !Object.hasOwn(roles, 'anonymous'))
    wrong(['roles'], 'must have the role anonymous: what a caller without credentials sees');
  return problems;
}

const name = z.string().nullable().catch(null);
const names = z.array(name).catch([]);
const NOTHING = { level: null, compartment: null, tags: [], compartments: [] };
const Part = z.object({ level: name, compartment: name, tags: names, compartments: names }).catch(NOTHING);

/** Only what the check needs, and nothing in place of what is not as it should be. */
const Names = z.object({
  levels: z.array(z.string()).min(1).nullable().catch(null),
  defaults: Part,
  tags: z.record(z.string(), Part).catch({}),
  classify: z.array(Part).catch([]),
  roles: z.record(z.string(), Part).nullable().catch(null),
});
