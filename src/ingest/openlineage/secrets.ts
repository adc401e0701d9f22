/**
 * Credentials that producers leave in URIs and properties. They are taken out before anything is stored: no secret is
 * to be in the graph.
 */

/** The text without `user:password@` and without the values of parameters that hold secrets (`?password=…`). */
export function uriWithoutCredentials(text: string): string {
  if (!text.includes('://') && !text.includes('=')) return text;
  return text.replace(USER_INFO, '://').replace(SECRET_PARAMETER, '$1***');
}

/** The same for each text of an object; what a key calls a secret becomes `***`. */
export function withoutCredentials<T extends object>(of: T): T {
  return walk(of) as T;
}

function walk(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return SECRET_KEY.test(key) ? '***' : uriWithoutCredentials(value);
  if (Array.isArray(value)) return value.map((item) => walk(item, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, walk(item, name)]));
}

// Bounded, so that no text takes more than one pass.
const USER_INFO = /:\/\/[^/?#\s@]{0,1000}@/g;
const SECRET_PARAMETER =
  /([?&;](?:password|passwd|pwd|secret|token|sas|sig|signature|access_?key|api_?key|credential)[\w.-]{0,100}=)[^&;\s]*/gi;
const SECRET_KEY = /pass(?:word|wd|phrase)|^pwd$|secret|token|credential|api_?key|access_?key|private_?key/i;
