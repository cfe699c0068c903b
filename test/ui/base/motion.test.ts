import assert from 'node:assert/strict';
import {test} from 'node:test';
import {setupAt} from '../../../src/app/state/setup-state.ts';
import {isBusy} from '../../../src/ui/base/motion.ts';
import {memoPath} from '../../emulator/plain-http.ts';
import {stateWith} from '../../support/app-state.ts';
import {enterLine} from '../../support/at-the-keyboard.ts';
import {holdNext} from '../../support/hold-next.ts';
import {openStage} from '../../support/kakao-stage.ts';
import type {Terminal} from '../../support/terminal.ts';

const refreshing = '갱신 중';

/** The character beside the tokens while they are refreshed, and in the mark column of a memo. */
const besideTokens = (tui: Terminal): string => / (\S) 갱신 중/.exec(tui.text())?.[1] ?? '';
const markOf = (text: string) => (tui: Terminal) =>
  new RegExp(`^ \\d\\d:\\d\\d (.) {2}${text}`, 'm').exec(tui.text())?.[1] ?? '';

/** Waits until the cell has shown several shapes of the indicator. */
async function untilItTurns(tui: Terminal, cell: (tui: Terminal) => string): Promise<void> {
  const seen = new Set<string>();
  await tui.until(() => seen.add(cell(tui)).size >= 3, {what: 'three shapes'});
  for (const shape of seen) assert.match(shape, /^[-|/\\ ]?$/);
}

test('a refresh turns beside the tokens and a memo in its mark, and both stop afterwards', async () => {
  await using stage = await openStage();
  await stage.logIn();
  await using tui = stage.open();
  await tui.until('온라인');
  const refresh = holdNext(stage.emulator, '/oauth/token');
  await tui.press('ctrl+r');
  await tui.until(refreshing);
  await untilItTurns(tui, besideTokens);
  refresh.release();
  await tui.until(/\^R ✓ 갱신됨/);
  const sending = holdNext(stage.emulator, memoPath);
  await enterLine(tui, '가는 중인 메모');
  await untilItTurns(tui, markOf('가는 중인 메모'));
  assert.equal(tui.screen()[0]?.[0], ' ', 'the title does not turn');
  sending.release();
  await tui.until(/✓ {2}가는 중인 메모/);
  await tui.untilGone('갱신됨');
  // Longer than a frame of the indicator lasts: a spinning indicator would never be quiet for that
  // long.
  await tui.settled(900);
});

test('with reduced motion nothing spins', async () => {
  await using stage = await openStage();
  await stage.logIn();
  await stage.withPorts(({preferences}) => preferences.save({motion: false}));
  await using tui = stage.open();
  await tui.until('온라인');
  const held = holdNext(stage.emulator, '/oauth/token');
  await tui.press('ctrl+r');
  await tui.until(refreshing);
  // Longer than a frame of the indicator lasts.
  await tui.settled(900);
  assert.equal(besideTokens(tui), '|');
  held.release();
  await tui.until('갱신됨');
});

test('the indicator for a request of the first run spins in the first run only', () => {
  const setup = {...setupAt('switches'), isChecking: true};
  assert.equal(isBusy(stateWith({screen: 'setup', setup})), true);
  assert.equal(isBusy(stateWith({screen: 'main', setup})), false);
});
