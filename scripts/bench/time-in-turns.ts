import {spawn} from 'node:child_process';

/** A command whose complete run is timed. */
export interface Timed {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Record<string, string>;
  /** The expected exit code. Any other fails the bench. */
  readonly exit?: number;
  /** Called before each run and not timed. */
  readonly before?: () => void;
}

/**
 * Times commands as complete processes, in turns so that a slow moment of the machine affects all
 * of them. Returns the times (ms) of `rounds` runs by name, in the order of the rounds. The first
 * round warms caches and is dropped.
 */
export async function timeInTurns(
  timed: readonly Timed[],
  rounds: number,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const samples = new Map<string, number[]>(timed.map(({name}) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const one of timed) {
      one.before?.();
      const ms = await timeOnce(one);
      if (round > 0) samples.get(one.name)?.push(ms);
    }
  }
  return samples;
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
