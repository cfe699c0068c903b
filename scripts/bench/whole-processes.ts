import {fileURLToPath} from 'node:url';
import {cleanEnvironment, type Environment} from '../../test/support/clean-environment.ts';
import type {KakaoStage} from '../../test/support/kakao-stage.ts';
import {type Figure, median} from './figure.ts';
import {pythonScript} from './python-script.ts';
import {type Timed, timeInTurns} from './time-in-turns.ts';

/** The launcher of the built program, as users run it. */
export const program = fileURLToPath(new URL('../../bin/kakao-tui.mjs', import.meta.url));

/** An environment in which the program keeps its compiled code where it does for a user. */
export function withOwnCache(env: Environment): Environment {
  return {...env, NODE_COMPILE_CACHE: undefined};
}

export function bareNode(env: Timed['env']): Timed {
  return {name: 'node', command: process.execPath, args: ['-e', '0'], env};
}

/** The commands that are measured as complete processes of the program at `launcher`. */
export function wholeRuns(launcher: string, env: Timed['env']): Timed[] {
  const run = (name: string, ...args: string[]): Timed => ({
    name,
    command: process.execPath,
    args: [launcher, ...args],
    env,
  });
  return [
    run('--version', '--version'),
    run('status --offline', 'status', '--offline'),
    run('send', 'send', '측정하는 메모'),
  ];
}

/**
 * Measures `--version`, `status --offline` and `send` as ratios to bare Node in the same run, and
 * `send` as a ratio to the usual Python script.
 */
export async function processFigures(stage: KakaoStage, rounds: number): Promise<Figure[]> {
  const env = cleanEnvironment(withOwnCache(stage.env));
  const timed = [bareNode(env), ...wholeRuns(program, env)];
  const python = await pythonScript(stage);
  const samples = await timeInTurns(python === null ? timed : [...timed, python], rounds);
  const medians = new Map([...samples].map(([name, values]) => [name, median(values)]));
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
