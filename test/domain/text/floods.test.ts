import assert from 'node:assert/strict';
import {test} from 'node:test';
import {sourceCommand} from '../../support/program-command.ts';
import {runCli} from '../../support/run.ts';

// The regular expressions do their work where no step of it can be counted. So the floods are long
// enough that only work in proportion to their length ends at all.
test('floods of unended sequences and of almost-addresses are read to their end', async () => {
  const program = sourceCommand(new URL('flood-process.ts', import.meta.url));
  const {code, stdout, stderr} = await runCli([], {program});
  assert.deepEqual([code, stdout, stderr], [0, 'sanitized\nsearched for an address\n', '']);
});
