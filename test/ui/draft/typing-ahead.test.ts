import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {enterLine} from '../../support/at-the-keyboard.ts';
import {type KakaoStage, openStage} from '../../support/kakao-stage.ts';
import type {Terminal} from '../../support/terminal.ts';
import type {TuiOptions} from '../../support/tui.ts';

const answers = {
  all: '\x1b]11;rgb:1e1e/1e1e/1e1e\x1b\\\x1b[?2004;1$y\x1b[?0u\x1b[1;2R',
  mode: '\x1b[?2004;2$y',
  cursor: '\x1b[1;2R',
};

async function open(options: TuiOptions = {}) {
  await using opened = new AsyncDisposableStack();
  const stage = opened.use(await openStage());
  await stage.logIn();
  const tui = opened.use(stage.open(options));
  const kept = opened.move();
  return {stage, tui, [Symbol.asyncDispose]: () => kept.disposeAsync()};
}

async function untilSent({emulator}: KakaoStage, tui: Terminal, texts: readonly string[]) {
  const sent = () => emulator.memos.map(({text}) => text);
  await tui.until(() => sent().length >= texts.length, {what: `${texts.length} memos`});
  assert.deepEqual(sent(), texts);
  await tui.until(/^ ›$/m);
}

/** Waits for the last query; from then on the keyboard is in raw mode. */
async function untilAsked(tui: Terminal): Promise<void> {
  await tui.until(() => tui.output().includes('\x1b[6n'), {what: 'the question'});
}

async function untilPainted(tui: Terminal): Promise<void> {
  await tui.until(() => tui.output().includes('나와의 채팅'), {what: 'the first paint'});
}

describe('if the terminal marks pastes, lines that arrive in one read are sent one by one', () => {
  test('after a stall', async () => {
    await using app = await open();
    await app.tui.until('온라인');
    app.tui.write('하나\r둘\r\r셋\r');
    await untilSent(app.stage, app.tui, ['하나', '둘', '셋']);
  });

  test('during the queries to the terminal', async () => {
    await using app = await open({ambiguousCells: 'silent'});
    await untilAsked(app.tui);
    app.tui.write(`하나\r둘\r${answers.all}`);
    await untilSent(app.stage, app.tui, ['하나', '둘']);
  });

  test('before Ink is loaded', async () => {
    await using app = await open();
    await untilPainted(app.tui);
    app.tui.write('하나\r둘\r');
    await untilSent(app.stage, app.tui, ['하나', '둘']);
  });

  test('after a paste', async () => {
    await using app = await open();
    await app.tui.until('온라인');
    app.tui.write('\x1b[200~하나\r둘\x1b[201~\r셋\r');
    await untilSent(app.stage, app.tui, ['하나\n둘', '셋']);
  });

  test('when its first paste shows that it marks them', async () => {
    await using app = await open({answersPasteMode: false});
    await app.tui.until('온라인');
    app.tui.paste('하나');
    await app.tui.until('› 하나');
    app.tui.write('\r둘\r셋\r');
    await untilSent(app.stage, app.tui, ['하나', '둘', '셋']);
  });
});

describe('a late answer of the terminal', () => {
  for (const [what, answer] of Object.entries(answers)) {
    test(`is not text: ${what}`, async () => {
      await using app = await open({ambiguousCells: 'silent'});
      const {tui} = app;
      await tui.until('온라인');
      tui.write(`글${answer}`);
      await tui.until('› 글');
      tui.write('자');
      await tui.until(/^ › 글자$/m);
    });
  }

  test('enables paste marking late', async () => {
    await using app = await open({ambiguousCells: 'silent'});
    await app.tui.until('온라인');
    app.tui.write(`${answers.mode}하나\r둘\r`);
    await untilSent(app.stage, app.tui, ['하나', '둘']);
  });
});

test('text typed after Esc, or after a key with which an answer may begin, is text', async () => {
  await using app = await open();
  const {stage, tui} = app;
  await tui.until('온라인');
  await enterLine(tui, '/help');
  await tui.until('줄 처음까지 잘라내기');
  await tui.press('esc');
  await tui.untilGone('줄 처음까지 잘라내기');
  tui.write('[1] 할 일\r');
  await untilSent(stage, tui, ['[1] 할 일']);
  for (const key of ['\x1b]', '\x1bP', '\x1b_']) {
    tui.write(`${key}2 apples`);
    await tui.until(/^ › 2 apples$/m);
    await tui.press('ctrl+u');
    await tui.until(/^ ›$/m);
  }
});

test('a letter whose bytes arrive partly during the queries is one letter', async () => {
  await using app = await open({ambiguousCells: 'silent'});
  await untilAsked(app.tui);
  const letters = Buffer.from('나가');
  app.tui.write(letters.subarray(0, -1));
  await untilPainted(app.tui);
  app.tui.write(letters.subarray(-1));
  await app.tui.until(/^ › 나가$/m);
});

test('lines pasted during the queries stay lines', async () => {
  await using app = await open({ambiguousCells: 'silent'});
  await untilAsked(app.tui);
  app.tui.write(`\x1b[200~하나\n둘\n셋\x1b[201~${answers.all}`);
  await app.tui.until(/^ › 하나\n {3}둘\n {3}셋$/m);
});

test('a paste while the program starts is already marked', async () => {
  await using app = await open();
  await untilPainted(app.tui);
  app.tui.paste('하나\n둘\n');
  await app.tui.until(/^ › 하나\n {3}둘$/m);
  assert.equal(app.stage.emulator.memos.length, 0);
});
