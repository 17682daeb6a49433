import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type Door, openDoor } from '../../../../test/support/door.js';
import { newId } from '../../../platform/ids/index.js';
import { UtteranceLimit } from './utterance-limit.js';

let door: Door;
let limit: UtteranceLimit;

beforeAll(async () => {
  door = await openDoor({ utterancesPerMinute: 3 });
  limit = door.app.get(UtteranceLimit);
});

afterAll(async () => {
  await door.close();
});

const refusal = { kind: 'too_many', code: 'too_many_utterances' };

describe('the limit of utterances', () => {
  it('lets a terminal say so much in a minute, tells how long to wait, and then lets it speak again', async () => {
    const terminalId = newId();
    for (let utterance = 0; utterance < 3; utterance++) await limit.take(terminalId);
    door.clock.advance(20_000);
    await expect(limit.take(terminalId)).rejects.toMatchObject({ ...refusal, details: { retryAfterMs: 40_000 } });
    door.clock.advance(40_000);
    await limit.take(terminalId);
  });

  it('counts each terminal for itself', async () => {
    const [one, other] = [newId(), newId()];
    for (let utterance = 0; utterance < 3; utterance++) await limit.take(one);
    await limit.take(other);
    await expect(limit.take(one)).rejects.toMatchObject(refusal);
  });

  it('lets exactly so many of fifty through that come at once', async () => {
    const terminalId = newId();
    const taken = await Promise.allSettled(Array.from({ length: 50 }, () => limit.take(terminalId)));
    expect(taken.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
  });

  it('is none at zero', async () => {
    const terminalId = newId();
    const before = door.settings.utterancesPerMinute;
    door.settings.utterancesPerMinute = 0;
    try {
      for (let utterance = 0; utterance < 10; utterance++) await limit.take(terminalId);
    } finally {
      door.settings.utterancesPerMinute = before;
    }
  });
});
