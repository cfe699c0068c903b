import {spawn} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {cleanEnvironment} from '../../test/support/clean-environment.ts';
import type {KakaoStage} from '../../test/support/kakao-stage.ts';
import {type Figure, median} from './figure.ts';
import {pythonScript} from './python-script.ts';

/** The built program, as people run it. */
export const program = fileURLToPath(new URL('../../bin/kakao-tui.mjs', import.meta.url));

export interface Timed {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Record<string, string>;
  /** Exit code that a run must end with; anything else fails the bench. */
  readonly exit?: number;
  /** Called before each run, outside its time. */
  readonly before?: () => void;
}

/**
 * Times commands as whole processes, in turns so that a slow moment of the machine meets all alike.
 * Returns the median of `rounds` runs (ms) by name; the first round warms caches and is dropped.
 */
export async function timeInTurns(
  timed: readonly Timed[],
  rounds: number,
): Promise<Map<string, number>> {
  const samples = new Map<string, number[]>(timed.map(({name}) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const one of timed) {
      one.before?.();
      const ms = await timeOnce(one);
      if (round > 0) samples.get(one.name)?.push(ms);
    }
  }
  return new Map([...samples].map(([name, values]) => [name, median(values)]));
}

function timeOnce({name, command, args, env, exit = 0}: Timed): Promise<number> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(command, args, {env, stdio: ['ignore', 'ignore', 'pipe']});
    let said = '';
    child.stderr.on('data', (data) => {
      said += data;
    });
    child.on('error', reject);
    child.on('exit', (code) => {
      const ms = performance.now() - start;
      if (code === exit) resolve(ms);
      else reject(new Error(`${name} ended with ${code}: ${said}`));
    });
  });
}

/**
 * `--version`, `status --offline` and `send` as ratios to bare Node in the same run, and `send` as
 * one to the usual Python script.
 */
export async function processFigures(stage: KakaoStage, rounds: number): Promise<Figure[]> {
  const env = cleanEnvironment(stage.env);
  const ours = (name: string, ...args: string[]): Timed => ({
    name,
    command: process.execPath,
    args: [program, ...args],
    env,
  });
  const timed: Timed[] = [
    {name: 'node', command: process.execPath, args: ['-e', '0'], env},
    ours('--version', '--version'),
    ours('status --offline', 'status', '--offline'),
    ours('send', 'send', '측정하는 메모'),
  ];
  const python = await pythonScript(stage);
  const medians = await timeInTurns(python === null ? timed : [...timed, python], rounds);
  const bare = medians.get('node') ?? Number.NaN;
  const ratios = timed.slice(1).map(({name}) => {
    const ms = medians.get(name) ?? Number.NaN;
    const detail = `${ms.toFixed(0)} ms; node -e 0: ${bare.toFixed(0)} ms`;
    return {name, value: ms / bare, unit: 'x' as const, detail};
  });
  return [...ratios, besidePython(medians)];
}

function besidePython(medians: ReadonlyMap<string, number>): Figure {
  const name = 'send beside Python';
  const ours = medians.get('send') ?? Number.NaN;
  const theirs = medians.get('python3');
  if (theirs === undefined) {
    return {name, value: null, unit: 'x', detail: 'skipped: no python3 with requests here'};
  }
  const detail = `${ours.toFixed(0)} ms; python3 (refreshes, sends): ${theirs.toFixed(0)} ms`;
  return {name, value: ours / theirs, unit: 'x', detail};
}
