// Preloaded by `--import`: denies and writes down every way out but those that NETWORK_ALLOWED names (`host:port`,
// by commas). Sockets of the file system stay open. Children of the process get the same, whatever environment their
// parent gives them.
import { ChildProcess } from 'node:child_process';
import dgram from 'node:dgram';
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import tls from 'node:tls';

const allowed = new Set((process.env.NETWORK_ALLOWED ?? '').split(',').filter(Boolean));
const allowedHosts = new Set([...allowed].map((place) => place.slice(0, place.lastIndexOf(':'))));
const file = process.env.NETWORK_DENIED ?? '';

function denied(way, place) {
  appendFileSync(file, `${way} ${place}\n`);
  return Object.assign(new Error(`denied: ${way} ${place}`), { code: 'ECONNREFUSED' });
}

/** `connect` takes options, a port and a host, a path, or what `net` made of them. */
function placeOf(args) {
  const [first, second] = Array.isArray(args[0]) ? args[0] : args;
  if (typeof first === 'object' && first !== null) {
    return first.path === undefined ? `${first.host ?? 'localhost'}:${first.port}` : null;
  }
  if (typeof first === 'string' && Number.isNaN(Number(first))) return null;
  return `${typeof second === 'string' ? second : 'localhost'}:${first}`;
}

const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function (...args) {
  const place = placeOf(args);
  if (place === null || allowed.has(place)) return connect.apply(this, args);
  const error = denied(this instanceof tls.TLSSocket ? 'tls' : 'connect', place);
  process.nextTick(() => this.destroy(error));
  return this;
};

function denyLookups(module, isPromise) {
  for (const name of Object.keys(module).filter((key) => /^(?:lookup|resolve|reverse)/.test(key))) {
    const original = module[name];
    module[name] = function (host, ...rest) {
      if (allowedHosts.has(host) || net.isIP(host)) return original.call(this, host, ...rest);
      const error = denied('lookup', host);
      if (isPromise) return Promise.reject(error);
      return process.nextTick(rest.at(-1), error);
    };
  }
}
denyLookups(dns, false);
denyLookups(dns.promises, true);

for (const way of ['send', 'connect']) {
  dgram.Socket.prototype[way] = function (...args) {
    throw denied('datagram', args.filter((part) => typeof part !== 'function' && typeof part !== 'object').join(' '));
  };
}

const { spawn } = ChildProcess.prototype;
ChildProcess.prototype.spawn = function (options) {
  const given = (options.envPairs ?? []).filter((pair) => !/^(?:NODE_OPTIONS|NETWORK_\w+)=/.test(pair));
  const own = ['NODE_OPTIONS', 'NETWORK_ALLOWED', 'NETWORK_DENIED'].map((name) => `${name}=${process.env[name] ?? ''}`);
  return spawn.call(this, { ...options, envPairs: [...given, ...own] });
};

syncBuiltinESMExports();
