import {execFileSync} from 'node:child_process';
import {readFileSync, statSync} from 'node:fs';

/** A process: the one that started it, and the path of its terminal if it has one. */
interface ProcessFacts {
  readonly parent: number;
  readonly terminal: string | null;
}

/** The number of processes between a hook and the shell of the agent, at most. */
const maxAncestors = 8;

/**
 * The time (ms) since something was typed in the terminal of a process or of those that started
 * it; null if none of them has one, or if that cannot be found out. The kernel notes when a
 * terminal was last read from, as `w` shows it (Linux does so every 8 seconds). What programs print
 * does not count.
 */
export function terminalUnused(now: number, pid: number, platform: NodeJS.Platform): number | null {
  const factsOf = {linux: linuxFacts, darwin: macFacts}[String(platform)];
  try {
    let process = pid;
    for (let count = 0; count < maxAncestors && process > 1; count += 1) {
      const facts = factsOf?.(process);
      if (facts === undefined) return null;
      if (facts.terminal !== null) {
        return Math.max(0, now - statSync(facts.terminal).atimeMs);
      }
      process = facts.parent;
    }
  } catch {
    // No such file, or a process that has ended: nothing is known then.
  }
  return null;
}

/** @see proc_pid_stat(5): after the name in parentheses follow the state, the parent, and so on. */
function linuxFacts(pid: number): ProcessFacts {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const [, parent, , , device] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return {parent: Number(parent), terminal: deviceFile(Number(device))};
}

/**
 * The file of a terminal by the number of its device: consoles have the major number 4,
 * pseudoterminals those from 136 to 143.
 *
 * @see https://docs.kernel.org/admin-guide/devices.html
 */
function deviceFile(device: number): string | null {
  const major = (device >> 8) & 0xfff;
  const minor = (device & 0xff) | ((device >> 12) & 0xfff00);
  const path =
    major >= 136 && major <= 143
      ? `/dev/pts/${(major - 136) * 256 + minor}`
      : major === 4 && minor < 64
        ? `/dev/tty${minor}`
        : null;
  // In a container the file of this name may be another terminal.
  return path !== null && statSync(path).rdev === device ? path : null;
}

function macFacts(pid: number): ProcessFacts {
  const words = ['-o', 'ppid=,tty=', '-p', String(pid)];
  const [parent, name = ''] = execFileSync('/bin/ps', words, {timeout: 1000, encoding: 'utf8'})
    .trim()
    .split(/\s+/);
  return {parent: Number(parent), terminal: /^tty\w+$/.test(name) ? `/dev/${name}` : null};
}
