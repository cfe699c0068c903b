import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type CutResult, sweepBytes} from './byte-sweep.ts';

/** Outcomes that no cut may have. */
const violations: Readonly<Record<string, (result: CutResult) => boolean>> = {
  'sent, but the server did not process it': ({status, processed}) =>
    status === 'sent' && processed === 0,
  'to be retried or failed, but the server processed it': ({status, processed}) =>
    (status === 'queued' || status === 'failed') && processed > 0,
  'processed twice': ({processedInTheEnd}) => processedInTheEnd > 1,
  'unknown, but sent again by itself': ({status, endStatus, processed, processedInTheEnd}) =>
    status === 'unknown' && (endStatus !== 'unknown' || processedInTheEnd !== processed),
  'neither sent nor unknown in the end': ({endStatus}) =>
    endStatus !== 'sent' && endStatus !== 'unknown',
  'still on its way after the drain': ({status}) => status === 'sending' || status === undefined,
};

let sweep: Promise<CutResult[]> | undefined;

test('cutting the connection after each byte of the request causes no violation, from the outbox to the wire', async (t) => {
  sweep = sweepBytes(t);
  const results = await sweep;
  assert.ok(results.length >= 800, `only ${results.length} cuts`);
  t.diagnostic(`${results.length} cuts: ${countByStatus(results)}`);
  assertNoViolation(results, 'request');
  const partlyRead = results.filter(({cut}) => cut.side === 'request' && cut.bytes > 0);
  assert.ok(partlyRead.every(({status}) => status === 'unknown'));
});

test('cutting the connection after each byte of the answer causes no violation, from the outbox to the wire, for texts, cards and lists', async () => {
  const results = (await sweep) ?? [];
  assertNoViolation(results, 'answer');
  const answers = results.filter(({cut}) => cut.side === 'answer');
  const whole = Math.max(...answers.map(({cut}) => cut.bytes));
  for (const {cut, status} of answers) {
    if (cut.bytes < whole) assert.equal(status, 'unknown', JSON.stringify(cut));
    else if (cut.ending === 'FIN') assert.equal(status, 'sent');
  }
});

function assertNoViolation(results: readonly CutResult[], side: string): void {
  const ofSide = results.filter(({cut}) => cut.side === side);
  assert.ok(ofSide.length > 100);
  for (const [what, isViolated] of Object.entries(violations)) {
    assert.deepEqual(ofSide.filter(isViolated), [], what);
  }
}

function countByStatus(results: readonly CutResult[]): string {
  const counts = Object.groupBy(results, ({status}) => status ?? 'gone');
  return JSON.stringify(
    Object.fromEntries(Object.entries(counts).map(([status, all]) => [status, all?.length])),
  );
}
