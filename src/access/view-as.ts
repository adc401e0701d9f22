import type { Policy } from './policy.ts';
import { Forbidden } from './refusal.ts';
import { makeViewer, type Viewer } from './viewer.ts';

/**
 * The viewer as somebody with exactly these roles: a text with commas between them. The id says who looks, and as what,
 * and so does the access log. Throws Forbidden for a role as which the viewer may not look; it does not tell whether
 * there is such a role.
 */
export function viewAs(policy: Policy, viewer: Viewer, roles: string): Viewer {
  if (!viewer.permissions.has('ADMIN')) throw new Forbidden('to look as other roles needs the ADMIN permission');
  const names = [...new Set(roles.split(',').map((role) => role.trim()))].filter((role) => role !== '').sort();
  const refused = names.length === 0 ? '' : names.find((name) => !viewer.viewableAs.includes(name));
  if (refused !== undefined) throw new Forbidden(`you may not look as ${JSON.stringify(refused.slice(0, 60))}`);
  return makeViewer(policy, `${viewer.id} as ${names.join(', ')}`, names);
}
