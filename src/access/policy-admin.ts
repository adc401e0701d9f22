import type { CatalogView } from './audit/recorded-catalog.ts';
import type { AccessRecorder } from './audit/recorder.ts';
import { compareText } from '../domain/compare-text.ts';
import type { StaleRules } from '../domain/lineage/stale.ts';
import { isAssetId, isFieldId, kindOfId, type AssetId } from '../domain/ids.ts';
import { classificationOf, type Sensitivity } from './classification.ts';
import { admitsNamed, type FieldSubject } from './decision.ts';
import { explain, type Explanation } from './explain.ts';
import type { Policy, Role } from './policy.ts';
import { Forbidden, InvalidInput } from './refusal.ts';
import { Reloadable } from './reloadable.ts';
import { clearanceOf, restrictionOf } from './restriction.ts';
import { markVisible, type Visible, type VisibleAsset, type VisibleField, type VisibleJob } from './visible.ts';

/** Why someone with certain roles sees a thing, or does not. */
export interface AccessExplanationResult extends Explanation {
  readonly subject: VisibleAsset | VisibleField | VisibleJob;
  /** Whether they see it: a job must be admitted, and show something. */
  readonly visible: boolean;
  readonly sensitivity: Sensitivity;
  /** Of a job: the assets that it reads or writes, and how many of them they see. Null for what is no job. */
  readonly ends: { readonly total: number; readonly visible: number } | null;
}
export type VisibleAccessExplanation = Visible<AccessExplanationResult>;

/** What a policy defines, by name. */
export interface PolicySummary {
  /** Lowest first. */
  readonly levels: readonly string[];
  /** In the order of the file. */
  readonly tags: readonly string[];
  readonly roles: readonly string[];
}

/** What a reload read. */
export interface ReloadSummary extends PolicySummary {
  /** How many rules say when lineage is stale. */
  readonly staleRules: number;
}

/** Settings that are files, and are read anew while the server runs. */
export interface Rereadable {
  readonly policies: Reloadable<Policy>;
  readonly staleRules: Reloadable<StaleRules>;
}

/** What a role may see, and whether that is what carries a tag. */
export interface RoleAndTag {
  readonly role: string;
  readonly sees: boolean;
  readonly level: string;
  readonly compartments: readonly string[];
  readonly allow: readonly string[];
  readonly deny: readonly string[];
  readonly permissions: readonly string[];
}

export const summaryOf = (policy: Policy): PolicySummary => ({
  levels: policy.levels,
  tags: [...policy.tags.keys()],
  roles: [...policy.roles.keys()],
});

/** What those who run the server may do with the policy. Every method throws Forbidden without the ADMIN permission. */
export class PolicyAdmin {
  readonly #policies: Reloadable<Policy>;
  readonly #staleRules: Reloadable<StaleRules>;
  readonly #catalog: CatalogView;
  readonly #permissions: ReadonlySet<string>;
  readonly #recorder: AccessRecorder | undefined;

  constructor(
    { policies, staleRules }: Rereadable,
    viewer: { readonly permissions: ReadonlySet<string> },
    catalog: CatalogView,
    recorder?: AccessRecorder,
  ) {
    this.#policies = policies;
    this.#staleRules = staleRules;
    this.#catalog = catalog;
    this.#permissions = viewer.permissions;
    this.#recorder = recorder;
  }

  /**
   * Reads the files of the policy and of stale rules anew; puts both in force unless it is a dry run. Throws PolicyError
   * or StaleRulesError: then what held before stays, all of it.
   */
  async reload(dryRun: boolean): Promise<ReloadSummary> {
    this.#assertAllowed();
    if (!dryRun) await this.#recorder?.changing('reloadPolicy', []);
    if (!dryRun) Reloadable.reloadAll([this.#policies, this.#staleRules]);
    const [policy, rules] = dryRun
      ? [this.#policies.check(), this.#staleRules.check()]
      : [this.#policies.current, this.#staleRules.current];
    return { ...summaryOf(policy), staleRules: rules.length };
  }

  /** Every role of the policy, by name, and whether it reads what carries the tag. */
  rolesAndTag(tag: string): readonly RoleAndTag[] {
    this.#assertAllowed();
    const policy = this.#policies.current;
    return [...policy.roles]
      .map(([role, said]) => ({
        role,
        sees: !clearanceOf(policy, said).deniedTags.includes(tag),
        level: said.level,
        compartments: [...said.compartments].sort(),
        ...said.namespaces,
        permissions: [...said.permissions].sort(),
      }))
      .sort((a, b) => compareText(a.role, b.role));
  }

  /**
   * Why someone with these roles sees the asset, field or job, or does not. Null for one that is unknown, or hidden
   * from the viewer who asks: nothing that this viewer does not see counts here. Throws InvalidInput for another id.
   */
  async explain(roles: readonly string[], id: string): Promise<VisibleAccessExplanation | null> {
    this.#assertAllowed();
    const explanation = await this.#explain(roles, id);
    if (explanation !== null) this.#recorder?.gave([explanation.subject.id]);
    return explanation;
  }

  async #explain(roles: readonly string[], id: string): Promise<VisibleAccessExplanation | null> {
    const policy = this.#policies.current;
    if (isAssetId(id)) {
      const subject = (await this.#catalog.assetsByIds([id])).get(id);
      if (subject === undefined) return null;
      return told(subject, explain(policy, roles, subject), classificationOf(policy).ofNamed(subject), null);
    }
    if (isFieldId(id)) {
      const subject = (await this.#catalog.fieldsByIds([id])).get(id);
      if (subject === undefined) return null;
      const said = fieldSubject(subject);
      return told(subject, explain(policy, roles, said), classificationOf(policy).ofField(said), null);
    }
    if (kindOfId(id) !== 'JOB') throw new InvalidInput('of', 'must be the id of an asset, field or job');
    const subject = (await this.#catalog.jobsByIds([id])).get(id);
    if (subject === undefined) return null;
    const ends = await this.#endsOf(subject, policy, roles);
    return told(subject, explain(policy, roles, subject), classificationOf(policy).ofNamed(subject), ends);
  }

  async #endsOf({ id }: VisibleJob, policy: Policy, roleNames: readonly string[]) {
    const [inputs, outputs] = await Promise.all([this.#catalog.inputsOf([id]), this.#catalog.outputsOf([id])]);
    const ids = new Set<AssetId>([...(inputs.get(id) ?? []), ...(outputs.get(id) ?? [])]);
    const assets = [...(await this.#catalog.assetsByIds([...ids])).values()];
    const roles = roleNames.flatMap((name): Role[] => {
      const role = policy.roles.get(name);
      return role === undefined ? [] : [role];
    });
    const restriction = restrictionOf(policy, roles);
    return { total: assets.length, visible: assets.filter((asset) => admitsNamed(restriction, asset)).length };
  }

  #assertAllowed(): void {
    if (!this.#permissions.has('ADMIN')) throw new Forbidden('this needs the ADMIN permission');
  }
}

const fieldSubject = ({ tags, propagatedTags, assetTags, namespace, assetName }: VisibleField): FieldSubject => ({
  tags,
  propagatedTags,
  asset: { namespace, name: assetName, tags: assetTags },
});

const told = (
  subject: AccessExplanationResult['subject'],
  explanation: Explanation,
  sensitivity: Sensitivity,
  ends: AccessExplanationResult['ends'],
): VisibleAccessExplanation => {
  const shows = ends === null || ends.total === 0 || ends.visible > 0;
  return markVisible({ ...explanation, subject, sensitivity, ends, visible: explanation.admitted && shows });
};
