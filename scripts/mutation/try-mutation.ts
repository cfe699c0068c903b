import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {type Answer, askJudges, type Court, unnoticed} from './ask-judges.ts';
import type {Judge} from './judges.ts';
import {type Mutation, mutatedText} from './mutation.ts';

export interface Verdict extends Answer {
  readonly mutation: Mutation;
  /** The number of judges that were asked. */
  readonly asked: number;
  readonly judges: number;
}

export interface Trial {
  readonly mutation: Mutation;
  /** The unchanged text of the source. */
  readonly text: string;
  readonly judges: readonly (readonly Judge[])[];
  /** Seconds after which no more judges are asked. */
  readonly patience: number;
}

/**
 * Applies the mutation to the source in a copy, asks the judges in order until one notices, and
 * restores the source.
 */
export async function tryMutation(court: Court, trial: Trial): Promise<Verdict> {
  const {mutation, text, judges} = trial;
  const path = join(court.copy.root, mutation.file);
  await writeFile(path, mutatedText(text, mutation));
  try {
    return {mutation, judges: judges.flat().length, ...(await askInTurn(court, trial))};
  } finally {
    await writeFile(path, text);
  }
}

async function askInTurn(
  court: Court,
  {judges, patience}: Trial,
): Promise<Answer & Pick<Verdict, 'asked'>> {
  const deadline = performance.now() + 1000 * patience;
  let asked = 0;
  for (const bench of judges) {
    if (asked > 0 && performance.now() > deadline) break;
    asked += bench.length;
    const answer = await askJudges(court, bench);
    if (answer.killer !== null) return {...answer, asked};
  }
  return {...unnoticed, asked};
}
