import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { ConfigurationError, readConfiguration } from './configuration.js';

const dataDir = () => mkdtempSync(join(tmpdir(), 'tenin-config-'));

function faultsOf(environment: Record<string, string>): readonly string[] {
  try {
    readConfiguration(environment, []);
    return [];
  } catch (error) {
    if (error instanceof ConfigurationError) return error.faults;
    throw error;
  }
}

describe('the configuration', () => {
  it('runs with nothing set: embedded, with the demo store and local providers', () => {
    const configuration = readConfiguration({ DATA_DIR: dataDir() }, []);
    expect(configuration).toMatchObject({
      DEMO: true,
      PUBLIC_ORIGIN: 'http://localhost:3000',
      LANGUAGE_MODEL: ['extractive'],
      MODERATION_MODEL: ['rules'],
    });
  });

  it('gives a balancer time to look away where processes share a database', () => {
    const keys = { JWT_SECRET: 's'.repeat(32), CODE_KEY: 'k'.repeat(32) };
    const shared = { ...keys, DATABASE_URL: 'postgres://localhost/tenin', DATA_DIR: dataDir() };
    expect(readConfiguration({ DATA_DIR: dataDir() }, []).DEREGISTRATION_MS).toBe(0);
    expect(readConfiguration(shared, []).DEREGISTRATION_MS).toBe(5_000);
    expect(readConfiguration({ ...shared, DEREGISTRATION_MS: '20000' }, []).DEREGISTRATION_MS).toBe(20_000);
  });

  it('keeps the keys that it made, so that cookies outlive a restart', () => {
    const DATA_DIR = dataDir();
    expect(readConfiguration({ DATA_DIR }, []).CODE_KEY).toBe(readConfiguration({ DATA_DIR }, []).CODE_KEY);
  });

  it('lists every fault at once', () => {
    const faults = faultsOf({
      PORT: 'eighty',
      PROCESS_ROLE: 'boss',
      DATABASE_URL: 'postgres://localhost/tenin',
      DEMO_ACCESS_CODE: '12',
    });
    expect(faults.map((fault) => fault.split(':')[0])).toEqual(
      expect.arrayContaining(['PORT', 'PROCESS_ROLE', 'DEMO_ACCESS_CODE', 'JWT_SECRET', 'CODE_KEY']),
    );
  });

  it.each([
    ['METRICS_PORT', { PORT: '4000', METRICS_PORT: '4000' }],
    ['COGNITO_ISSUER', { COGNITO_CLIENT_ID: 'console' }],
    ['COGNITO_CLIENT_ID', { COGNITO_ISSUER: 'https://issuer.example/pool' }],
  ])('names %s where two settings contradict each other', (name, environment) => {
    expect(faultsOf({ DATA_DIR: dataDir(), ...environment })).toEqual([
      expect.stringMatching(new RegExp(`^${name}: `)),
    ]);
  });

  it.each(['changeme-changeme-changeme-changeme', 'REPLACE_ME_with_32_random_characters', 'placeholder'.repeat(4)])(
    'refuses what stands for a secret and is none, and does not repeat it: %s [INFRA-13]',
    (placeholder) => {
      const faults = faultsOf({ DATA_DIR: dataDir(), JWT_SECRET: placeholder, CODE_KEY: placeholder });
      expect(faults).toEqual([
        'JWT_SECRET: value 1 stands for a secret and is none',
        'CODE_KEY: stands for a secret and is none',
      ]);
    },
  );

  it('treats a variable set to nothing as not set', () => {
    expect(readConfiguration({ DATA_DIR: dataDir(), PORT: '' }, []).PORT).toBe(3000);
  });

  it.each([
    ['polly:Takumi,Ruth', ['polly:Takumi,Ruth']],
    ['polly:Takumi, Ruth, local', ['polly:Takumi,Ruth', 'local']],
    ['polly, openai:tts-1/alloy', ['polly', 'openai:tts-1/alloy']],
  ])('reads %p as voices of each provider in the chain', (TEXT_TO_SPEECH, chain) => {
    expect(readConfiguration({ DATA_DIR: dataDir(), TEXT_TO_SPEECH }, []).TEXT_TO_SPEECH).toEqual(chain);
  });

  it('takes one embedding model, and refuses a chain of them', () => {
    const reads = (EMBEDDING_MODEL: string) => readConfiguration({ DATA_DIR: dataDir(), EMBEDDING_MODEL }, []);
    expect(reads(' openai:bge-m3 ').EMBEDDING_MODEL).toBe('openai:bge-m3');
    expect(faultsOf({ EMBEDDING_MODEL: 'openai:bge-m3, local' })).toEqual([
      expect.stringContaining('EMBEDDING_MODEL: is not one <provider>'),
    ]);
  });

  it('checks the settings of extensions with its own', () => {
    const setting = {
      name: 'COLOUR',
      meaning: 'a colour',
      check: (value: string) => (value === 'red' ? undefined : 'is not red'),
    };
    expect(() => readConfiguration({ COLOUR: 'blue', DATA_DIR: dataDir() }, [setting])).toThrow(/COLOUR: is not red/);
  });

  it('moderates with the language model that answers, and with rules where that is the extractive one', () => {
    const chain = readConfiguration({ DATA_DIR: dataDir(), LANGUAGE_MODEL: 'openai:a, extractive' }, []);
    expect(chain.MODERATION_MODEL).toEqual(['openai:a', 'rules']);
  });

  it('does not put a secret into the message of a fault', () => {
    expect(faultsOf({ JWT_SECRET: 'too-short-to-sign' }).join()).not.toContain('too-short-to-sign');
  });
});
