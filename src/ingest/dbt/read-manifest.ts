import type { OwnerMention } from '../../domain/event.ts';
import { fieldsAt, isFields, textAt, type Fields } from '../fields.ts';
import { parseTime } from '../openlineage/time.ts';
import { DbtArtifactError, type Part } from './artifact-stream.ts';
import type { MaskingMacros } from './masking-macros.ts';
import type { DbtDependent, DbtManifest, DbtProblem, DbtRelation, DbtTest } from './model.ts';
import { ownerOf, requiredName, Unreadable } from './read.ts';
import { readDependent } from './read-dependent.ts';
import { readRelation } from './read-relation.ts';
import { readTest, readUnitTest } from './read-test.ts';

/** Gathers what is needed of a manifest, part by part; what can't be read is a problem and left out. */
export class ManifestReader {
  readonly problems: DbtProblem[] = [];
  readonly #macros: MaskingMacros;
  readonly #relations = new Map<string, DbtRelation>();
  readonly #dependents: DbtDependent[] = [];
  readonly #tests = new Map<string, DbtTest>();
  readonly #groups = new Map<string, OwnerMention>();
  #metadata: Fields = {};
  /** The project by the packages of its nodes: manifests before v9 do not name it. */
  readonly #packages = new Map<string, number>();

  constructor(macros: MaskingMacros) {
    this.#macros = macros;
  }

  readonly take: Part = (section, key, value) => {
    if (section === 'metadata') {
      this.#metadata = isFields(value) ? value : {};
      return;
    }
    try {
      if (!isFields(value)) throw new Unreadable('is no object');
      this.#read(section, key, value);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      this.problems.push({ place: `manifest.json ${section}[${shown(key)}]`, message: error.message, refused: true });
    }
  };

  /** Throws DbtArtifactError when the metadata does not say when the manifest was made. */
  done(): DbtManifest {
    const at = timeOf(this.#metadata, 'manifest');
    const adapter = textAt(this.#metadata, 'adapter_type');
    return {
      project: this.#project(),
      adapter: adapter === null ? null : adapter.toLowerCase(),
      at,
      relations: this.#relations,
      dependents: this.#dependents,
      tests: this.#tests,
      groups: this.#groups,
    };
  }

  #read(section: string, key: string, fields: Fields): void {
    if (fieldsAt(fields, 'config').enabled === false) return;
    const id = textAt(fields, 'unique_id') ?? key;
    const node: Fields = { ...fields, unique_id: id };
    switch (section) {
      case 'nodes':
        this.#readNode(id, node);
        return;
      case 'sources':
        this.#relations.set(id, readRelation(node, 'source', this.#macros));
        return;
      case 'exposures':
      case 'metrics':
      case 'semantic_models':
      case 'saved_queries':
        this.#dependents.push(readDependent(node, DEPENDENT[section]));
        return;
      case 'groups': {
        const owner = ownerOf(fieldsAt(node, 'owner'));
        if (owner !== null) this.#groups.set(id, { ...owner, name: `team:${owner.name}` });
        return;
      }
      case 'unit_tests':
        this.#tests.set(id, readUnitTest(node));
        return;
      default:
    }
  }

  #readNode(id: string, node: Fields): void {
    const type = requiredName(node, 'resource_type');
    if (type === 'test') this.#tests.set(id, readTest(node));
    if (type !== 'model' && type !== 'seed' && type !== 'snapshot') return;
    const owner = textAt(node, 'package_name');
    if (owner !== null && type === 'model') this.#packages.set(owner, (this.#packages.get(owner) ?? 0) + 1);
    this.#relations.set(id, readRelation(node, type, this.#macros));
  }

  #project(): string {
    const named = textAt(this.#metadata, 'project_name');
    if (named !== null && named !== '') return requiredName(this.#metadata, 'project_name');
    const [most] = [...this.#packages].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    return most?.[0] ?? 'dbt';
  }
}

const DEPENDENT = {
  exposures: 'exposure',
  metrics: 'metric',
  semantic_models: 'semantic_model',
  saved_queries: 'saved_query',
} as const;

/** When an artifact was made, epoch milliseconds. Throws DbtArtifactError. */
export function timeOf(metadata: Fields, name: string): number {
  const text = textAt(metadata, 'generated_at');
  const at = text === null ? null : parseTime(text);
  if (at === null || at < 0) throw new DbtArtifactError(`${name}.json: metadata.generated_at is missing or no time`);
  return at;
}

const shown = (key: string): string => JSON.stringify(key.length > 100 ? `${key.slice(0, 100)}…` : key);
