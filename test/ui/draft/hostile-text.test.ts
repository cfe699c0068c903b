import assert from 'node:assert/strict';
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {sanitize} from '../../../src/domain/text/sanitize.ts';
import {memoPath} from '../../emulator/plain-http.ts';
import {escapePayloads} from '../../support/escape-payloads.ts';
import {foreignControls} from '../../support/foreign-controls.ts';
import {type KakaoStage, openStage} from '../../support/kakao-stage.ts';
import {tempFolder} from '../../support/temp-folder.ts';
import type {Terminal} from '../../support/terminal.ts';

const big = {columns: 120, rows: 150};

/** Asserts that no payload reached the terminal as a command. `PWN` may appear as text. */
function assertClean(tui: Terminal): void {
  assert.deepEqual(foreignControls(tui.output()), []);
  assert.doesNotMatch(tui.output(), /\[38;5;199m|\]52;|UFdO\x07/);
}

test('the check of a capture detects each of the 48 payloads', () => {
  assert.equal(escapePayloads.length, 48);
  const plain = escapePayloads.filter(([, text]) => foreignControls(`a${text}b`).length === 0);
  // These two alone are commands that Ink also writes.
  assert.deepEqual(
    plain.map(([name]) => name),
    ['CSI clear', 'CSI cursor asked for', 'CSI main screen', 'CSI paste off'],
  );
});

test('none of the 48 payloads controls the terminal as a memo or as the text of an error', async () => {
  await using stage = await openStage();
  await stage.logIn();
  await using tui = stage.open(big);
  await tui.until('온라인');
  for (const [index, [name, text]] of escapePayloads.entries()) {
    const body = {code: -2, msg: `m${index} ${text}`};
    stage.emulator.failNext(memoPath, {status: 400, body});
    // A paste that contains its own end marker ends there. The rest is keys, none of which sends.
    tui.paste(`n${index} ${text}`);
    await tui.until(new RegExp(`^ › n${index}(?: |$)`, 'm'), {what: name});
    await tui.press('enter');
    await tui.until(` n${index}`, {what: name});
    await tui.until(/^ › *$/m, {what: `${name} taken`});
  }
  await tui.until(`m${escapePayloads.length - 1}`);
  assertClean(tui);
  assert.equal(tui.modes().alternateScreen, true);
  assert.equal(tui.modes().mouse, false);
  for (const request of stage.emulator.requests.filter(({path}) => path === memoPath)) {
    const {text} = JSON.parse(request.form['template_object'] ?? '{}');
    assert.equal(text, sanitize(text), 'sent as it would be shown');
  }
});

test('none of the 48 payloads controls the terminal in the history or as nickname', async () => {
  await using stage = await openStage();
  await stage.logIn();
  await stage.remember(escapePayloads.map(([, text], index) => `h${index} ${text} .`));
  await using tui = stage.open(big);
  await tui.until('온라인');
  await tui.until(/h47$/m);
  // Waits for the profile request at the start, whose answer would replace the names below.
  await tui.until(() => stage.emulator.requests.some(({path}) => path === '/v2/user/me'));
  await tui.settled(300);
  // Unterminated payloads would swallow the text after them, so each of them is tested alone.
  const ended = escapePayloads.slice(0, -2).map(([, text]) => text);
  const names = [ended.join('/'), ...escapePayloads.slice(-2).map(([, text]) => text)];
  for (const [index, name] of names.entries()) {
    await setNickname(stage, `이름${index} ${name}`);
    await tui.until(`이름${index}`, {what: `nickname ${index}`});
  }
  assertClean(tui);
});

function setNickname(stage: KakaoStage, nickname: string): Promise<unknown> {
  return stage.withPorts(({sessions}) =>
    sessions.update((held) => ({...held, account: {id: '1', nickname}})),
  );
}

const joined = escapePayloads.map(([, text]) => text).join(' ');

/** In the form that the environment, arguments and file names can contain. */
const envText = joined.replaceAll('/', '_');

test('none of the 48 payloads controls the terminal in the environment, a path, the preferences or arguments', async () => {
  await using stage = await openStage();
  await stage.logIn();
  const folder = join(tempFolder(), envText.slice(0, 60));
  mkdirSync(folder, {mode: 0o700});
  const damaged = tempFolder();
  writeFileSync(
    join(damaged, 'preferences.json'),
    JSON.stringify({redirectUri: joined, link: joined}),
  );
  const runs: readonly (readonly [args: string[], env: Record<string, string>, seen: RegExp])[] = [
    [
      [],
      {KAKAO_REDIRECT_URI: `http://localhost:1/${envText}`, KAKAO_TUI_HOME: tempFolder()},
      /Ctrl\+/,
    ],
    [['status'], {KAKAO_REST_API_KEY: envText, KAKAO_TUI_HOME: folder}, /KAKAO_REST_API_KEY/],
    [[], {KAKAO_TUI_HOME: damaged, KAKAO_REST_API_KEY: ''}, /Ctrl\+/],
    [['status'], {KAKAO_API_ORIGIN: `http://${envText}`}, /KAKAO_API_ORIGIN/],
    [
      ['doctor'],
      {KAKAO_TUI_HOME: folder, HTTPS_PROXY: envText, LANG: `ko_KR.UTF-8${envText}`},
      /\S/,
    ],
    [['config', 'link', envText], {}, /\S/],
    [['outbox', 'retry', envText], {}, /\S/],
    [['send', '--link', envText, 'x'], {}, /\S/],
    [[envText], {}, /\S/],
    [['history', `--${envText}`], {}, /\S/],
  ];
  for (const [args, env, seen] of runs) {
    await using tui = stage.open({...big, args, env});
    await tui.until(seen, {what: `${args[0]?.slice(0, 20) ?? 'the screen'}`});
    if (args.length === 0) await tui.settled(200);
    else await tui.exit;
    assertClean(tui);
  }
});
