import assert from 'node:assert/strict';
import {test} from 'node:test';
import {plainCommand} from '../../support/program-command.ts';
import {runCli} from '../../support/run.ts';

// The steps of regular expressions cannot be counted. The floods are therefore so long that only
// linear work finishes at all.
test('floods of unterminated sequences, near-addresses and spaces are read to their end', async () => {
  const program = plainCommand(new URL('flood-process.ts', import.meta.url));
  const {code, stdout, stderr} = await runCli([], {program});
  assert.deepEqual(
    [code, stdout, stderr],
    [0, 'sanitized\nsearched for an address\ntrimmed\n', ''],
  );
});
