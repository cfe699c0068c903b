import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Event} from '../../../src/app/events/event.ts';
import {update} from '../../../src/app/shell/update.ts';
import type {State} from '../../../src/app/state/state.ts';
import {isNotDraftKeeping, startOfTest, stateWith, stateWithText} from '../../support/app-state.ts';

const enter: Event = {type: 'draft-submitted'};

/** A text of `parts` messages. */
const long = (parts: number): string => '가'.repeat(parts * 190);

/** The state in which `sent` messages were accepted today. */
function withSent(text: string, sentToday: number): State {
  const state = stateWithText(text);
  return {...state, history: {...state.history, sentToday}};
}

function typesAfter(state: State, event: Event): readonly string[] {
  const [, ...effects] = update(state, event);
  return effects.filter(isNotDraftKeeping).map(({type}) => type);
}

for (const word of [
  ':q',
  ':q!',
  ':wq',
  ' :x ',
  'exit',
  'quit',
  'q',
  'Q',
  'EXIT',
  'ㄷㅌㅑㅅ',
  'ㅂ',
]) {
  test(`${JSON.stringify(word)} alone is asked about once: Enter sends it, Esc keeps it, Ctrl+D quits`, () => {
    const [asked, ...effects] = update(stateWithText(word), enter);
    assert.deepEqual(effects.filter(isNotDraftKeeping), []);
    assert.equal(asked.notice?.kind, 'send-doubted');
    assert.equal(asked.draft.text, word);
    assert.deepEqual(typesAfter(asked, enter), ['accept-memo']);
    const [kept] = update(asked, {type: 'escape-pressed'});
    assert.deepEqual([kept.notice, kept.draft.text, kept.ending], [null, word, null]);
    assert.deepEqual(typesAfter(kept, enter), [], 'it is asked again');
    const [quit] = update(asked, {type: 'draft-left'});
    assert.deepEqual([quit.ending, quit.draft.text], ['quit', '']);
  });
}

for (const text of [
  'quit smoking',
  'exit 2번',
  ':q를 누르면 끝',
  'qq',
  ':qq',
  '/q는 없다',
  'ㅂㅂ',
]) {
  test(`${JSON.stringify(text)} is a memo`, () => {
    assert.notEqual(update(stateWithText(text), enter)[0].notice?.kind, 'send-doubted');
  });
}

test('after another key or some time, Enter asks again', () => {
  const [asked] = update(stateWithText(':q'), enter);
  for (const event of [
    {type: 'draft-edited', edit: {kind: 'move-left'}},
    {type: 'clock-ticked', now: startOfTest + 20_000},
  ] as const) {
    assert.deepEqual(typesAfter(update(asked, event)[0], enter), []);
  }
});

for (const [parts, sentToday, isAsked] of [
  [1, 0, false],
  [5, 0, false],
  [6, 0, true],
  [5, 16, true],
  [4, 16, false],
  [2, 19, true],
  [2, 25, true],
  // Kakao does not document whether memos to oneself count, so single ones are not asked about.
  [1, 20, false],
] as const) {
  test(`${parts} messages after ${sentToday} of today: ${isAsked ? 'asked once' : 'sent'}`, () => {
    const [next] = update(withSent(long(parts), sentToday), enter);
    const left = Math.max(0, 20 - sentToday);
    assert.deepEqual(
      next.notice,
      isAsked
        ? {kind: 'send-doubted', doubt: {reason: 'many-messages', messages: parts, left}}
        : null,
    );
    if (isAsked) assert.deepEqual(typesAfter(next, enter), ['accept-memo']);
  });
}

for (const [text, count] of [
  ['a\ufffd\u0233\ufffdb', 2],
  ['\ufffd', 1],
  ['둘\n\ufffd줄', 1],
] as const) {
  test(`${JSON.stringify(text)} is asked about, because bytes of a paste were not UTF-8`, () => {
    const [next] = update(stateWithText(text), enter);
    assert.deepEqual(next.notice, {kind: 'send-doubted', doubt: {reason: 'damaged-text', count}});
    assert.deepEqual(typesAfter(next, enter), ['accept-memo']);
  });
}

test('a command is no text to ask about', () => {
  assert.equal(update(stateWithText('/quit'), enter)[0].ending, 'quit');
});

test('Ctrl+D still deletes forward after the question about a long text', () => {
  const [asked] = update(stateWithText(long(6)), enter);
  assert.equal(update(asked, {type: 'draft-left'})[0].ending, null);
  assert.equal(update(stateWith(), {type: 'draft-left'})[0].ending, 'quit');
});
