import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';

import { describe, expect, it } from '@jest/globals';

import { root } from './configuration.js';

interface EdgeRequest {
  method: string;
  uri: string;
}
interface Outcome {
  request: EdgeRequest;
  /** The origin that was chosen in place of the usual one. */
  origin: string | null;
}

/** Runs one as CloudFront does: a script with a function `handler`, whose only import is `cloudfront`. */
function run(name: string, request: EdgeRequest): Outcome {
  const code = readFileSync(join(root, 'terraform/modules/edge/functions', `${name}.js`), 'utf8');
  let origin: string | null = null;
  const cf = { selectRequestOriginById: (id: string) => void (origin = id) };
  const script = `${code.replace(/^import cf from 'cloudfront';$/m, '')}\nhandler(event)`;
  const answered = runInNewContext(script, { cf, event: { request } }) as EdgeRequest;
  return { request: answered, origin };
}

describe('the functions of the distribution', () => {
  it('send a question through API Gateway', () => {
    expect(run('console-api', { method: 'POST', uri: '/graphql' }).origin).toBeNull();
  });

  it('send what becomes a WebSocket to the load balancer', () => {
    expect(run('console-api', { method: 'GET', uri: '/graphql' }).origin).toBe('kiosk-door');
  });

  it.each(['/', '/anything', '/stores/harbor'])('give the page for %s', (uri) => {
    expect(run('kiosk-page', { method: 'GET', uri }).request.uri).toBe('/index.html');
  });

  it.each(['/assets/index-1a2b.js', '/favicon.svg', '/assets/voice-detector-1.0/model.onnx'])(
    'leave the file %s',
    (uri) => {
      expect(run('kiosk-page', { method: 'GET', uri }).request.uri).toBe(uri);
    },
  );
});
