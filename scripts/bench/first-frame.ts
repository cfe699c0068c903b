import {cleanEnvironment} from '../../test/support/clean-environment.ts';
import type {KakaoStage} from '../../test/support/kakao-stage.ts';
import {openTerminal} from '../../test/support/terminal.ts';
import {openTui} from '../../test/support/tui.ts';
import {type Figure, median} from './figure.ts';
import {program} from './whole-processes.ts';

/** A word that stands in the history of the stage's database, so that the frame is a whole one. */
export interface FirstFrame {
  readonly name: string;
  readonly stage: KakaoStage;
  readonly until: string;
}

/** From the start of the process to the first whole frame in a pty, as ratios to bare Node there. */
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
    env: stage.env,
    program: {command: process.execPath, args: [program]},
  });
  await tui.until(until);
  return performance.now() - start;
}
