import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type Appearance, plainAppearance} from '../../../src/app/state/appearance.ts';
import {screenColumns, shownLayout} from '../../../src/app/state/shown-layout.ts';
import type {Terminal} from '../../../src/app/state/state.ts';

const terminal: Terminal = {columns: 80, rows: 24, isAscii: false, distinguishesEnterKeys: false};
const auto: Appearance = {...plainAppearance, layout: 'auto'};
const layoutOf = (look: Partial<Appearance>, size: Partial<Terminal> = {}) =>
  shownLayout({appearance: {...auto, ...look}, terminal: {...terminal, ...size}});

test('auto is the chat in a terminal with 256 colors and 60 columns, otherwise the log', () => {
  assert.equal(layoutOf({}), 'chat');
  assert.equal(layoutOf({}, {columns: 60}), 'chat');
  assert.equal(layoutOf({}, {columns: 59}), 'log');
  assert.equal(layoutOf({}, {isAscii: true}), 'log');
  assert.equal(layoutOf({palette: 16}), 'log');
  assert.equal(layoutOf({isColorOff: true}), 'log');
  assert.equal(layoutOf({theme: 'none'}), 'log');
  assert.equal(layoutOf({theme: 'contrast'}), 'log');
  assert.equal(layoutOf({theme: 'dark', isColorOff: true}), 'chat');
});

test('a chosen layout is shown in every terminal, but a screen reader always gets the log', () => {
  assert.equal(layoutOf({layout: 'chat', palette: 16}, {columns: 24, isAscii: true}), 'chat');
  assert.equal(layoutOf({layout: 'log'}), 'log');
  assert.equal(layoutOf({layout: 'chat', isSpoken: true}), 'log');
});

test('the chat uses at most 100 columns, the log all of them', () => {
  const columnsOf = (layout: 'chat' | 'log', columns: number) =>
    screenColumns({appearance: {...auto, layout}, terminal: {...terminal, columns}});
  assert.deepEqual([columnsOf('chat', 200), columnsOf('chat', 90)], [100, 90]);
  assert.equal(columnsOf('log', 200), 200);
});
