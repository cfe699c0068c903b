import assert from 'node:assert/strict';
import {type TestContext, test} from 'node:test';
import {setImmediate} from 'node:timers/promises';
import {createCriticalWork} from '../../src/main/critical-work.ts';
import {listenForExitSignal} from '../../src/main/exit-signal.ts';
import {withoutSignalListeners} from '../support/without-signal-listeners.ts';

/** What happens in order: a signal, the sentence is printed, or it is printed and read. */
type Step = NodeJS.Signals | 'printed' | 'read';

/** The steps during a refresh, and the exit code of the last one; null: the program still waits. */
const rows: readonly (readonly [steps: readonly Step[], code: number | null])[] = [
  [['SIGTERM', 'read', 'SIGTERM'], 143],
  [['SIGTERM', 'read', 'SIGINT'], 143],
  [['SIGINT', 'read', 'SIGINT'], 130],
  [['SIGINT', 'read', 'SIGQUIT'], 130],
  [['SIGIO', 'read', 'SIGINT'], 157],
  [['SIGHUP', 'read', 'SIGTERM', 'SIGTERM'], 129],
  [['SIGTERM', 'SIGTERM', 'SIGINT', 'SIGQUIT'], null],
  [['SIGTERM', 'SIGTERM', 'read'], null],
  [['SIGTERM', 'SIGINT', 'read', 'SIGINT'], 143],
  [['SIGINT', 'printed', 'SIGINT', 'SIGTERM'], null],
  [['SIGTERM', 'read', 'SIGIO'], null],
  [['SIGTERM', 'read', 'SIGPWR', 'SIGIO', 'SIGALRM', 'SIGUSR1', 'SIGUSR2', 'SIGXCPU'], null],
  [['SIGTERM', 'read', 'SIGABRT', 'SIGVTALRM', 'SIGSTKFLT', 'SIGSYS', 'SIGHUP'], null],
  [['SIGTERM', 'read', 'SIGIO', 'SIGTERM'], 143],
  [['SIGIO', 'SIGPWR', 'read', 'SIGIO'], null],
];

/** The exit code at the end of the steps; null if the program did not end. */
async function endAfter(t: TestContext, steps: readonly Step[]): Promise<number | null> {
  // A command would be ended after its time.
  t.mock.timers.enable({apis: ['setTimeout']});
  const exit = t.mock.method(process, 'exit', () => {});
  const criticalWork = createCriticalWork();
  const {promise: work, resolve: endWork} = Promise.withResolvers<void>();
  const running = criticalWork.run(() => work);
  let read = (): void => assert.fail('the sentence was not said');
  const sayThatItWaits = (onRead: () => void): void => {
    read = onRead;
  };
  listenForExitSignal({criticalWork, sayThatItWaits});
  for (const step of steps) {
    assert.equal(exit.mock.callCount(), 0, 'the end comes with the last signal');
    if (step === 'read' || step === 'printed') read();
    else process.emit(step);
    if (step === 'read') t.mock.timers.tick(1000);
    await setImmediate();
  }
  const [call] = exit.mock.calls;
  t.mock.reset();
  endWork();
  await running;
  return call === undefined ? null : Number(call.arguments.at(0));
}

test('during a refresh only what a user sends after reading the sentence ends the program', async (t) => {
  for (const [steps, code] of rows) {
    const end = await withoutSignalListeners(() => endAfter(t, steps));
    assert.equal(end, code, steps.join(' '));
  }
});
