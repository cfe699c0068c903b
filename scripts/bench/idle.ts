import {readFileSync} from 'node:fs';
import type {KakaoStage} from '../../test/support/kakao-stage.ts';
import {manyColors, openTui} from '../../test/support/tui.ts';
import type {Figure} from './figure.ts';
import {program, withOwnCache} from './whole-processes.ts';

/** Linux counts processor time in hundredths of a second (sysconf, _SC_CLK_TCK). */
const tick = 10;

/**
 * Processor time and memory of an open, idle app over `seconds`. Empty on other systems than Linux.
 */
export async function idleFigures(stage: KakaoStage, seconds: number): Promise<Figure[]> {
  if (process.platform !== 'linux') return [];
  await using tui = openTui({
    env: {...withOwnCache(stage.env), ...manyColors},
    program: {command: process.execPath, args: [program]},
  });
  await tui.until('●');
  await tui.settled(2000);
  const before = processorTime(tui.pid);
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  const used = processorTime(tui.pid) - before;
  return [
    {
      name: 'idle CPU',
      value: (used / (seconds * 1000)) * 100,
      unit: '%',
      detail: `${used} ms in ${seconds} s`,
    },
    {name: 'memory, idle (RSS)', value: residentMegabytes(tui.pid), unit: 'MB'},
  ];
}

/** User and system time (ms) of a process: proc(5), fields 14 and 15 of its stat. */
function processorTime(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * tick;
}

export function residentMegabytes(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
}
