import type {Environment} from './clean-environment.ts';
import {processCommand} from './program-command.ts';
import {type RunningCli, startCli} from './run.ts';

/** One process of the program that carries out orders. */
export interface Actor {
  readonly process: RunningCli;
  /** Resolves to the result of the action when it has finished. */
  order(action: string, argument?: string): Promise<unknown>;
}

/**
 * Starts a process of the program with the folder and the Kakao that `env` names, and waits until
 * it is ready.
 */
export async function startActor(env: Environment): Promise<Actor> {
  const program = processCommand(new URL('actor-process.ts', import.meta.url));
  const process = startCli([], {program, env});
  let count = 0;
  const order = async (action: string, argument = ''): Promise<unknown> => {
    count += 1;
    const answered = new RegExp(`^#${count} (.*)$`, 'm');
    process.write(`${JSON.stringify({action, argument})}\n`);
    const [, answer = 'null'] = await process.untilStdout(answered);
    return JSON.parse(answer);
  };
  await order('hello');
  return {process, order};
}

/** Starts that many processes at the same time. All of them end with the callback. */
export async function withActors(
  count: number,
  env: Environment,
  callback: (actors: readonly Actor[]) => Promise<void>,
): Promise<void> {
  const actors = await Promise.all(Array.from({length: count}, () => startActor(env)));
  try {
    await callback(actors);
  } finally {
    await Promise.all(actors.map((actor) => actor.process.close()));
  }
}
