import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

import type { Page } from 'playwright-core';

const FOLDER = process.env['LIGHTHOUSE'];
const PORT = 9322;
const SCRIPT = join(import.meta.dirname, '../../scripts/lighthouse.mjs');

/** What a browser needs so that Lighthouse can look into it. */
export const LIGHTHOUSE_ARGUMENTS = FOLDER ? [`--remote-debugging-port=${PORT}`] : [];

export interface LighthouseJudgement {
  /** From 0 to 1, which is written as 100. */
  score: number;
  /** Audits that apply to what is shown and count. */
  judged: number;
  failed: string[];
}

/** Lighthouse's accessibility category for the page as it is now; null unless LIGHTHOUSE names a folder that has it. */
export async function judgedByLighthouse(page: Page): Promise<LighthouseJudgement | null> {
  if (!FOLDER) return null;
  const { stdout } = await promisify(execFile)(process.execPath, [SCRIPT, FOLDER, String(PORT), page.url()]);
  return JSON.parse(stdout.slice(stdout.lastIndexOf('\n{') + 1)) as LighthouseJudgement;
}
