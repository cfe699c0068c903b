import {drainOutbox} from '../../src/app/memo/drain-outbox.ts';
import type {ScriptedResponse} from '../../src/emulator/start-emulator.ts';
import {memoPath} from '../emulator/plain-http.ts';
import {accept} from '../support/accept.ts';
import {given} from '../support/contents.ts';
import {assertInvariants} from '../support/invariants.ts';
import {withServices} from '../support/services.ts';

/**
 * Faults of every kind. With `processed` ones the memo was delivered before the answer is
 * corrupted.
 */
const faults: readonly {response: ScriptedResponse; isAmbiguous: boolean}[] = [
  {response: {status: 500, body: 'oops'}, isAmbiguous: true},
  {response: {status: 502, body: '<html></html>', processed: true}, isAmbiguous: true},
  {response: {status: 200, body: '<html></html>', processed: true}, isAmbiguous: true},
  {response: {destroy: 'before-response'}, isAmbiguous: true},
  {response: {destroy: 'reset', processed: true}, isAmbiguous: true},
  {response: {status: 400, body: {msg: 'internal', code: -1}}, isAmbiguous: true},
  {response: {status: 503, body: {msg: 'maintenance', code: -9798}}, isAmbiguous: false},
  {response: {status: 429, body: {msg: 'slow down', code: -10}}, isAmbiguous: false},
  {
    response: {status: 401, body: {msg: 'this access token is already expired', code: -401}},
    isAmbiguous: false,
  },
];

export interface FaultCount {
  readonly memos: number;
  readonly ambiguous: number;
  readonly doubled: number;
  readonly lost: number;
  readonly unknown: number;
  /**
   * The growth of used memory (bytes), including the emulator's record, from the first tenth to the
   * end.
   */
  readonly growth: number;
}

/** Sends `memos` memos through a share of mixed faults and compares both sides. */
export async function sendThroughFaults(options: {
  memos: number;
  share: number;
  random: () => number;
}): Promise<FaultCount> {
  let count: FaultCount | null = null;
  await withServices(async (stand) => {
    const ports = {...stand.ports, wait: () => Promise.resolve(), random: () => 0};
    let ambiguous = 0;
    let base = 0;
    for (let number = 0; number < options.memos; number += 1) {
      if (options.random() < options.share) {
        const fault = faults[Math.floor(options.random() * faults.length)];
        if (fault !== undefined) stand.emulator.failNext(memoPath, fault.response);
        if (fault?.isAmbiguous) ambiguous += 1;
      }
      await accept(ports, given(`memo ${number}`));
      await drainOutbox(ports, {onChange: () => {}});
      // Skips all waits and pauses; the order stays.
      ports.memos.savePause(null);
      ports.memos.releaseWaiting();
      if (number % 15 === 0) stand.turn(60_000);
      if (number === Math.floor(options.memos / 10)) base = settledMemory();
    }
    while (ports.memos.nextAttemptAt() !== null) {
      ports.memos.savePause(null);
      ports.memos.releaseWaiting();
      await drainOutbox(ports, {onChange: () => {}});
    }
    assertInvariants({ports, emulator: stand.emulator, folder: stand.folder});
    const received = stand.emulator.memos.map((memo) => memo.text);
    const recorded = [...ports.memos.all()];
    const sent = recorded.filter((memo) => memo.status === 'sent');
    count = {
      memos: recorded.length,
      ambiguous,
      doubled: received.length - new Set(received).size,
      lost:
        options.memos - recorded.length + sent.filter(({text}) => !received.includes(text)).length,
      unknown: recorded.filter((memo) => memo.status === 'unknown').length,
      growth: settledMemory() - base,
    };
  });
  if (count === null) throw new Error('nothing was counted');
  return count;
}

function settledMemory(): number {
  globalThis.gc?.();
  const {heapUsed, external} = process.memoryUsage();
  return heapUsed + external;
}
