import { fitsGlob } from '../domain/glob.ts';
import type { LevelRange, NameRule } from '../domain/restriction.ts';
import type { ClassifyRule, Policy, PolicyTag } from './policy.ts';
import { clearanceOf, rulesOf } from './restriction.ts';
import type { FieldSubject, NamedSubject } from './decision.ts';
import { markVisible, type VisibleTag } from './visible.ts';

/** How sensitive something is. */
export interface Sensitivity {
  readonly level: string;
  /** Sorted. */
  readonly compartments: readonly string[];
}

/** What the policy says of levels and tags, for answers. */
export interface Classification {
  /** Lowest first. */
  readonly levels: readonly string[];
  /** What fits exactly these levels, for the filter of a list. */
  within(levels: readonly string[]): readonly LevelRange[];
  ofNamed(subject: NamedSubject): Sensitivity;
  /** Its own tags, and those that come to it when the policy counts them, joined with its asset's sensitivity. */
  ofField(subject: FieldSubject): Sensitivity;
  /** Names of the tags of a field, its asset, and the rules that the asset's name fits. Sorted. */
  tagsOfField(subject: FieldSubject): readonly string[];
  /** Names of all tags of the policy, and its rules, as patterns; and those rules that give one of the tags. */
  readonly tagNames: readonly string[];
  readonly rules: readonly NameRule[];
  rulesWith(tags: readonly string[]): readonly NameRule[];
  /** Each rule by itself, once for each of its namespaces. */
  readonly singleRules: readonly NameRule[];
  /** The level of an asset with these tags, whose name fits the rules at these places among `singleRules`. */
  levelOf(tags: readonly string[], rules: readonly number[]): string;
  isAboveDefault(level: string): boolean;
  /** Whether the tag makes what carries it more sensitive than what nothing classifies. */
  classifies(tag: string): boolean;
  /** Whether the first is less sensitive than the second: a lower level, or without one of its compartments. */
  isBelow(one: Sensitivity, other: Sensitivity): boolean;
  /** What the policy says of a tag that the viewer was shown; the default level for one that it does not define. */
  tag(name: string): VisibleTag;
}

export function classificationOf(policy: Policy): Classification {
  const rank = (level: string): number => policy.levels.indexOf(level);
  const highest = (levels: readonly string[]): string =>
    levels.reduce((high, level) => (rank(level) > rank(high) ? level : high), policy.levels[0] ?? '');

  const defined = (names: readonly string[]): readonly PolicyTag[] =>
    names.flatMap((name) => policy.tags.get(name) ?? []);
  const of = (
    tags: readonly string[],
    ruled: { readonly levels: readonly string[]; readonly tags: readonly string[] },
    propagated: readonly string[] = [],
  ): Sensitivity => {
    const own = defined([...tags, ...ruled.tags]);
    const lowered = ruled.levels.length > 0 || own.some(({ lowers }) => lowers);
    const known = policy.propagatedTagsCount ? [...own, ...defined(propagated)] : own;
    const levels = [...ruled.levels, ...known.map(({ level }) => level), ...(lowered ? [] : [policy.defaultLevel])];
    return { level: highest(levels), compartments: sorted(known.flatMap(({ compartment }) => compartment ?? [])) };
  };
  const rulesFor = ({ namespace, name }: NamedSubject): readonly ClassifyRule[] =>
    policy.classify.filter(
      (rule) =>
        rule.namespaces.some((glob) => fitsGlob(glob, namespace)) && rule.names.some((glob) => fitsGlob(glob, name)),
    );
  const ruled = (tags: readonly string[], rules: readonly ClassifyRule[]): Sensitivity =>
    of(tags, { levels: rules.flatMap(({ level }) => level ?? []), tags: rules.flatMap((rule) => rule.tags) });
  const ofNamed = (subject: NamedSubject): Sensitivity => ruled(subject.tags, rulesFor(subject));
  const single = policy.classify.flatMap((rule) => rulesOf([rule]).map((name) => ({ rule, name })));
  const NO_RULES = { levels: [], tags: [] };
  const everywhere = { compartments: new Set(['*']), namespaces: { allow: ['*'], deny: [] } };

  return {
    levels: policy.levels,
    within: (levels) =>
      levels.map((level) => {
        const below = policy.levels[rank(level) - 1];
        return {
          upTo: clearanceOf(policy, { level, ...everywhere }),
          butNot: below === undefined ? null : clearanceOf(policy, { level: below, ...everywhere }),
        };
      }),
    ofNamed,
    ofField: ({ tags, propagatedTags, asset }) => {
      const [mine, its] = [of(tags, NO_RULES, propagatedTags), ofNamed(asset)];
      return {
        level: highest([mine.level, its.level]),
        compartments: sorted([...mine.compartments, ...its.compartments]),
      };
    },
    tagsOfField: ({ tags, asset }) => sorted([...tags, ...asset.tags, ...rulesFor(asset).flatMap((rule) => rule.tags)]),
    tagNames: [...policy.tags.keys()],
    rules: rulesOf(policy.classify),
    rulesWith: (tags) => rulesOf(policy.classify.filter((rule) => rule.tags.some((tag) => tags.includes(tag)))),
    singleRules: single.map(({ name }) => name),
    levelOf: (tags, rules) =>
      ruled(
        tags,
        rules.flatMap((place) => single[place]?.rule ?? []),
      ).level,
    isAboveDefault: (level) => rank(level) > rank(policy.defaultLevel),
    classifies: (name) =>
      defined([name]).some((tag) => tag.compartment !== null || rank(tag.level) > rank(policy.defaultLevel)),
    isBelow: (one, other) =>
      rank(one.level) < rank(other.level) || other.compartments.some((held) => !one.compartments.includes(held)),
    tag: (name) => {
      const tag = policy.tags.get(name);
      return markVisible({
        name,
        description: tag?.description ?? null,
        level: tag?.level ?? policy.defaultLevel,
        compartment: tag?.compartment ?? null,
        regulations: tag?.regulations ?? [],
      });
    },
  };
}

const sorted = (items: readonly string[]): readonly string[] => [...new Set(items)].sort();
