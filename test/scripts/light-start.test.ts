import assert from 'node:assert/strict';
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {endOf} from '../support/at-the-keyboard.ts';
import {bundledProgram} from '../support/bundled-program.ts';
import {openStage} from '../support/kakao-stage.ts';
import {runCli} from '../support/run.ts';
import {tempFolder} from '../support/temp-folder.ts';

/** Prints at exit which Node modules were loaded, and whether a segmenter was created. */
const witness = `
const real = Intl.Segmenter;
let segmenters = 0;
Intl.Segmenter = class extends real { constructor(...given) { super(...given); segmenters += 1; } };
process.on('exit', () => {
  const loaded = process.moduleLoadList.map((name) => name.replace(/^NativeModule /, ''));
  require('node:fs').writeFileSync(process.env.WITNESS, JSON.stringify({loaded, segmenters}));
});`;

/** The built program with a witness, and what it reports after the end. */
async function witnessed() {
  const folder = tempFolder();
  const report = join(folder, 'loaded.json');
  writeFileSync(join(folder, 'witness.cjs'), witness);
  return {
    program: await bundledProgram(),
    env: {WITNESS: report, NODE_OPTIONS: `--require ${join(folder, 'witness.cjs')}`},
    read: (): {loaded: string[]; segmenters: number} => JSON.parse(readFileSync(report, 'utf8')),
  };
}

test('a send loads neither HTTP/2 nor, for loopback, TLS, and no tables of emoji', async () => {
  await using stage = await openStage();
  await stage.logIn();
  const {program, env, read} = await witnessed();
  const run = {program, env: {...stage.env, ...env}};
  const {code, stderr} = await runCli(['send', '메모'], run);
  assert.deepEqual({code, stderr}, {code: 0, stderr: ''});
  const {loaded, segmenters} = read();
  assert.equal(stage.emulator.memos.length, 1);
  assert.ok(loaded.includes('sqlite') && loaded.includes('net'), 'looks at the right list');
  for (const part of ['http2', 'tls', 'readline/promises']) {
    assert.ok(!loaded.includes(part), `${part} is loaded`);
  }
  assert.equal(segmenters, 0);
});

test("the screen does not load Node's own undici, which its layout would need for `fetch`", async () => {
  await using stage = await openStage({loggedIn: true});
  const {program, env, read} = await witnessed();
  await using tui = stage.open({program, env});
  await tui.until('온라인');
  await tui.press('ctrl+d');
  assert.deepEqual(await endOf(tui), {code: 0});
  const {loaded} = read();
  assert.ok(loaded.includes('sqlite'), 'looks at the right list');
  assert.ok(!loaded.includes('internal/deps/undici/undici'));
});
