import assert from 'node:assert/strict';
import {chmodSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {openStage} from '../../support/kakao-stage.ts';
import {tempFolder} from '../../support/temp-folder.ts';

/** An editor that runs the given script. */
function editorThat(script: string): string {
  const path = join(tempFolder(), 'editor');
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

test('--editor sends the written text; an empty text or a failure sends nothing', async () => {
  await using stage = await openStage({loggedIn: true, breaks: {I6: 'the file is kept'}});
  const edit = async (script: string) => {
    const env = {EDITOR: editorThat(script)};
    await using terminal = stage.open({args: ['send', '--editor'], env});
    return (await terminal.exit).code;
  };
  assert.equal(await edit(`printf '%s\\n' 편집한 글 > "$1"`), 0);
  assert.equal(await edit(`printf '%s' - > "$1"`), 0);
  assert.equal(await edit('sleep 1.2'), 3);
  assert.equal(await edit('exit 1'), 1);
  assert.equal(await edit(String.raw`printf '\276\310' > "$1"`), 3, 'not UTF-8; the file is kept');
  assert.deepEqual(
    stage.emulator.memos.map(({text}) => text),
    ['편집한\n글', '-'],
  );
});

test('--editor without a terminal, or with another text: exit 2', async () => {
  await using stage = await openStage({loggedIn: true});
  const alone = await stage.run(['send', '--editor']);
  assert.equal(alone.code, 2);
  assert.match(alone.stderr, /터미널/);
  assert.equal((await stage.run(['send', '--editor', '글'])).code, 2);
  assert.equal((await stage.run(['send', '--editor', '--file', 'x'])).code, 2);
});
