// Lighthouse's judgement of what a browser shows just now, as JSON: node scripts/lighthouse.mjs FOLDER PORT ADDRESS
// FOLDER: where `npm install lighthouse@13.5.0` was run, since it is no dependency of ours. PORT: the browser's debugging port.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [, , folder, port, address] = process.argv;
const installed = createRequire(join(folder, 'package.json'));
const load = (name) => import(pathToFileURL(installed.resolve(name)).href);
const { snapshot } = await load('lighthouse');
const { default: puppeteer } = await load('puppeteer-core');

// A viewport of its own would change what is judged.
const browser = await puppeteer.connect({ browserURL: `http://127.0.0.1:${port}`, defaultViewport: null });
const pages = await browser.pages();
const page = pages.find((open) => open.url().startsWith(address));
if (!page) throw new Error(`No page of ${address} is open.`);
const flags = {
  onlyCategories: ['accessibility'],
  formFactor: 'desktop',
  screenEmulation: { disabled: true },
  throttlingMethod: 'provided',
};
const { lhr } = await snapshot(page, { flags });
const { score, auditRefs } = lhr.categories.accessibility;
const weighed = auditRefs.filter(({ id, weight }) => weight > 0 && lhr.audits[id].score !== null);
const failed = weighed.filter(({ id }) => lhr.audits[id].score < 1).map(({ id }) => id);
await browser.disconnect();
console.log(JSON.stringify({ version: lhr.lighthouseVersion, score, judged: weighed.length, failed }));
