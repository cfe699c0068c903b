import assert from 'node:assert/strict';
import {test} from 'node:test';
import {growsTooFast, type Work} from './support/linear/growth.ts';
import {plainCommand} from './support/program-command.ts';
import {runCli} from './support/run.ts';

/** One thread compiles and collects, so that no run waits for another thread on a busy machine. */
const flags = ['--single-threaded'];

/** Feeding all readers takes some seconds of computing: many on a busy machine. */
const feedingTimeoutMs = 480_000;

test('all patterns and functions that read text from outside take linear time, and all are known', async () => {
  const {command, args} = plainCommand(
    new URL('support/linear/measure-process.ts', import.meta.url),
  );
  const program = {command, args: [...flags, ...args]};
  const {code, stdout, stderr} = await runCli([], {program, timeout: feedingTimeoutMs});
  assert.deepEqual([code, stderr], [0, '']);
  const facts: {kind: string; name?: string; patterns?: number; functions?: number}[] = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.deepEqual(
    facts.filter(({kind}) => kind === 'unknown').map(({name}) => name),
    [],
    'say in test/support/linear how to call a function, or why no long text reaches it',
  );
  const fed = facts.pop();
  assert.deepEqual(facts, []);
  assert.ok((fed?.patterns ?? 0) > 150 && (fed?.functions ?? 0) > 150, JSON.stringify(fed));
});

test('the measure tells quadratic work from linear work', () => {
  const blanks = {head: '', unit: ' ', tail: 'x'};
  const quadratic: readonly Work[] = [
    (text) => text.replace(/\s+$/u, ''),
    (text) => Array.from(text, (_, at) => text.slice(at).trimStart()),
  ];
  // On a busy machine a measurement may miss quadratic work: the short text had to wait.
  for (const work of quadratic) {
    assert.ok(Array.from({length: 5}).some(() => growsTooFast(work, blanks)));
  }
  assert.equal(
    growsTooFast((text) => text.trimEnd(), blanks),
    false,
  );
  assert.equal(
    growsTooFast((text) => text.split(' ').join('-'), blanks),
    false,
  );
});
