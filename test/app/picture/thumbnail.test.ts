import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Effect} from '../../../src/app/events/effect.ts';
import type {Event} from '../../../src/app/events/event.ts';
import type {Ports} from '../../../src/app/ports/ports.ts';
import {update} from '../../../src/app/shell/update.ts';
import {plainAppearance} from '../../../src/app/state/appearance.ts';
import type {State} from '../../../src/app/state/state.ts';
import type {Thumbnail} from '../../../src/app/state/thumbnail.ts';
import type {Memo} from '../../../src/domain/memo/memo.ts';
import {pictureLifetime} from '../../../src/domain/memo/picture/picture.ts';
import type {TerminalGraphics} from '../../../src/domain/program/terminal-graphics.ts';
import {startOfTest, stateWith} from '../../support/app-state.ts';
import {cardContents} from '../../support/card-contents.ts';
import {memoWith} from '../../support/database.ts';
import {effectsOn} from '../../support/effects.ts';

const cell = {width: 10, height: 20};
const [picture] = cardContents.picture.pictures;
const hash = picture?.hash ?? '';
const box = {columns: 36, rows: 11, width: 360, height: 202};
const memo = memoWith({id: 'a', content: cardContents.picture});
const data = {kind: 'sixel', sequence: 'drawn'} as const;

function detailOf(shown: Memo): State['detail'] {
  return {memo: shown, source: null, made: [], setbacks: [], shown: []};
}

/** The open page of a memo before it is read. */
function pageOf(protocol: TerminalGraphics['protocol'] | null): State {
  const graphics = protocol === null ? null : {protocol, cell};
  return stateWith({
    appearance: {...plainAppearance, graphics},
    overlay: {kind: 'memo', id: 'a'},
  });
}

const read: Event = {type: 'memo-read', id: 'a', detail: detailOf(memo)};

function after(state: State, ...events: readonly Event[]): [State, readonly Effect[]] {
  let effects: readonly Effect[] = [];
  let next = state;
  for (const event of events) [next, ...effects] = update(next, event);
  return [next, effects];
}

test('the picture of a memo is drawn once its page is read, and shown when it is drawn', () => {
  const [asked, effects] = after(pageOf('kitty'), read);
  assert.deepEqual(effects, [{type: 'draw-thumbnail', hash, box, protocol: 'kitty'}]);
  assert.deepEqual(asked.thumbnail, {hash, box, data: null});
  const [again, none] = after(asked, read);
  assert.deepEqual([again.thumbnail, none], [asked.thumbnail, []], 'it is asked for once');
  const [shown] = after(asked, {type: 'thumbnail-drawn', thumbnail: {hash, box, data}});
  assert.deepEqual(shown.thumbnail?.data, data);
});

test('nothing is drawn where the terminal does not, for an erased memo, and for a text', () => {
  const erased: Memo = {...memo, text: '', forgetsText: true};
  for (const [state, shown] of [
    [pageOf(null), memo],
    [pageOf('sixel'), erased],
    [pageOf('sixel'), memoWith({id: 'a'})],
  ] as const) {
    const [next, effects] = after(state, {type: 'memo-read', id: 'a', detail: detailOf(shown)});
    assert.deepEqual([next.thumbnail, effects], [null, []]);
  }
});

test('a page that is left has no picture, and one that is drawn too late is not shown', () => {
  const drawn: Event = {type: 'thumbnail-drawn', thumbnail: {hash, box, data}};
  const [left] = after(pageOf('kitty'), read, drawn, {type: 'escape-pressed'});
  assert.equal(left.thumbnail, null);
  assert.equal(after(left, drawn)[0].thumbnail, null);
});

test('another size of the window: a sixel picture waits for the new size of a cell', () => {
  const drawn: Event = {type: 'thumbnail-drawn', thumbnail: {hash, box, data}};
  const resized: Event = {type: 'terminal-resized', columns: 80, rows: 30};
  const [waiting, none] = after(pageOf('sixel'), read, drawn, resized);
  assert.deepEqual(
    [waiting.thumbnail, none.filter(({type}) => type === 'draw-thumbnail')],
    [null, []],
  );
  const [asked, effects] = after(waiting, {
    type: 'cell-size-reported',
    cell: {width: 20, height: 40},
  });
  assert.deepEqual(asked.thumbnail?.box, {columns: 36, rows: 11, width: 720, height: 405});
  assert.equal(effects.length, 1);
  const same: Event = {type: 'terminal-resized', columns: 80, rows: 24};
  assert.deepEqual(after(pageOf('sixel'), read, drawn, same)[0].thumbnail?.data, data);
});

test('kitty scales the picture itself: another size changes only its box', () => {
  const [next] = after(pageOf('kitty'), read, {type: 'terminal-resized', columns: 40, rows: 18});
  assert.deepEqual(next.thumbnail, {
    hash,
    box: {columns: 22, rows: 6, width: 213, height: 120},
    data: null,
  });
});

/** Ports with pictures; what is not used is absent. */
function portsWith({kept, uploadedAt}: {kept: Uint8Array | null; uploadedAt: number | null}) {
  const loaded: string[] = [];
  const ports = {
    clock: {now: () => startOfTest},
    pictures: {
      bytesOf: () => kept,
      uploadBefore: () =>
        uploadedAt === null ? null : {address: 'https://a.example/1.png', uploadedAt},
    },
    thumbnails: {
      load: async (address: string) => {
        loaded.push(address);
        return new Uint8Array([2]);
      },
      draw: async ([first = 0]: Uint8Array) => ({kind: 'sixel', sequence: String(first)}),
    },
  } as unknown as Ports;
  return {ports, loaded};
}

async function drawnWith(given: Parameters<typeof portsWith>[0]) {
  const {ports, loaded} = portsWith(given);
  const {run, events} = effectsOn(ports);
  await run({type: 'draw-thumbnail', hash, box, protocol: 'sixel'});
  const [event] = events as readonly {thumbnail?: Thumbnail}[];
  return {loaded, data: event?.thumbnail?.data};
}

test('the bytes that are kept are drawn, otherwise those at the address while Kakao keeps them', async () => {
  const kept = new Uint8Array([1]);
  const young = startOfTest - pictureLifetime + 1;
  const first = {kind: 'sixel', sequence: '1'};
  assert.deepEqual(await drawnWith({kept, uploadedAt: young}), {loaded: [], data: first});
  assert.deepEqual(await drawnWith({kept: null, uploadedAt: young}), {
    loaded: ['https://a.example/1.png'],
    data: {kind: 'sixel', sequence: '2'},
  });
  const none = {loaded: [], data: undefined};
  assert.deepEqual(await drawnWith({kept: null, uploadedAt: young - 1}), none);
  assert.deepEqual(await drawnWith({kept: null, uploadedAt: null}), none);
});

test('only the last picture that was asked for is reported', async () => {
  const {ports} = portsWith({kept: new Uint8Array([1]), uploadedAt: null});
  const {run, events} = effectsOn(ports);
  const other = 'ab'.repeat(32);
  await run(
    {type: 'draw-thumbnail', hash, box, protocol: 'sixel'},
    {type: 'draw-thumbnail', hash: other, box, protocol: 'sixel'},
  );
  assert.deepEqual(
    events.map((event) => (event.type === 'thumbnail-drawn' ? event.thumbnail.hash : event.type)),
    [other],
  );
});
