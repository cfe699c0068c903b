import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {CommandEnd} from '../../../src/app/ports/command-ports.ts';
import {outputText, problemOf} from '../../../src/app/schedule/command-end.ts';

function ended(change: Partial<Extract<CommandEnd, {kind: 'ended'}>> = {}): CommandEnd {
  const stdout = new TextEncoder().encode('half');
  return {kind: 'ended', code: 0, signal: null, stdout, stderr: '', ...change};
}

test('only a command with exit code 0 has no problem, even if it wrote to stderr', () => {
  assert.equal(problemOf(ended()), null);
  assert.equal(problemOf(ended({stderr: 'a warning'})), null);
});

test('every other end is named, with the known details', () => {
  const ends: readonly (readonly [CommandEnd, string, string])[] = [
    [{kind: 'stopped'}, 'broken-off', ''],
    [{kind: 'not-started', detail: 'ENOENT'}, 'not-started', 'ENOENT'],
    [{kind: 'timed-out'}, 'timed-out', ''],
    [{kind: 'too-much'}, 'too-much', ''],
    [ended({code: null, signal: 'SIGKILL'}), 'killed', 'SIGKILL'],
    [ended({code: null}), 'killed', ''],
    [ended({code: 3}), 'exit-code', '3'],
  ];
  for (const [end, problem, detail] of ends) assert.deepEqual(problemOf(end), {problem, detail});
});

test('the exit code comes with the last line of stderr, trimmed and cut at 200', () => {
  const detailOf = (stderr: string) => problemOf(ended({code: 1, stderr}))?.detail;
  assert.equal(detailOf('first\n  second  \n\n \n'), '1 second');
  assert.equal(detailOf('one\ntwo'), '1 two');
  assert.equal(detailOf('\n'), '1');
  assert.equal(detailOf(` ${'x'.repeat(201)}`), `1 ${'x'.repeat(200)}`);
});

test('bytes are text only if they are UTF-8', () => {
  assert.equal(outputText(new TextEncoder().encode('환율')), '환율');
  assert.equal(outputText(Uint8Array.of(0x61, 0xff)), null);
  assert.equal(outputText(new TextEncoder().encode('환').subarray(0, 2)), null);
});
