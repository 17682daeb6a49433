import { isIPv6 } from 'node:net';

/** Whom failures are counted against: an IPv4 address, or the /64 network that one holder of IPv6 addresses has. */
export function sourceOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped) return mapped[1]!;
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.split('%')[0]!.split('::');
  const groupsOf = (text: string | undefined) => (text ? text.split(':') : []);
  const front = groupsOf(head);
  const back = groupsOf(tail);
  // A dotted quad at the end stands for two groups; it lies beyond the first four either way.
  const width = front.length + back.length + (address.includes('.') ? 1 : 0);
  const groups = tail === undefined ? front : [...front, ...Array<string>(8 - width).fill('0'), ...back];
  const network = groups.slice(0, 4).map((group) => parseInt(group, 16).toString(16));
  return `${network.join(':')}::/64`;
}
