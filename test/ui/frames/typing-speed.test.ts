import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Event} from '../../../src/app/event.ts';
import type {State} from '../../../src/app/state.ts';
import {update} from '../../../src/app/update.ts';
import {sanitizeWithCount} from '../../../src/domain/sanitize.ts';
import {frameOf} from '../../../src/ui/frames/frame-of.ts';
import {createPrivateFields} from '../../../src/ui/private-fields.ts';
import {createViewport} from '../../../src/ui/viewport.ts';
import {stateWith} from '../../support/app-state.ts';

const sources = {fields: createPrivateFields('', ''), page: createViewport()};

const line = '회의에서 나온 이야기: https://example.com/a 그리고 mixed text 👩‍👩‍👧 한글.';

/** What a 100 KB text may be: lines, one line of words, clusters that take the most work. */
const fillings: readonly (readonly [what: string, filling: string])[] = [
  ['lines', `${line}\n`],
  ['one line', '가나다라마바사 '],
  ['clusters', '👩‍👩‍👧‍👦🇰🇷'],
];

function textOf(filling: string, units: number): string {
  return filling
    .repeat(Math.ceil(units / filling.length))
    .slice(0, units)
    .toWellFormed();
}

/** Updates the state and lays its frame out: all of a key's way but painting what differs. */
function apply(state: State, event: Event): State {
  const [next] = update(state, event);
  frameOf(next, sources);
  return next;
}

function paste(text: string): State {
  return apply(stateWith(), {type: 'draft-pasted', ...sanitizeWithCount(text)});
}

/** The quickest of some tries (ms): what the work costs when nobody else has the processor. */
function quickest(tries: number, work: () => void): number {
  const times = Array.from({length: tries}, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times);
}

function keyTime(units: number, filling: string): number {
  let state = paste(textOf(filling, units));
  return quickest(10, () => {
    state = apply(state, {type: 'draft-edited', edit: {kind: 'insert', text: '가'}});
  });
}

for (const [what, filling] of fillings) {
  test(`${what}: 100 KB are pasted within 100 ms`, () => {
    const text = textOf(filling, 100_000);
    const time = quickest(4, () => paste(text));
    assert.ok(time < 100, `${time.toFixed(1)} ms`);
  });

  test(`${what}: a key costs little in 5,000 characters and is bearable in 100 KB`, () => {
    const short = keyTime(5000, filling);
    assert.ok(short < 8, `${short.toFixed(1)} ms in 5,000`);
    const long = keyTime(100_000, filling);
    // Twenty times the text: the cost grows no faster than it.
    assert.ok(long < Math.max(40, short * 40), `${long.toFixed(1)} ms in 100,000`);
  });
}
