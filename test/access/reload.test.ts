import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeApiKey } from '../../src/access/identity/api-keys.ts';
import { PolicyError } from '../../src/access/policy.ts';
import { Reloadable } from '../../src/access/reloadable.ts';
import { readConfig } from '../../src/config.ts';
import { reloadableApiKeys, reloadablePolicy, reloadableStaleRules } from '../../src/main.ts';

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

describe('stale rules that are reloaded', () => {
  it('stay as they were when the file has gone or is wrong, and say why', () => {
    writeFileSync(file, 'stale: [{ days: 30 }]');
    const rules = reloadableStaleRules(readConfig({ HEADWATER_STALE_RULES: file }));
    const held = rules.current;
    expect(held).toHaveLength(1);
    writeFileSync(file, 'stale:\n  - hours: 1\n');
    expect(() => rules.reload()).toThrow(`${file}:2: stale.0`);
    expect(rules.current).toBe(held);
    rmSync(file);
    expect(() => rules.reload()).toThrow(`HEADWATER_STALE_RULES: ${file}: no such file or folder`);
    expect(rules.current).toBe(held);
    writeFileSync(file, 'stale: []');
    rules.reload();
    expect({ rules: rules.current, problem: rules.problem }).toEqual({ rules: [], problem: null });
  });

  it('are none without a file', () => {
    const rules = reloadableStaleRules(readConfig({}));
    rules.reload();
    expect(rules.current).toEqual([]);
  });
});

describe('files that are reloaded together', () => {
  it('hold all or not at all', () => {
    const second = join(folder, 'stale.yaml');
    writeFileSync(file, BEFORE);
    writeFileSync(second, 'stale: []');
    const config = readConfig({ HEADWATER_POLICY: file, HEADWATER_STALE_RULES: second });
    const [policy, rules] = [reloadablePolicy(config), reloadableStaleRules(config)];
    writeFileSync(file, AFTER);
    writeFileSync(second, 'stale: [{ days: 0 }]');
    expect(() => {
      Reloadable.reloadAll([policy, rules]);
    }).toThrow(`${second}:1: `);
    expect(policy.current.roles.size).toBe(1);
    writeFileSync(second, 'stale: [{ days: 1 }]');
    Reloadable.reloadAll([policy, rules]);
    expect({ roles: policy.current.roles.size, rules: rules.current.length }).toEqual({ roles: 2, rules: 1 });
  });

  it('are the stale rules alone where the policy is the built-in one', () => {
    writeFileSync(file, 'stale: []');
    const policy = reloadablePolicy(readConfig({ HEADWATER_STALE_RULES: file }));
    expect(policy.reload().roles.has('steward')).toBe(true);
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
