import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { sourceOf } from './source-of.js';

describe('the source of a request', () => {
  it('is the address, for IPv4', () => {
    expect(sourceOf('203.0.113.7')).toBe('203.0.113.7');
    expect(sourceOf('::ffff:203.0.113.7')).toBe('203.0.113.7');
  });

  it.each([
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
    ['2001:0db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['64:ff9b::192.0.2.33', '64:ff9b:0:0::/64'],
  ])('is the network of one holder, for IPv6: %s', (address, network) => {
    expect(sourceOf(address)).toBe(network);
  });

  it('does not change when an IPv6 host takes another address of its network', () => {
    const host = fc.ipV6().filter((address) => !address.startsWith('::ffff:'));
    fc.assert(
      fc.property(host, (address) => {
        const source = sourceOf(address);
        expect(sourceOf(`${source.slice(0, -'::/64'.length)}:dead:beef:0:1`)).toBe(source);
      }),
    );
  });
});
