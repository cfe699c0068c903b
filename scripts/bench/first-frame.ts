import {cleanEnvironment} from '../../test/support/clean-environment.ts';
import type {KakaoStage} from '../../test/support/kakao-stage.ts';
import {openTerminal} from '../../test/support/terminal.ts';
import {manyColors, openTui} from '../../test/support/tui.ts';
import {type Figure, median} from './figure.ts';
import {program, withOwnCache} from './whole-processes.ts';

/** A word in the history of the stage's database. The frame is complete when it appears. */
export interface FirstFrame {
  readonly name: string;
  readonly stage: KakaoStage;
  readonly until: string;
}

/**
 * The time from the start of the process to the first complete frame in a pty, as a ratio to bare
 * Node in the same pty.
 */
export async function firstFrameFigures(
  frames: readonly FirstFrame[],
  rounds: number,
): Promise<Figure[]> {
  const bare: number[] = [];
  const samples = new Map<string, number[]>(frames.map(({name}) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    const node = await timeBareNode();
    if (round > 0) bare.push(node);
    for (const frame of frames) {
      const ms = await timeFrame(frame);
      if (round > 0) samples.get(frame.name)?.push(ms);
    }
  }
  const base = median(bare);
  return [...samples].map(([name, values]) => {
    const ms = median(values);
    const detail = `${ms.toFixed(0)} ms; node -e 0 in the pty: ${base.toFixed(0)} ms`;
    return {name, value: ms / base, unit: 'x' as const, detail};
  });
}

async function timeBareNode(): Promise<number> {
  const start = performance.now();
  await using terminal = openTerminal({
    command: process.execPath,
    args: ['-e', '0'],
    env: cleanEnvironment(),
  });
  await terminal.exit;
  return performance.now() - start;
}

async function timeFrame({stage, until}: FirstFrame): Promise<number> {
  const start = performance.now();
  await using tui = openTui({
    env: {...withOwnCache(stage.env), ...manyColors},
    program: {command: process.execPath, args: [program]},
  });
  await tui.until(until);
  return performance.now() - start;
}
