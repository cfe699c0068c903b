import type {Environment} from './clean-environment.ts';
import {sourceCommand} from './program-command.ts';
import {type RunningCli, startCli} from './run.ts';

/** One process of the program that does as it is told. */
export interface Actor {
  readonly process: RunningCli;
  /** Resolves to what the action returned, once it has. */
  order(action: string, argument?: string): Promise<unknown>;
}

/** Starts a process of the program on the folder and the Kakao that `env` names, and waits for it. */
export async function startActor(env: Environment): Promise<Actor> {
  const program = sourceCommand(new URL('actor-process.ts', import.meta.url));
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

/** As many processes at once; all of them end with the callback. */
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
