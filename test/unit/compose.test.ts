import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const root = new URL('../../', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, root), 'utf8');

const Service = z.object({
  image: z.string().optional(),
  build: z.string().optional(),
  entrypoint: z.array(z.string()).optional(),
  command: z.array(z.string()).optional(),
  ports: z.array(z.string()).default([]),
  environment: z.record(z.string(), z.string()).default({}),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
  healthcheck: z.object({ test: z.array(z.string()) }).optional(),
});
const { services } = z
  .object({ services: z.object({ secrets: Service, neo4j: Service, headwater: Service }) })
  .parse(parse(read('docker-compose.yml')));

describe('docker-compose.yml', () => {
  it('is a Compose file, and the check would tell if it were not', () => {
    // Formats bind nobody in JSON Schema, and Compose's durations are not the ISO ones that zod would ask for.
    const specification = JSON.parse(read('test/fixtures/compose-spec.json'), (key, value: unknown) =>
      key === 'format' && typeof value === 'string' ? undefined : value,
    ) as z.core.JSONSchema.JSONSchema;
    const schema = z.fromJSONSchema(specification);
    expect(schema.safeParse(parse(read('docker-compose.yml'))).error).toBeUndefined();
    expect(schema.safeParse({ services: { neo4j: { imagee: 'neo4j' } } }).success).toBe(false);
  });

  it('opens ports to this machine alone', () => {
    const ports = Object.values(services).flatMap((service) => service.ports);
    expect(ports).toEqual(['127.0.0.1:4000:4000']);
  });

  it('runs the Neo4j line that the tests run', () => {
    expect(services.neo4j.image).toBe('neo4j:5.26-community');
  });

  it('starts Neo4j when there is a password, and Headwater when Neo4j is healthy', () => {
    expect(services.neo4j.depends_on).toEqual({ secrets: { condition: 'service_completed_successfully' } });
    expect(services.headwater.depends_on).toEqual({ neo4j: { condition: 'service_healthy' } });
    expect(services.neo4j.healthcheck?.test.join(' ')).toContain('7687');
  });

  it('gives Headwater the health check of its image', () => {
    expect(services.headwater.build).toBe('.');
    expect(services.headwater.healthcheck).toBeUndefined();
    expect(read('Dockerfile')).toMatch(/^HEALTHCHECK .*\\\n.*\/health\/ready/m);
  });

  it('holds no password', () => {
    const secret = Object.values(services).flatMap(({ environment }) =>
      Object.entries(environment).filter(([name]) => /PASSWORD|SECRET|AUTH/.test(name)),
    );
    expect(secret).toEqual([['NEO4J_AUTH_FILE', '/secrets/neo4j-auth']]);
  });
});

describe('the passwords', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'headwater-compose-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const run = (service: z.infer<typeof Service>, env: NodeJS.ProcessEnv = process.env): string => {
    const [file = '', ...rest] = [...(service.entrypoint ?? []), ...(service.command ?? [])];
    const here = (text: string): string => text.replaceAll('$$', '$').replaceAll('/secrets', folder);
    return execFileSync(file, rest.map(here), { env, encoding: 'utf8' });
  };
  const secret = (name: string): string => readFileSync(join(folder, name), 'utf8');

  it('are made at the first start, long and different, and stay', () => {
    run(services.secrets);
    const made = [secret('neo4j-auth'), secret('jwt-secret')] as const;
    expect(made[0]).toMatch(/^neo4j\/[0-9a-f]{48}$/);
    expect(made[1]).toMatch(/^[0-9a-f]{96}$/);
    expect(made[1]).not.toContain(made[0].slice('neo4j/'.length));
    run(services.secrets);
    expect([secret('neo4j-auth'), secret('jwt-secret')]).toEqual(made);
    expect(statSync(join(folder, 'jwt-secret')).mode & 0o777).toBe(0o444);
  });

  it('reach Headwater with the command line as it was given', () => {
    const told = 'console.log(JSON.stringify([process.argv.slice(2), process.env]))';
    writeFileSync(join(folder, 'told.cjs'), told);
    writeFileSync(join(folder, 'node'), `#!/bin/sh\nexec '${process.execPath}' '${join(folder, 'told.cjs')}' "$@"\n`);
    chmodSync(join(folder, 'node'), 0o755);
    const path = `${folder}:${process.env.PATH ?? ''}`;
    run(services.secrets);
    const output = run(
      { ...services.headwater, command: ['token', '--subject', 'two words'] },
      { ...process.env, PATH: path },
    );
    const [argv, env] = z.tuple([z.array(z.string()), z.record(z.string(), z.string())]).parse(JSON.parse(output));
    expect(argv).toEqual(['dist/cli/main.js', 'token', '--subject', 'two words']);
    expect(`neo4j/${env.HEADWATER_NEO4J_PASSWORD ?? ''}`).toBe(secret('neo4j-auth'));
    expect(env.HEADWATER_JWT_SECRET).toBe(secret('jwt-secret'));
  });
});
