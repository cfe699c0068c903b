import assert from 'node:assert/strict';
import {readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {runCli} from './run.ts';
import {withTempFolder} from './temp-folder.ts';

const importing = (name: string) =>
  `const ${name} = await import('${new URL(`./${name}.ts`, import.meta.url)}');`;

const carelessTest = `
  import {test} from 'node:test';
  ${importing('terminal')} ${importing('run')}
  const staying = ['-e', 'console.log("here"); setInterval(() => {}, 1000)'];
  test('opens and does not close', async () => {
    const window = terminal.openTerminal({args: staying});
    const program = {command: process.execPath, args: staying};
    const cli = run.startCli([], {program, env: {HOME: '/'}});
    await window.until('here');
    console.log('left ' + JSON.stringify([window.pid, cli.pid]));
    throw new Error('before it could close');
  });
`;

test('a failed test that closed nothing leaves no process and no folder behind', async () => {
  await withTempFolder(async (folder) => {
    const file = join(folder, 'careless.test.mjs');
    writeFileSync(file, carelessTest);
    const args = ['--test', file];
    const env = {TMPDIR: folder, HOME: folder};
    const result = await runCli([], {program: {command: process.execPath, args}, env});
    assert.equal(result.code, 1, result.stderr);
    const left = JSON.parse(/left (\[.*\])/.exec(result.stdout)?.[1] ?? '[]') as number[];
    assert.equal(left.length, 2, result.stdout);
    for (const pid of left) assert.throws(() => process.kill(pid, 0), {code: 'ESRCH'});
    const folders = readdirSync(folder).filter((name) => name.startsWith('kakao-tui-test-'));
    assert.deepEqual(folders, []);
  });
});
