import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeApiKey } from '../../src/access/identity/api-keys.ts';
import { PolicyError } from '../../src/access/policy.ts';
import { readConfig } from '../../src/config.ts';
import { reloadableApiKeys, reloadablePolicy } from '../../src/main.ts';

const BEFORE = 'roles:\n  anonymous: { level: PUBLIC }\n';
const AFTER = `${BEFORE}  guest: { level: INTERNAL }\n`;

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'headwater-reload-'));
  file = join(folder, 'file.yaml');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('a policy that is reloaded', () => {
  const start = (text: string) => {
    writeFileSync(file, text);
    return reloadablePolicy(readConfig({ HEADWATER_POLICY: file }));
  };

  it('is the one that the file has now', () => {
    const policy = start(BEFORE);
    writeFileSync(file, AFTER);
    expect([...policy.current.roles.keys()]).toEqual(['anonymous']);
    policy.reload();
    expect([...policy.current.roles.keys()]).toEqual(['anonymous', 'guest']);
    expect(policy.problem).toBeNull();
  });

  it('stays as it was, all of it, when the file is wrong, and says why until the file is right', () => {
    const policy = start(BEFORE);
    const held = policy.current;
    writeFileSync(file, `${AFTER}  boss: { level: TOP }\n`);
    expect(() => policy.reload()).toThrow(`${file}:4: roles.boss.level: "TOP" is none of the levels`);
    expect(policy.current).toBe(held);
    expect(policy.problem).toContain(`${file}:4: `);
    writeFileSync(file, AFTER);
    policy.reload();
    expect(policy.problem).toBeNull();
  });

  it('stays as it was when the file has gone', () => {
    const policy = start(BEFORE);
    const held = policy.current;
    rmSync(file);
    expect(() => policy.reload()).toThrow(PolicyError);
    expect(policy.problem).toContain('no such file');
    expect(policy.current).toBe(held);
  });

  it('stays as it was when the file is only checked', () => {
    const policy = start(BEFORE);
    writeFileSync(file, AFTER);
    expect([...policy.check().roles.keys()]).toContain('guest');
    expect([...policy.current.roles.keys()]).toEqual(['anonymous']);
  });

  it('must come from a file', () => {
    const policy = reloadablePolicy(readConfig({}));
    expect(() => policy.reload()).toThrow('HEADWATER_POLICY: is not set: the built-in policy holds');
    expect(policy.current.roles.has('steward')).toBe(true);
  });
});

describe('API keys that are reloaded', () => {
  it('are those that the file has now: a key is rotated without a restart', () => {
    const [old, fresh] = [makeApiKey('spark', ['ingest']), makeApiKey('spark', ['ingest'])];
    const write = (...entries: object[]): void => {
      writeFileSync(file, JSON.stringify(entries));
    };
    write(old.entry);
    const keys = reloadableApiKeys(readConfig({ HEADWATER_API_KEYS: file }));
    const good = (): boolean[] => [old, fresh].map(({ key }) => keys.current(key) !== null);
    expect(good()).toEqual([true, false]);
    write(old.entry, fresh.entry);
    keys.reload();
    expect(good()).toEqual([true, true]);
    write(fresh.entry);
    keys.reload();
    expect(good()).toEqual([false, true]);
    write({ subject: 'spark' });
    expect(() => keys.reload()).toThrow(`${file}:1: 0.roles`);
    expect(good()).toEqual([false, true]);
  });
});
