import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {memoPath} from '../../emulator/plain-http.ts';
import {endOf, enterLine, untilStopped} from '../../support/at-the-keyboard.ts';
import {editorScript} from '../../support/editor-script.ts';
import {holdNext} from '../../support/hold-next.ts';
import {assertRestored} from '../../support/invariants.ts';
import {type KakaoStage, openStage} from '../../support/kakao-stage.ts';
import {losses} from '../../support/lost-terminal.ts';
import {programCommand} from '../../support/program-command.ts';
import {stillProgram} from '../../support/still-clock.ts';
import type {Terminal} from '../../support/terminal.ts';
import {untilKept} from '../../support/until-kept.ts';
import {withoutHangUp} from '../../support/without-hang-up.ts';

/** The drafts and memos on disk, as another process sees them. */
const onDisk = (stage: KakaoStage) =>
  stage.withPorts(({drafts, memos}) => ({
    texts: drafts.list().map(({text}) => text),
    memos: memos.page({from: 0}, 10).map(({text, status}) => [text, status]),
  }));

describe('the terminal is lost while a text is written and a memo is sent, by', {
  concurrency: 2,
}, () => {
  for (const [loss, open] of Object.entries(losses)) {
    test(`${loss}: the text is saved, the memo is recorded, exit 129`, async () => {
      await using stage = await openStage({loggedIn: true});
      const held = holdNext(stage.emulator, memoPath);
      await using tui = await open(stage);
      await tui.screen.until('온라인');
      await enterLine(tui.keys, '보내는 글');
      await held.arrived;
      await tui.keys.press({text: '쓰던 글'});
      await tui.screen.until('› 쓰던 글');
      await tui.lose();
      // The app has begun to end, and waits for Kakao.
      await untilKept(stage, '쓰던 글');
      held.release();
      assert.deepEqual(await endOf(tui.keys), {code: 129});
      assert.deepEqual(await onDisk(stage), {texts: ['쓰던 글'], memos: [['보내는 글', 'sent']]});
      if (loss === 'the end of its keys') assertRestored(tui.screen);
    });
  }
});

/** A window that is closed sends SIGHUP too, which the line mode shares with the screen. */
const {'SIGHUP alone': _signalled, ...lineModeLosses} = losses;

describe('the terminal is lost in line mode, by', {concurrency: 2}, () => {
  for (const [loss, open] of Object.entries(lineModeLosses)) {
    test(`${loss}: the text is saved, the memo is recorded, exit 129`, async () => {
      await using stage = await openStage({loggedIn: true});
      const held = holdNext(stage.emulator, memoPath);
      await using tui = await open(stage, {args: ['--screen-reader'], touch: '/help\r'});
      await tui.screen.until('온라인');
      await enterLine(tui.keys, '보내는 글');
      await held.arrived;
      tui.keys.write('쓰던\r글\r');
      await tui.screen.until('2줄을 받았습니다');
      await tui.lose();
      await untilKept(stage, '쓰던\n글');
      held.release();
      assert.deepEqual(await endOf(tui.keys), {code: 129});
      assert.deepEqual(await onDisk(stage), {texts: ['쓰던\n글'], memos: [['보내는 글', 'sent']]});
    });
  }
});

describe('input that was read but not processed when the terminal is lost is saved as text:', {
  concurrency: 2,
}, () => {
  for (const [what, held, kept] of [
    ['a paste with a letter behind it', '\x1b[200~붙인\r글\x1b[201~뒤', '글 붙인\n글뒤'],
    ['a paste without its end', '\x1b[200~/logout\ry\r끝', '글 /logout\ny\n끝'],
    ['not a sequence that is cut', '\x1b[1;', '글 '],
  ] as const) {
    test(what, async () => {
      await using stage = await openStage({loggedIn: true});
      await using tui = stage.open({program: stillProgram});
      await tui.until('온라인');
      tui.write(`글 ${held}`);
      await tui.until('› 글');
      await tui.hangUp();
      assert.deepEqual(await endOf(tui), {code: 129});
      assert.deepEqual(await onDisk(stage), {texts: [kept], memos: []});
    });
  }

  test('keys typed during the queries to the terminal, including Enter', async () => {
    await using stage = await openStage({loggedIn: true});
    await using tui = stage.open({ambiguousCells: 'silent'});
    await tui.until(() => tui.output().includes('\x1b[6n'), {what: 'the question'});
    tui.write('쓰던\r글\r');
    tui.kill('SIGHUP');
    assert.deepEqual(await endOf(tui), {code: 129});
    assert.deepEqual(await onDisk(stage), {texts: ['쓰던\n글'], memos: []});
  });
});

