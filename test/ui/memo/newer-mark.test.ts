import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Store} from '../../../src/app/events/store.ts';
import type {State} from '../../../src/app/state/state.ts';
import {defaultLink} from '../../../src/domain/memo/memo-link.ts';
import {createMemoStore} from '../../../src/storage/memo/memo-store.ts';
import {keyPress} from '../../../src/ui/base/key-press.ts';
import {rowText} from '../../../src/ui/base/row.ts';
import {viewOf} from '../../../src/ui/base/view.ts';
import {createKeyTargets} from '../../../src/ui/shell/key-targets.ts';
import {mainFrame} from '../../../src/ui/shell/main-frame.ts';
import {routeKey} from '../../../src/ui/shell/route-key.ts';
import {startOfTest} from '../../support/app-state.ts';
import {memoWith, withDatabase} from '../../support/database.ts';
import {historyAtHand} from '../../support/history-at-hand.ts';
import {scheduleWith} from '../../support/schedules.ts';

interface Reader {
  readonly app: Store;
  press(...keys: string[]): void;
  /** The rows of the screen. */
  rows(): string[];
}

/** The app at 80x24 over memos of one row each, `m1` and so on. */
async function reading(
  count: number,
  change: Partial<State>,
  use: (reader: Reader) => void,
): Promise<void> {
  await withDatabase((open) => {
    const database = open();
    const memos = createMemoStore(database);
    database.transaction(() => {
      for (let index = 1; index <= count; index += 1) {
        const text = `m${index}`;
        const sent = {status: 'sent', parts: [{text, status: 'sent'}]} as const;
        const link = {url: defaultLink, buttonTitle: null};
        memos.add(memoWith({...sent, id: text, text, link, createdAt: startOfTest + index}), null);
      }
    });
    const app = historyAtHand(memos, change);
    const targets = createKeyTargets({store: app, redirectUri: '', restApiKey: ''});
    use({
      app,
      press: (...keys) => {
        for (const key of keys) routeKey(keyPress(key), targets);
      },
      rows: () => {
        const state = app.getState();
        return mainFrame(state, viewOf(state)).rows.map(rowText);
      },
    });
  });
}

const markIn = (rows: readonly string[]): string | null =>
  rows.map((row) => /^── (.*End) ─+$/.exec(row)?.[1]).find((mark) => mark !== undefined) ?? null;

/** The numbers of the visible memos. */
const numbersIn = (rows: readonly string[]): number[] =>
  rows.flatMap((row) => Number(/ m(\d+)$/.exec(row)?.[1] ?? [])).filter(Boolean);

test('scrolled up, the rule below the history counts the memos below, and End jumps to the newest', async () => {
  await reading(1500, {}, ({app, press, rows}) => {
    const newest = (): number => numbersIn(rows()).at(-1) ?? 0;
    assert.deepEqual([newest(), markIn(rows())], [1500, null]);
    for (const end of ['end', 'ctrl+end']) {
      press('pageup', 'pageup');
      assert.equal(markIn(rows()), `↓ 아래 ${1500 - newest()}건 · End`);
      app.dispatch({type: 'language-toggled'});
      assert.equal(markIn(rows()), `↓ ${1500 - newest()} newer · End`);
      app.dispatch({type: 'language-toggled'});
      press(end);
      assert.deepEqual([newest(), markIn(rows())], [1500, null]);
    }
    press('tab', 'home');
    assert.equal(markIn(rows()), '↓ 아래 1000+건 · End');
    while (newest() < 700) press('pagedown');
    assert.equal(markIn(rows()), `↓ 아래 ${1500 - newest()}건 · End`);
    press('end');
    assert.deepEqual([newest(), markIn(rows())], [1500, null]);
  });
});

test('scheduled memos are only below the newest memo, and scrolling to them passes over none', async () => {
  const at = startOfTest + 60_000;
  const later = ['하나', '둘'].map((text) =>
    scheduleWith({id: text, rule: {kind: 'once', at}, nextAt: at, job: {kind: 'text', text}}),
  );
  for (const [up, down] of [
    [['pageup', 'pageup', 'pageup'], 'pagedown'],
    [['tab', 'home'], 'pagedown'],
    [['tab', 'home'], 'down'],
  ] as const) {
    await reading(100, {schedules: later}, ({press, rows}) => {
      const isScheduled = (): boolean => rows().some((row) => row.includes('--- 예약 ---'));
      assert.ok(isScheduled());
      press(...up);
      const seen = new Set<number>();
      for (let step = 0; step < 120 && !isScheduled(); step += 1) {
        for (const number of numbersIn(rows())) seen.add(number);
        assert.ok(!rows().some((row) => row.includes('하나')), 'a scheduled memo below older ones');
        press(down);
      }
      assert.ok(isScheduled(), `${up.join(', ')} and ${down} reach them`);
      for (const number of numbersIn(rows())) seen.add(number);
      const numbers = [...seen];
      assert.equal(Math.max(...numbers) - Math.min(...numbers) + 1, numbers.length);
      assert.equal(numbersIn(rows()).at(-1), 100);
      assert.equal(markIn(rows()), null);
    });
  }
});
