import assert from 'node:assert/strict';
import {readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {listLeftTexts} from '../../src/system/process/left-texts.ts';
import {jsonOf} from '../support/cli-result.ts';
import {editorScript} from '../support/editor-script.ts';
import {type KakaoStage, openStage} from '../support/kakao-stage.ts';
import {tempFolder} from '../support/temp-folder.ts';
import type {Terminal} from '../support/terminal.ts';
import {untilSeen} from '../support/until-seen.ts';

const filesOfEditors = ({home}: KakaoStage) =>
  [...readdirSync(home), ...readdirSync(join(home, 'locks'))].filter((name) =>
    name.startsWith('editor-'),
  );

/** An editor that saves a text and waits: it ends with its terminal. */
const saving = (text: string) => ({
  EDITOR: editorScript(`echo '${text}' > "$1"; echo EDITOR; read x`),
});

/** Kills the program, and waits for the end of the editor, which loses its terminal. */
async function killInEditor(stage: KakaoStage, tui: Terminal): Promise<void> {
  await tui.until('EDITOR');
  tui.kill('SIGKILL');
  await tui.exit;
  await untilSeen('the end of the editor', () => listLeftTexts(stage.home).length === 1);
}

const drafts = async (stage: KakaoStage) => {
  const result = await stage.run(['drafts', '--json']);
  const {drafts: listed} = jsonOf(result) as {drafts: {text: string; origin: string}[]};
  return {stderr: result.stderr, texts: listed.map(({text, origin}) => [text, origin])};
};

test('after kill -9 while the editor of the app or of send is open, its text is a draft', async () => {
  await using stage = await openStage();
  await stage.logIn();
  await using sending = stage.open({args: ['send', '--editor'], env: saving('보내려던 글')});
  await killInEditor(stage, sending);
  const listed = await drafts(stage);
  assert.match(listed.stderr, /편집기에 쓰던 글을 초안으로 저장했습니다/);
  assert.deepEqual(listed.texts, [['보내려던 글', 'left']]);
  assert.deepEqual(filesOfEditors(stage), []);

  await using tui = stage.open({env: saving('고친 글')});
  await tui.until('온라인');
  await tui.press({text: '첫 글'});
  await tui.until('› 첫 글');
  await stage.withPorts(({drafts: {list}}) =>
    untilSeen('the text on disk', () => list()[0]?.text === '첫 글'),
  );
  await tui.press('ctrl+g');
  await killInEditor(stage, tui);
  await using again = stage.open();
  await again.until('편집기에 쓰던 글을 초안으로 저장했습니다');
  await again.until(/^ › 첫 글$/m);
  assert.deepEqual(filesOfEditors(stage), []);
  assert.deepEqual((await drafts(stage)).texts, [
    ['고친 글', 'left'],
    ['보내려던 글', 'left'],
  ]);
  assert.deepEqual(stage.emulator.memos, []);
});

test('an editor that outlives kakao-tui saves its text, which is a draft once it has ended', async () => {
  await using stage = await openStage();
  await stage.logIn();
  const go = join(tempFolder(), 'go');
  const script = `trap '' HUP; exec </dev/null; echo EDITOR; while [ ! -e '${go}' ]; do sleep 0.05; done; echo '늦게 저장한 글' > "$1"`;
  await using tui = stage.open({args: ['send', '--editor'], env: {EDITOR: editorScript(script)}});
  await tui.until('EDITOR');
  tui.kill('SIGKILL');
  await tui.exit;
  assert.deepEqual((await drafts(stage)).texts, []);
  assert.ok(filesOfEditors(stage).some((name) => !name.includes('.lock')));
  writeFileSync(go, '');
  await untilSeen('the end of the editor', () => listLeftTexts(stage.home).length === 1);
  assert.deepEqual((await drafts(stage)).texts, [['늦게 저장한 글', 'left']]);
  assert.deepEqual(filesOfEditors(stage), []);
});
