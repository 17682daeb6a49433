// Writes the bill of materials of an installation as CycloneDX: `node scripts/delivery/sbom.mjs FOLDER > server.cdx.json`.
// It lists what npm noted when it installed, and of one installation it is always the same, byte by byte. (`npm sbom` has
// a serial number and a time of its own each time, and leaves out packages that development needs as well.)
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder = '.'] = process.argv.slice(2);
const { name, version, license, dependencies: direct } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
const installed = JSON.parse(readFileSync(join(folder, 'node_modules', '.package-lock.json'), 'utf8')).packages;

const own = refOf(name, version);
const packages = Object.entries(installed)
  .filter(([path, { link }]) => path.startsWith('node_modules/') && !link)
  .map(([path, entry]) => ({ path, entry, name: entry.name ?? path.slice(path.lastIndexOf('node_modules/') + 13) }))
  .map((found) => ({ ...found, ref: refOf(found.name, found.entry.version) }))
  .sort((a, b) => (a.path < b.path ? -1 : 1));
const byPath = new Map(packages.map((found) => [found.path, found]));

const components = unique(packages).map(({ name: full, ref, entry }) => ({
  type: 'library',
  'bom-ref': ref,
  ...(full.startsWith('@') && { group: full.split('/')[0] }),
  name: full.split('/').at(-1),
  version: entry.version,
  ...(entry.integrity && { hashes: hashesOf(entry.integrity) }),
  ...(entry.license && { licenses: [licenseOf(entry.license)] }),
  purl: ref,
}));
const dependencies = [
  { ref: own, dependsOn: refsFrom('', direct) },
  ...unique(packages).map(({ ref, path, entry }) => ({
    ref,
    dependsOn: refsFrom(path, { ...entry.dependencies, ...entry.optionalDependencies, ...entry.peerDependencies }),
  })),
];
const bill = {
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  version: 1,
  metadata: {
    component: { type: 'application', 'bom-ref': own, name, version, licenses: [licenseOf(license)] },
  },
  components,
  dependencies,
};
process.stdout.write(`${JSON.stringify({ ...bill, serialNumber: serialOf(bill) }, null, 2)}\n`);

function refOf(full, number) {
  return `pkg:npm/${full.replace('@', '%40')}@${number}`;
}

/** Two copies of one version are one component. */
function unique(found) {
  return [...new Map(found.map((one) => [one.ref, one])).values()].sort((a, b) => (a.ref < b.ref ? -1 : 1));
}

/** As Node finds them: in the folder's own packages, then in those of the folders above. */
function refsFrom(path, names = {}) {
  const refs = Object.keys(names).flatMap((wanted) => {
    for (let from = path; ; from = from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/')))) {
      const found = byPath.get(`${from === '' ? '' : `${from}/`}node_modules/${wanted}`);
      if (found) return [found.ref];
      if (from === '') return [];
    }
  });
  return [...new Set(refs)].sort();
}

function hashesOf(integrity) {
  return integrity.split(' ').map((hash) => {
    const [algorithm, digest] = hash.split(/-(.*)/s);
    return { alg: algorithm.replace('sha', 'SHA-'), content: Buffer.from(digest, 'base64').toString('hex') };
  });
}

/** Not every package names its licence by an identifier that is registered. */
function licenseOf(text) {
  return text.startsWith('(') ? { expression: text } : { license: { name: text } };
}

/** Of the content, as a UUID of version 8: the same bill has the same number. */
function serialOf(content) {
  const hex = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  const groups = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return `urn:uuid:${groups.join('-')}`;
}
