import {
  ARTIFACTS,
  DbtArtifactError,
  readArtifact,
  readArtifacts,
  type ArtifactName,
  type Bytes,
  type Later,
  type Part,
} from './artifact-stream.ts';
import { MaskingMacros } from './masking-macros.ts';
import type { DbtCatalog, DbtFreshness, DbtManifest, DbtProblem, DbtRunResults } from './model.ts';
import { CatalogReader } from './read-catalog.ts';
import { ManifestReader } from './read-manifest.ts';
import { FreshnessReader, RunResultsReader } from './read-results.ts';

/** What is kept of the files that dbt leaves behind. */
export interface DbtArtifacts {
  readonly manifest: DbtManifest;
  readonly catalog: DbtCatalog | null;
  readonly runResults: DbtRunResults | null;
  readonly freshness: readonly DbtFreshness[];
  readonly problems: readonly DbtProblem[];
}

/**
 * Gathers artifacts that come one by one. `macros` are names of masking macros beside the usual ones. Every method
 * rejects with DbtArtifactError when a file can't be read as a whole.
 */
export class ArtifactGatherer {
  readonly #manifest: ManifestReader;
  readonly #catalog = new CatalogReader();
  readonly #runResults = new RunResultsReader();
  readonly #freshness = new FreshnessReader();
  readonly #given = new Set<ArtifactName>();
  readonly #later: DbtProblem[] = [];

  constructor(macros: readonly string[] = []) {
    this.#manifest = new ManifestReader(new MaskingMacros(macros));
  }

  async add(name: ArtifactName, bytes: Bytes): Promise<void> {
    if (this.#given.has(name)) throw new DbtArtifactError(`${name}.json is given twice`);
    this.#given.add(name);
    await readArtifact(name, bytes, this.#takerOf(name), this.#noteLater);
  }

  /** One JSON object with artifacts by name, or a manifest alone. */
  async addTogether(bytes: Bytes): Promise<void> {
    const takers = new Map(ARTIFACTS.map((name) => [name, this.#takerOf(name)]));
    const given = await readArtifacts(bytes, (name, ...part) => takers.get(name)?.(...part), this.#noteLater);
    for (const name of given) this.#given.add(name);
  }

  done(): DbtArtifacts {
    if (!this.#given.has('manifest')) throw new DbtArtifactError('manifest.json is missing');
    return {
      manifest: this.#manifest.done(),
      catalog: this.#given.has('catalog') ? this.#catalog.done() : null,
      runResults: this.#given.has('run_results') ? this.#runResults.done() : null,
      freshness: this.#given.has('sources') ? this.#freshness.done() : [],
      problems: [...this.#later, ...this.#manifest.problems],
    };
  }

  readonly #noteLater: Later = (name, message) => {
    this.#later.push({ place: `${name}.json`, message, refused: false });
  };

  #takerOf(name: ArtifactName): Part {
    return {
      manifest: this.#manifest,
      catalog: this.#catalog,
      run_results: this.#runResults,
      sources: this.#freshness,
    }[name].take;
  }
}
