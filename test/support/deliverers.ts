import {readdirSync, readFileSync} from 'node:fs';
import {untilSeen} from './until-seen.ts';

/** The reason why the processes of a folder cannot be found here, or false. */
export const noProcessList: string | false =
  process.platform === 'linux' ? false : 'finds processes by /proc';

/** The processes that deliver the notes of hooks for this data folder (Linux). */
export function deliverersOf(home: string): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && delivers(name, home))
    .map(Number);
}

function delivers(pid: string, home: string): boolean {
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    const variables = readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0');
    return words.includes('deliver') && variables.includes(`KAKAO_TUI_HOME=${home}`);
  } catch {
    // It has ended, or belongs to another user.
    return false;
  }
}

/** Kills them, and any that start meanwhile. */
export async function killDeliverers(home: string): Promise<void> {
  await untilSeen('no deliverer is left', () => {
    const pids = deliverersOf(home);
    for (const pid of pids) process.kill(pid, 'SIGKILL');
    return pids.length === 0;
  });
}

/** Waits until none is left; nothing waits for them then. */
export function untilDelivered(home: string): Promise<void> {
  return untilSeen('the deliverers have ended', () => deliverersOf(home).length === 0);
}
