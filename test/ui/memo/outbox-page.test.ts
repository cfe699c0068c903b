import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createStore} from '../../../src/app/events/store.ts';
import type {Ports} from '../../../src/app/ports/ports.ts';
import {createEffectRuntime} from '../../../src/app/shell/run-effect.ts';
import {update} from '../../../src/app/shell/update.ts';
import type {State} from '../../../src/app/state/state.ts';
import {rowText} from '../../../src/ui/base/row.ts';
import {frameOf} from '../../../src/ui/shell/frame-of.ts';
import {createKeyTargets} from '../../../src/ui/shell/key-targets.ts';
import {routeKey} from '../../../src/ui/shell/route-key.ts';
import {stateWithText} from '../../support/app-state.ts';
import {memoWith} from '../../support/database.ts';
import {withServices} from '../../support/services.ts';

const refused = {kind: 'kakao', http: 400, code: -402, message: 'insufficient scopes.'} as const;

const doubt = {kind: 'outcome-unknown', cause: null} as const;

/** Stores a memo of one part that failed, or has another status. */
function add(
  {memos}: Ports,
  given: Parameters<typeof memoWith>[0] & {readonly text: string},
): void {
  const {text, status = 'failed'} = given;
  const parts = [{text, status}];
  memos.add(memoWith({failure: refused, ...given, status, parts}), null);
}

/** The app on these ports without a terminal: its keys, and its screen once all effects have ended. */
function appOn(ports: Ports, change: Partial<State> = {}) {
  const {signal} = new AbortController();
  const store = createStore(stateWithText('/outbox', change), update, (effect) =>
    runtime.run(effect),
  );
  const {dispatch} = store;
  const runtime = createEffectRuntime({ports, dispatch, stop: signal, cancel: signal}, (bug) => {
    throw bug;
  });
  const targets = createKeyTargets({store, redirectUri: '', restApiKey: ''});
  const screen = (): string => frameOf(store.getState(), targets).rows.map(rowText).join('\n');
  return {
    screen,
    press: async (key: string): Promise<string> => {
      const isLetter = key.length === 1;
      routeKey(isLetter ? {kind: 'text', text: key} : {kind: 'key', name: key}, targets);
      await runtime.settled();
      return screen();
    },
  };
}

test('/outbox lists the unsent memos, newest first, and r, R, a and d settle them', async () => {
  await withServices(async ({ports, emulator}) => {
    ports.memos.add(memoWith({id: '1', text: '보낸 글', status: 'sent'}), null);
    for (const id of ['2', '3', '4']) add(ports, {id, text: `실패한 글 ${id}`});
    add(ports, {id: '5', text: '모르는 글', status: 'unknown', failure: doubt});
    const app = appOn(ports);
    const opened = await app.press('enter');
    const listed = opened.split('\n').filter((line) => /글( \d)?$/.test(line));
    assert.deepEqual(
      listed.map((line) => line.replace(/^.*?(\S+ 글( \d)?|모르는 글)$/, '$1')),
      ['모르는 글', '실패한 글 4', '실패한 글 3', '실패한 글 2'],
    );
    assert.match(
      opened,
      /보내지 못함 .*카카오톡 메시지 전송.*실패한 글 4/,
      'the row has the cause in a few words',
    );
    assert.match(opened, /^> .*도착 확인 필요 .*모르는 글/m);
    assert.match(opened, /1\/4/);
    assert.match(opened, /r 재시도 {2}f 실패 모두 재시도 {2}a 도착함 {2}d 삭제/);

    const arrived = await app.press('a');
    assert.doesNotMatch(arrived, /모르는 글/);
    assert.match(arrived, /^> .*실패한 글 4/m);
    assert.equal(ports.memos.find('5')?.status, 'sent');

    const asked = await app.press('d');
    assert.match(asked, /아직 보내지 않은 메모입니다/);
    assert.match(await app.press('n'), /^> .*실패한 글 4/m, 'No returns to the list');
    await app.press('d');
    const discarded = await app.press('y');
    assert.doesNotMatch(discarded, /실패한 글 4$/m);
    assert.match(discarded, /^> .*실패한 글 3/m);
    assert.equal(ports.memos.find('4'), null);

    assert.match(await app.press('enter'), /-402[\s\S]*실패한 글 3/, 'Enter opens the memo');
    assert.match(await app.press('esc'), /^> .*실패한 글 3/m);
    add(ports, {id: '6', text: '늦은 글'});
    const retried = await app.press('r');
    assert.deepEqual(
      emulator.memos.map(({text}) => text),
      ['실패한 글 3'],
    );
    assert.match(retried, /늦은 글[\s\S]*실패한 글 2/, 'the list is read again');
    const none = await app.press('R');
    assert.deepEqual(
      emulator.memos.map(({text}) => text),
      ['실패한 글 3', '실패한 글 2', '늦은 글'],
      'all that failed, the oldest first',
    );
    assert.match(none, /보내지 않은 메모가 없습니다\. 대기하거나 실패한 메모가 여기에 나옵니다\./);
    assert.doesNotMatch(await app.press('q'), /보내지 않은 메모/);
  });
});

test('at 40x10 the list of unsent memos has a mark for the status, and the cause below', async () => {
  await withServices(async ({ports}) => {
    for (const id of ['1', '2', '3', '4', '5', '6']) add(ports, {id, text: `글 ${id}`});
    const terminal = {columns: 40, rows: 10, isAscii: true, distinguishesEnterKeys: false};
    const screen = await appOn(ports, {terminal, language: 'en'}).press('enter');
    assert.match(screen, /^> .* x {2}글 6$/m);
    assert.match(screen, /not sent: /);
    assert.match(screen, /글 5$/m);
  });
});

test('at 40x10 the cause takes the rows that a short list leaves, and shows that it goes on', async () => {
  await withServices(async ({ports}) => {
    const portal = {kind: 'not-kakao', http: 302, problem: 'redirected'} as const;
    add(ports, {id: '1', text: '글', failure: portal});
    const terminal = {columns: 40, rows: 10, isAscii: false, distinguishesEnterKeys: false};
    const rows = (await appOn(ports, {terminal}).press('enter')).split('\n');
    const cause = rows.slice(rows.findIndex((row) => row.includes('보내지 못함:')));
    const shown = cause.slice(
      0,
      cause.findIndex((row) => row.startsWith('─')),
    );
    assert.equal(shown.length, 3);
    assert.match(shown.join('\n'), /다른 주소로[^…]*…$/);
  });
});
