import { describe, expect, it } from '@jest/globals';
import type { FastifyRequest } from 'fastify';

import { refuseCrossSite } from './same-origin.js';

type Headers = FastifyRequest['headers'];

const PUBLIC_ORIGIN = 'https://kiosk.example';

const verdictOn = (headers: Headers, publicOrigin = PUBLIC_ORIGIN) => {
  try {
    refuseCrossSite({ headers }, publicOrigin);
    return 'passed';
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error;
  }
};

describe('a request from another site', () => {
  it.each([
    'null',
    '',
    'https://kiosk.example.evil.com',
    'https://evilkiosk.example',
    'https://kiosk.example:8443',
    'http://kiosk.example',
    'https://sub.kiosk.example',
    'https://KIOSK.example',
    'https://kiosk.example/',
  ])('is refused by its origin %j [SESS-15]', (origin) => {
    expect(verdictOn({ origin })).toBe('cross_site_request');
  });

  it('is refused when the browser says so, whatever the origin says [SESS-16]', () => {
    expect(verdictOn({ 'sec-fetch-site': 'cross-site' })).toBe('cross_site_request');
    expect(verdictOn({ 'sec-fetch-site': 'cross-site', origin: PUBLIC_ORIGIN })).toBe('cross_site_request');
  });

  it('is not what our own page sends, nor what no browser sends', () => {
    expect(verdictOn({ origin: PUBLIC_ORIGIN, 'sec-fetch-site': 'same-origin' })).toBe('passed');
    expect(verdictOn({})).toBe('passed');
  });

  it('is not one from the other name of the machine itself, on the same port', () => {
    for (const publicOrigin of ['http://localhost:3000', 'http://127.0.0.1:3000']) {
      expect(verdictOn({ origin: 'http://localhost:3000' }, publicOrigin)).toBe('passed');
      expect(verdictOn({ origin: 'http://127.0.0.1:3000' }, publicOrigin)).toBe('passed');
      expect(verdictOn({ origin: 'http://127.0.0.1:3001' }, publicOrigin)).toBe('cross_site_request');
      expect(verdictOn({ origin: 'https://localhost:3000' }, publicOrigin)).toBe('cross_site_request');
    }
    expect(verdictOn({ origin: 'http://127.0.0.1' }, 'http://localhost')).toBe('passed');
    expect(verdictOn({ origin: 'http://localhost:3000' })).toBe('cross_site_request');
  });
});
