/** Where the explorer lives, with a slash at both ends: `/` unless the server says that it is behind a path prefix. */
export const BASE_PATH = new URL('.', document.baseURI).pathname;

/** Where to ask GraphQL. */
export const GRAPHQL_URL = new URL('graphql', document.baseURI).href;
