import assert from 'node:assert/strict';
import {chmodSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {Readable} from 'node:stream';
import {test} from 'node:test';
import {commandLineOn} from '../../support/command-line.ts';
import {openStage} from '../../support/kakao-stage.ts';
import {withServices} from '../../support/services.ts';
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

/** Options with which a text from an editor is refused, and the exit code. */
const refusals: readonly (readonly [options: readonly string[], code: number])[] = [
  [['--link', 'not a link'], 3],
  [['--at', '어제'], 2],
  [['--at', '25:99'], 2],
  [['--at', '09:00', '--tz', 'Nowhere/Else'], 2],
  [[], 3],
];

test('a text from an editor that is refused is a draft, except with --no-history', async () => {
  await withServices(async ({ports}) => {
    const long = '가'.repeat(100_001);
    const texts = () => Array.from(ports.savedDrafts.list(), ({text}) => text);
    for (const [index, [options, code]] of refusals.entries()) {
      const text = options.length === 0 ? long : `고심한 글 ${index}`;
      const editor = {...ports.editor, edit: async () => ({kind: 'edited', text}) as const};
      const line = commandLineOn({...ports, editor});
      const input = Object.assign(Readable.from([]), {isTTY: true});
      const before = texts();
      const hidden = await line(['send', '--editor', '--no-history', ...options], {input});
      assert.deepEqual([hidden.code, texts()], [code, before], hidden.stderr);
      const result = await line(['send', '--editor', ...options], {input});
      assert.deepEqual([result.code, texts()], [code, [text, ...before]], result.stderr);
      assert.match(result.stderr, /초안으로 저장했습니다/);
    }
  });
});

test('--editor without a terminal, or with another text: exit 2', async () => {
  await using stage = await openStage({loggedIn: true});
  const alone = await stage.command(['send', '--editor']);
  assert.equal(alone.code, 2);
  assert.match(alone.stderr, /터미널/);
  assert.equal((await stage.command(['send', '--editor', '글'])).code, 2);
  assert.equal((await stage.command(['send', '--editor', '--file', 'x'])).code, 2);
});
