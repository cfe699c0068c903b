import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import {environmentOf} from '../../src/commands/program/print-emulator.ts';
import {withEmulator} from '../emulator/plain-http.ts';
import {freePort} from '../support/free-port.ts';
import {readPage, sectionOf} from '../support/pages.ts';
import {runCli, startCli} from '../support/run.ts';
import {tempFolder} from '../support/temp-folder.ts';

const page = readPage('docs/emulator.md');

const recipes = [
  {section: 'Python', language: 'python', file: 'memo.py', command: 'python3'},
  {section: 'Node.js', language: 'js', file: 'memo.mjs', command: process.execPath},
] as const;

/** Writes the first code block of a section to a file, and returns the folder. */
function writeRecipe({section, language, file}: (typeof recipes)[number]): string {
  const block = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'm');
  const code = block.exec(sectionOf(page, section))?.[1] ?? '';
  assert.ok(code.includes(file), `${section} has no code for ${file}`);
  const folder = tempFolder();
  writeFileSync(join(folder, file), code);
  return folder;
}

const hasRequests = spawnSync('python3', ['-c', 'import requests']).status === 0;

describe('a recipe of docs/emulator.md logs in and sends, and sends again with a new token', () => {
  for (const recipe of recipes) {
    const {section, file, command} = recipe;
    const skip = command === 'python3' && !hasRequests && 'python3 has no requests';
    test(section, {skip}, async () => {
      const redirectUri = `http://localhost:${await freePort()}/callback`;
      await withEmulator({redirectUris: [redirectUri]}, async (emulator) => {
        const cwd = writeRecipe(recipe);
        const options = {cwd, env: environmentOf(emulator), program: {command, args: [file]}};
        await using first = startCli(['첫 메모'], options);
        const [address = ''] = await first.untilStdout(/http\S+$/m);
        // A browser asks for the icon of the page too, and that request has no code.
        await fetch(new URL('/favicon.ico', redirectUri));
        await fetch(await emulator.agree(address));
        assert.deepEqual([await first.exit, first.stderr()], [{code: 0, signal: null}, '']);
        assert.match(first.stdout(), /^200 \{"result_code":0\}$/m);

        emulator.expireAccessTokens();
        const again = await runCli(['다음 메모'], options);
        assert.deepEqual([again.code, again.stdout], [0, '200 {"result_code":0}\n']);
        assert.deepEqual(
          emulator.memos.map(({text}) => text),
          ['첫 메모', '다음 메모'],
        );
      });
    });
  }
});
