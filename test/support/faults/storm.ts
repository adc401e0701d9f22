import { setTimeout as after } from 'node:timers/promises';
import { signToken } from '../../../src/access/identity/jwt.ts';
import { copying } from '../copying.ts';
import { eventually } from '../eventually.ts';
import { startHeadwater, type Settings } from '../headwater.ts';
import { streamEvents } from './stream-events.ts';

export interface Storm {
  readonly kills: number;
  readonly events: number;
}

/** As the variables say, so that one run can do much more than each run of the tests. */
export const stormOf = (usual: Storm): Storm => ({
  kills: Number(process.env.HEADWATER_FAULT_KILLS ?? usual.kills),
  events: Number(process.env.HEADWATER_FAULT_EVENTS ?? usual.events),
});

const SECRET = 'the secret of the storms, long enough for HS256';

/**
 * Streams events to a server that is killed again and again, at random moments after it has begun to store, until all
 * of them are acknowledged. Gives the events, and how often one was sent again.
 */
export async function storm(
  { kills, events: count }: Storm,
  settings: Settings,
): Promise<{ events: readonly string[]; retries: number }> {
  const events = Array.from({ length: count }, (_, at) => copying(at));
  const authorization = `Bearer ${await signToken({ subject: 'storm', roles: ['ingest'], ttlSeconds: 7_200, secret: SECRET })}`;
  const start = () =>
    startHeadwater('serve', { ...settings, HEADWATER_JWT_SECRET: SECRET, HEADWATER_LOG_LEVEL: 'info' });
  let server = await start();
  const stream = streamEvents(events, () => server.address, authorization);
  for (let kill = 1; kill <= kills; kill++) {
    // Spread over the stream, so that there is something left to send after the last.
    const enough = Math.floor((count * kill) / (kills + 1)) - Math.floor(Math.random() * (count / (kills + 1) / 2));
    await eventually(
      () => Promise.resolve({ acknowledged: stream.acknowledged, kill, output: server.output.slice(-2_000) }),
      ({ acknowledged }) => acknowledged >= enough,
      300_000,
      5,
    );
    await after(Math.random() * 20);
    server.signal('SIGKILL');
    await server.ended;
    server = await start();
  }
  await stream.done;
  await server.stop();
  return { events, retries: stream.retries };
}
