import type { BaseOptions } from '@platformatic/kafka';
import type { KafkaSettings } from './settings.ts';

/** How clients reach the brokers. Times are milliseconds. */
export function clientOptions({ brokers, login, tls }: KafkaSettings): BaseOptions {
  return {
    clientId: 'headwater',
    bootstrapBrokers: [...brokers],
    connectTimeout: 5_000,
    requestTimeout: 30_000,
    // Beyond that the whole session is tried anew.
    retries: 2,
    retryDelay: 500,
    ...(login === null ? {} : { sasl: { mechanism: login.mechanism, username: login.user, password: login.password } }),
    ...(tls === null ? {} : { tls: given(tls), tlsServerName: true }),
  };
}

const given = (texts: object): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== null));
