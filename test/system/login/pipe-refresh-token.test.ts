import assert from 'node:assert/strict';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {FailureError} from '../../../src/domain/failure/failure.ts';
import {pipeRefreshToken} from '../../../src/system/login/pipe-refresh-token.ts';
import {withTempFolder} from '../../support/temp-folder.ts';

/** How the command ends the first time, and whether the token arrives all the same. */
const endings: readonly (readonly [ending: string, arrives: boolean])[] = [
  ['kill -INT $$', true],
  ['kill -HUP $$', true],
  ['sh -c "kill -INT \\$\\$"; exit $?', true],
  ['exit 130', true],
  ['exit 129', true],
  ['kill -TERM $$', false],
  ['kill -KILL $$', false],
  ['exit 1', false],
  ['exit 127', false],
  ['exit 143', false],
];

for (const [ending, arrives] of endings) {
  const name = arrives ? 'gets the token once more' : 'is reported';
  test(`a command that ends at first with '${ending}' ${name}`, async () => {
    await withTempFolder(async (folder) => {
      const program = join(folder, 'take');
      const token = join(folder, 'token');
      const first = join(folder, 'first');
      const script = `#!/bin/sh\nif mkdir '${first}' 2>/dev/null; then ${ending}; fi\ncat > '${token}'\n`;
      writeFileSync(program, script, {mode: 0o700});
      if (arrives) pipeRefreshToken(program, 'the new token');
      else assert.throws(() => pipeRefreshToken(program, 'the new token'), FailureError);
      assert.equal(
        existsSync(token) ? readFileSync(token, 'utf8') : null,
        arrives ? 'the new token' : null,
      );
    });
  });
}

test('a command that is interrupted each time is reported', async () => {
  await withTempFolder(async (folder) => {
    const program = join(folder, 'take');
    writeFileSync(program, '#!/bin/sh\nkill -INT $$\n', {mode: 0o700});
    assert.throws(() => pipeRefreshToken(program, 'the new token'), FailureError);
  });
});
