import assert from 'node:assert/strict';
import {test} from 'node:test';
import {setupAt} from '../../../src/app/state/setup-state.ts';
import {isBusy} from '../../../src/ui/base/motion.ts';
import {stateWith} from '../../support/app-state.ts';
import {holdNext} from '../../support/hold-next.ts';
import {openStage} from '../../support/kakao-stage.ts';
import type {Terminal} from '../../support/terminal.ts';

const refreshing = '토큰 갱신 중';

/** The character in the free cell before the program's name. */
const corner = (tui: Terminal): string => tui.screen()[0]?.[0] ?? '';

/**
 * The different characters in the corner while the tokens are refreshed, until there are `count`.
 */
async function shapesSeen(tui: Terminal, count: number): Promise<Set<string>> {
  const seen = new Set<string>();
  await tui.press('ctrl+r');
  await tui.until(refreshing);
  await tui.until(() => seen.add(corner(tui)).size >= count, {what: `${count} signs`});
  return seen;
}

test('an indicator of one cell spins during a request, and stops afterwards', async () => {
  await using stage = await openStage();
  await stage.logIn();
  await using tui = stage.open();
  await tui.until('온라인');
  assert.equal(corner(tui), ' ');
  const held = holdNext(stage.emulator, '/oauth/token');
  const seen = await shapesSeen(tui, 3);
  for (const shape of seen) assert.match(shape, /^[-|/\\ ]$/);
  held.release();
  await tui.until(() => corner(tui) === ' ', {what: 'rest'});
  await tui.until('갱신됨');
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
  assert.equal(corner(tui), ' ');
  held.release();
  await tui.until('갱신됨');
});

test('the indicator for a request of the first run spins in the first run only', () => {
  const setup = {...setupAt('switches'), isChecking: true};
  assert.equal(isBusy(stateWith({screen: 'setup', setup})), true);
  assert.equal(isBusy(stateWith({screen: 'main', setup})), false);
});