/** Saves a text as an earlier run does. */
const leave = (stage: KakaoStage, text: string): Promise<void> =>
  stage.withPorts(({drafts}) => {
    drafts.save({owner: 'gone', text, link: null, now: 0});
  });

/** Moments of a start, detected in the output of the program. */
const moments: Readonly<Record<string, (tui: Terminal) => boolean>> = {
  'while it asks the terminal': (tui) => tui.output().includes('\x1b[6n'),
  'with the first paint': (tui) => tui.modes().alternateScreen,
  'as soon as it takes keys': (tui) => tui.modes().bracketedPaste,
};

for (const [moment, has] of Object.entries(moments)) {
  for (const [how, program] of Object.entries({
    'is closed': stillProgram,
    'is lost without SIGHUP': withoutHangUp(stillProgram),
  })) {
    test(`a terminal that ${how} ${moment}: an earlier text stays, exit 129`, async () => {
      await using stage = await openStage({loggedIn: true});
      await leave(stage, '전에 쓰던 글');
      const ambiguousCells = moment === 'while it asks the terminal' ? 'silent' : 1;
      await using tui = stage.open({program, ambiguousCells});
      await tui.until(() => has(tui), {what: moment});
      await tui.hangUp();
      assert.deepEqual(await endOf(tui), {code: 129});
      assert.deepEqual((await onDisk(stage)).texts, ['전에 쓰던 글']);
    });
  }
}

for (const [how, program] of Object.entries({
  'is closed': programCommand(),
  'is lost without SIGHUP': withoutHangUp(programCommand()),
})) {
  test(`a terminal that ${how} during the editor: the text saved in the editor is the draft`, async () => {
    await using stage = await openStage({loggedIn: true});
    const editor = editorScript('echo 저장한 글 > "$1"; echo EDITOR; read line; exit 1');
    await using tui = stage.open({program, env: {EDITOR: editor}});
    await tui.until('온라인');
    await tui.press({text: '처음'});
    await tui.until('› 처음');
    await tui.press('ctrl+g');
    await tui.until('EDITOR');
    await tui.hangUp();
    assert.deepEqual(await endOf(tui), {code: 129});
    assert.deepEqual((await onDisk(stage)).texts, ['저장한 글']);
  });

  test(`a terminal that ${how} while the app is suspended: the text is saved`, async () => {
    await using stage = await openStage({loggedIn: true});
    await using tui = stage.open({program});
    await tui.until('온라인');
    await tui.press({text: '쓰던 글'});
    await tui.until('› 쓰던 글');
    await tui.press('ctrl+z');
    await untilStopped(tui);
    await tui.hangUp();
    // The shell ends with its window, and the system continues its stopped jobs.
    process.kill(-tui.pid, 'SIGCONT');
    assert.deepEqual(await endOf(tui), {code: 129});
    assert.deepEqual((await onDisk(stage)).texts, ['쓰던 글']);
  });

  test(`a terminal that ${how} while the app is ending: the memo in flight is recorded`, async () => {
    await using stage = await openStage({loggedIn: true});
    const held = holdNext(stage.emulator, memoPath);
    await using tui = stage.open({program});
    await tui.until('온라인');
    await enterLine(tui, '보내는 글');
    await held.arrived;
    await tui.press('ctrl+d');
    await tui.until(() => !tui.modes().alternateScreen, {what: 'the main screen'});
    await tui.hangUp();
    held.release();
    assert.deepEqual(await endOf(tui), {code: 129});
    assert.deepEqual((await onDisk(stage)).memos, [['보내는 글', 'sent']]);
  });
}

test('a terminal that is closed during the demo ends it with 129', async () => {
  await using stage = await openStage();
  await using tui = stage.open({args: ['--demo']});
  await tui.until('카페에서 쓴 메모');
  await tui.hangUp();
  assert.deepEqual(await endOf(tui), {code: 129});
});
