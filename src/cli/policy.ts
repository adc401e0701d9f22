import type { Command } from 'commander';
import { PolicyAdmin, type AccessExplanationResult } from '../access/policy-admin.ts';
import { openAccess } from '../access/gateway.ts';
import { parsePolicy, PolicyError, type Policy } from '../access/policy.ts';
import { policyJsonSchema } from '../access/policy-file.ts';
import type { StaleRules } from '../domain/lineage/stale.ts';
import { Reloadable } from '../access/reloadable.ts';
import { readConfig } from '../config.ts';
import { readTextFile } from '../files.ts';
import { loadPolicy } from '../main.ts';
import type { Store } from '../store/port.ts';
import { withStore } from './operator.ts';
import { say } from './output.ts';
import { explanationLines, policyLines, subjectName } from './policy/lines.ts';
import { findSubject } from './policy/subject.ts';
import type { Viewer } from '../access/viewer.ts';

interface ExplainOptions {
  readonly viewer: readonly string[];
  readonly asset?: string;
  readonly field?: string;
  readonly job?: string;
  readonly policy?: string;
  readonly json?: boolean;
}

export function addPolicy(program: Command): void {
  const policy = program.command('policy').description('check a policy, and see what it decides and why');
  policy
    .command('check')
    .description('say what is wrong with a policy file, as file:line: what, or what it defines')
    .argument('<file>', 'the YAML file')
    .action((file: string) => {
      const { lines, ok } = checkPolicy(file);
      for (const line of lines) if (ok) process.stdout.write(`${line}\n`);
      for (const line of lines) if (!ok) say(line);
      if (!ok) process.exitCode = 1;
    });
  policy
    .command('explain')
    .description('say why someone with these roles sees an asset, field or job, or does not')
    .requiredOption('--viewer <roles>', 'roles of the policy, with commas', roleList)
    .option('--asset <name>', '"NAMESPACE NAME" of an asset, or the id of an asset, field or job')
    .option('--field <path>', 'a field of that asset')
    .option('--job <name>', '"NAMESPACE NAME" of a job, or its id')
    .option('--policy <file>', 'a policy to try in place of the one of HEADWATER_POLICY')
    .option('--json', 'print JSON')
    .action(async (options: ExplainOptions) => {
      const tried = options.policy === undefined ? loadPolicy(readConfig()) : readPolicy(options.policy);
      await withStore(async ({ store, operator }) => {
        const explanation = await explainTo(operator, store, tried, options);
        const lines =
          options.json === true
            ? [JSON.stringify(plain(explanation), null, 2)]
            : explanationLines(explanation, options.viewer);
        process.stdout.write(`${lines.join('\n')}\n`);
      });
    });
  policy
    .command('schema')
    .description('print the JSON Schema of policy files, for editors')
    .action(() => void process.stdout.write(policyJsonSchema()));
}

/** What to print of a policy file: what it defines, or what is wrong with it. Throws when it can't be read. */
export function checkPolicy(file: string): { readonly ok: boolean; readonly lines: readonly string[] } {
  try {
    return { ok: true, lines: policyLines(file, readPolicy(file)) };
  } catch (error) {
    if (error instanceof PolicyError) return { ok: false, lines: error.message.split('\n') };
    throw error;
  }
}

/** Explains the thing that the options name under a policy. Throws when there is no such thing. */
export async function explainTo(
  operator: Viewer,
  store: Store,
  policy: Policy,
  { viewer, asset, field, job }: Omit<ExplainOptions, 'policy' | 'json'>,
): Promise<AccessExplanationResult> {
  const { catalog } = openAccess(store, operator, Date.now);
  const id = await findSubject(catalog, { asset, field, job });
  const settings = {
    policies: new Reloadable(policy, () => policy),
    staleRules: new Reloadable<StaleRules>([], () => []),
  };
  const explanation = await new PolicyAdmin(settings, operator, catalog).explain(viewer, id);
  if (explanation === null) throw new Error(`there is nothing with the id ${id}`);
  return explanation;
}

const readPolicy = (file: string): Policy => parsePolicy(readTextFile(file), file);

const roleList = (text: string): readonly string[] =>
  text
    .split(',')
    .map((role) => role.trim())
    .filter((role) => role !== '');

/** The subject by its name only: the rest of it is what the catalog is for. */
const plain = ({ subject, ...explanation }: AccessExplanationResult) => ({
  subject: { id: subject.id, name: subjectName(subject) },
  ...explanation,
});
