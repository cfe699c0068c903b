import assert from 'node:assert/strict';
import {setTimeout as sleep} from 'node:timers/promises';
import type {Memo} from '../../src/domain/memo/memo.ts';
import {memoPath} from '../emulator/plain-http.ts';
import {endOf, isStopped, untilInkDraws} from '../support/at-the-keyboard.ts';
import {escapePayloads} from '../support/escape-payloads.ts';
import {assertInvariants} from '../support/invariants.ts';
import {type KakaoStage, openStage} from '../support/kakao-stage.ts';
import type {Key} from '../support/key-bytes.ts';
import {secretsOf} from '../support/local-kakao.ts';
import type {Terminal} from '../support/terminal.ts';

export interface MonkeyCount {
  actions: number;
  starts: number;
  suspensions: number;
  memos: number;
  delivered: number;
}

const keys: readonly Key[] = [
  ...(['enter', 'enter', 'enter', 'esc', 'tab', 'backspace', 'delete', 'space'] as const),
  ...(['up', 'down', 'left', 'right', 'home', 'end', 'pageup', 'pagedown'] as const),
  ...(['ctrl+a', 'ctrl+e', 'ctrl+k', 'ctrl+u', 'ctrl+w', 'ctrl+_', 'ctrl+p', 'ctrl+l'] as const),
  ...(['ctrl+c', 'ctrl+d', 'ctrl+j', 'ctrl+r', 'ctrl+t', 'ctrl+g', 'alt+enter', 'f5'] as const),
];

const words = [
  '안녕',
  '메모',
  'a',
  'r',
  'k',
  'j',
  'ㄱ',
  '👍',
  '👩‍👧'.repeat(30),
  '한글과 text',
  'x'.repeat(250),
  '/help',
  '?',
  'n',
];

/** Answers with a certain outcome, so that every count must be exact. */
const answers = [
  {status: 400, body: {code: -2, msg: 'no'}},
  {status: 503, body: {code: -9798, msg: 'later'}},
  {status: 401, body: {code: -401, msg: 'this access token is already expired'}},
  {delay: 150},
] as const;

/** The duration of a monkey: `ms`, and at least this many actions even if they take longer. */
export interface MonkeyOptions {
  readonly ms: number;
  readonly leastActions: number;
  readonly random: () => number;
}

/**
 * Acts as a user who presses random keys, restarts what it closed, and checks both sides
 * afterwards.
 */
export async function runMonkey({ms, leastActions, random}: MonkeyOptions) {
  await using stage = await openStage();
  await stage.logIn();
  const count: MonkeyCount = {actions: 0, starts: 0, suspensions: 0, memos: 0, delivered: 0};
  // Guarantees one memo: refusals that are drawn early hold back all later ones.
  const {code} = await stage.run(['send', '처음']);
  assert.equal(code, 0);
  const end = performance.now() + ms;
  const isDone = (): boolean => count.actions >= leastActions && performance.now() >= end;
  while (!isDone()) await oneStart(stage, {isDone, random, count});
  await stage.withPorts(({memos}) => checkMemos([...memos.all()], stage, count));
  assertInvariants({folder: stage.home, secrets: secretsOf(stage)});
  return count;
}

interface Play {
  readonly isDone: () => boolean;
  readonly random: () => number;
  readonly count: MonkeyCount;
}

async function oneStart(stage: KakaoStage, play: Play): Promise<void> {
  // Uses an editor that exits immediately, because an editor that is killed while it is open keeps
  // its text, and so does the program.
  await using tui = stage.open({env: {VISUAL: 'true'}});
  let isOver = false;
  void tui.exit.then(() => {
    isOver = true;
  });
  play.count.starts += 1;
  await untilInkDraws(tui);
  while (!isOver && !play.isDone()) {
    play.count.actions += 1;
    await act(tui, stage, play);
    await sleep(play.random() * 60);
  }
  if (!isOver) {
    tui.kill('SIGTERM');
    // A late stop may have arrived after its SIGCONT.
    tui.kill('SIGCONT');
  }
  const {code} = await endOf(tui);
  assert.ok(code === 0 || code === 143, `exit ${code}\n${tui.text()}`);
  assertInvariants({terminal: tui, exit: code, secrets: secretsOf(stage)});
}

async function act(tui: Terminal, stage: KakaoStage, {random, count}: Play): Promise<void> {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const dice = random();
  if (dice < 0.1) await writeMemo(tui, pick(words));
  else if (dice < 0.45) await tui.press(pick(keys));
  else if (dice < 0.75) await tui.press({text: pick(words)});
  else if (dice < 0.85) tui.paste(`${pick(words)}\n${pick(escapePayloads)[1]}${pick(words)}`);
  else if (dice < 0.92)
    await tui.resize(8 + Math.floor(random() * 150), 3 + Math.floor(random() * 50));
  else if (dice < 0.97) stage.emulator.failNext(memoPath, pick(answers));
  else {
    count.suspensions += 1;
    await tui.press('ctrl+z');
    // An open editor receives the key; then nothing stops.
    for (let tries = 0; tries < 40 && !isStopped(tui); tries += 1) await sleep(50);
    await sleep(50 + random() * 200);
    tui.kill('SIGCONT');
  }
}

/** Returns to the main screen first, so that memos are sent from any state. */
async function writeMemo(tui: Terminal, text: string): Promise<void> {
  await tui.press('esc', 'esc', 'esc', {text});
  await tui.press('enter');
}

/** Asserts that every part that is recorded as sent was delivered once, and nothing else was. */
function checkMemos(memos: readonly Memo[], {emulator}: KakaoStage, count: MonkeyCount): void {
  count.memos = memos.length;
  count.delivered = emulator.memos.length;
  const parts = memos.flatMap((memo) => memo.parts);
  assert.ok(memos.every(({status}) => status !== 'sending'));
  const recorded = parts.filter(({status}) => status === 'sent').map(({text}) => text);
  const doubtful = parts.filter(({status}) => status === 'unknown').map(({text}) => text);
  const delivered = emulator.memos.map(({text}) => text);
  for (const text of new Set([...recorded, ...delivered])) {
    const times = (list: readonly string[]): number => list.filter((one) => one === text).length;
    assert.ok(times(delivered) >= times(recorded), `sent, but not delivered: ${text}`);
    assert.ok(
      times(delivered) <= times(recorded) + times(doubtful),
      `delivered too often: ${text}`,
    );
  }
}
