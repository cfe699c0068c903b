import {setImmediate as nextTurn} from 'node:timers/promises';

/** Lets everything run that waits neither for Kakao nor for the test. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await nextTurn();
}
