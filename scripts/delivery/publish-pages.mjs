// Puts the pages into their buckets: first what they refer to, which is kept for ever and never deleted, since its names
// are hashes, then the kiosk's page itself, and at last the distribution forgets the old one. The console's page comes
// from the service, with a nonce for each answer: of it the bucket has the files alone.
import { join } from 'node:path';

import { aws, main, required } from './aws.mjs';

const FOR_EVER = 'public, max-age=31536000, immutable';
const ASK_FIRST = 'no-cache';

await main(async () => {
  const [folder = 'web'] = process.argv.slice(2);
  const [consoleBucket, kioskBucket, distribution] = required('CONSOLE_BUCKET', 'KIOSK_BUCKET', 'DISTRIBUTION_ID');
  const kiosk = `s3://${kioskBucket}`;

  await sync(join(folder, 'console', 'assets'), `s3://${consoleBucket}/assets`, FOR_EVER);
  await sync(join(folder, 'kiosk', 'assets'), `${kiosk}/assets`, FOR_EVER);
  await sync(join(folder, 'kiosk'), kiosk, ASK_FIRST, '--exclude', 'assets/*', '--exclude', 'index.html');
  const page = join(folder, 'kiosk', 'index.html');
  await aws('s3', 'cp', page, `${kiosk}/index.html`, '--cache-control', ASK_FIRST, '--only-show-errors');
  await aws('cloudfront', 'create-invalidation', '--distribution-id', distribution, '--paths', '/', '/index.html');
  console.log('Both pages are published.');
});

function sync(from, to, cacheControl, ...options) {
  return aws('s3', 'sync', from, to, ...options, '--cache-control', cacheControl, '--only-show-errors');
}
