import { execFileSync } from 'node:child_process';
import { realpathSync } from 'node:fs';

/** Ids of the database processes that run on this data folder. At most one holds the data; another may be asking for it. */
export function enginesOf(dataDir) {
  const folder = JSON.stringify(realpathSync(dataDir)).slice(1, -1);
  return running()
    .filter(({ command }) => command.includes('engine-process') && command.includes(`"${folder}/database"`))
    .map(({ pid }) => pid);
}

/** Ids of all processes that were started with this text in their command, but for the one that asks. */
export function processesNaming(text) {
  return running()
    .filter(({ pid, command }) => pid !== process.pid && command.includes(text))
    .map(({ pid }) => pid);
}

function running() {
  const listing = execFileSync('ps', ['-A', '-o', 'pid=,args='], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return listing.split('\n').flatMap((line) => {
    const [, pid, command] = /^\s*(\d+)\s(.*)$/.exec(line) ?? [];
    return pid ? [{ pid: Number(pid), command }] : [];
  });
}
