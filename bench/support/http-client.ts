import { Agent, request } from 'node:http';

export interface HttpAnswer {
  readonly status: number;
  readonly text: string;
}

/** Talks to one server over one connection that stays open, so that connecting is not measured. */
export class HttpClient {
  readonly #base: string;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1, noDelay: true });

  /** `base` as in `http://127.0.0.1:4000`. */
  constructor(base: string, headers: Readonly<Record<string, string>> = {}) {
    this.#base = base;
    this.#headers = headers;
  }

  get(path: string): Promise<HttpAnswer> {
    return this.#send('GET', path, null);
  }

  /** Sends a body of JSON. */
  post(path: string, body: string): Promise<HttpAnswer> {
    return this.#send('POST', path, body);
  }

  /** The text of a GraphQL answer. Throws when it is none or has errors. */
  async graphql(query: string, variables: object = {}): Promise<string> {
    const { status, text } = await this.post('/graphql', JSON.stringify({ query, variables }));
    if (status !== 200 || !text.startsWith('{"data"')) throw new Error(`GraphQL ${status}: ${text.slice(0, 500)}`);
    return text;
  }

  close(): void {
    this.#agent.destroy();
  }

  #send(method: string, path: string, body: string | null): Promise<HttpAnswer> {
    return new Promise((resolve, reject) => {
      const content =
        body === null ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
      const headers = { ...this.#headers, ...content };
      const sent = request(`${this.#base}${path}`, { method, agent: this.#agent, headers }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () => {
          resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString() });
        });
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }
}
