import { describe, expect, it } from 'vitest';
import { platformOf } from '../../src/domain/naming.ts';

describe('the platform of a namespace', () => {
  it.each([
    ['postgres://db.example.com:5432', 'postgres'],
    ['S3://lake', 's3'],
    ['abfss://container@account.dfs.core.windows.net', 'abfss'],
    ['arn:aws:glue:eu-west-1:123456789012', 'glue'],
    ['arn:aws-cn:s3tables:cn-north-1:123456789012', 's3tables'],
    ['bigquery', 'bigquery'],
    ['file', 'file'],
    ['dev', null],
    ['//not a scheme:', null],
  ])('of %s is %s', (namespace, platform) => {
    expect(platformOf(namespace)).toBe(platform);
  });
});
