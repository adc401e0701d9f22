import type { CodeVersion } from '../../domain/event.ts';
import type { Place } from './problems.ts';
import type { Fields } from '../fields.ts';
import { text } from './read.ts';

/**
 * Which code a facet names: the members of `sourceCodeLocation` and of Headwater's own facet. Undefined when it names
 * neither a version nor a repository. A URL of a file at a commit, as GitHub and GitLab write them, names the commit.
 */
export function readCodeVersion(facet: Fields, repositoryKey: string, place: Place): CodeVersion | undefined {
  const url = text(facet, 'url', place);
  const [, commit] = (url === undefined ? null : AT_COMMIT.exec(url)) ?? [];
  const said = {
    version: text(facet, 'version', place) ?? commit,
    repository: text(facet, repositoryKey, place),
    path: text(facet, 'path', place),
    branch: text(facet, 'branch', place),
    tag: text(facet, 'tag', place),
  };
  if (said.version === undefined && said.repository === undefined && said.tag === undefined) return undefined;
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}

const AT_COMMIT = /\/(?:blob|tree|raw|src|commits?)\/([0-9a-f]{40})(?:[/?#]|$)/;
