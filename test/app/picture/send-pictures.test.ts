import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Event} from '../../../src/app/events/event.ts';
import {update} from '../../../src/app/shell/update.ts';
import type {State} from '../../../src/app/state/state.ts';
import {nothingWritten} from '../../../src/domain/draft/saved-draft.ts';
import {failed, succeeded} from '../../../src/domain/failure/result.ts';
import {noLink} from '../../../src/domain/memo/memo-link.ts';
import {isNotDraftKeeping, stateWithText} from '../../support/app-state.ts';
import {attachedFile, readFile, sentPicture, somePicture} from '../../support/written-pictures.ts';

function after(state: State, event: Event) {
  const [next, ...effects] = update(state, event);
  return {next, effects: effects.filter(isNotDraftKeeping)};
}

/** The order to read the file of this box, and the box meanwhile. */
function sending(text: string) {
  const {next, effects} = after(stateWithText(text, {draftPicture: attachedFile}), {
    type: 'draft-submitted',
  });
  const [order, ...others] = effects;
  assert.ok(order?.type === 'read-pictures' && others.length === 0);
  return {next, order: order.order};
}

const content = {
  kind: 'picture',
  text: '환율',
  link: noLink,
  isNumbered: true,
  image: sentPicture.source,
  pictures: [somePicture],
} as const;

test('the file is read when the memo is sent, and the memo refers to what was read', () => {
  const {next, order} = sending('환율');
  assert.deepEqual(order.paths, [attachedFile.source]);
  assert.equal(next.draft.text, '환율');
  const read = succeeded([readFile]);
  const {effects} = after(next, {type: 'pictures-read', order, read});
  const memo = {content, writing: nothingWritten, sourceId: null, files: [readFile]};
  assert.deepEqual(effects, [{type: 'accept-memo', ...memo}]);
});

test('once the memo is accepted, the next one has no picture', () => {
  const {next} = sending('환율');
  const accepted = after(
    {...next, isReadingPictures: false},
    {type: 'memo-accepted', id: 'a'},
  ).next;
  assert.deepEqual([accepted.draft.text, accepted.draftPicture], ['', null]);
});

test('a picture without a text can be sent, and an empty box cannot', () => {
  assert.equal(sending('').order.memo.content.kind, 'picture');
  assert.deepEqual(after(stateWithText(' '), {type: 'draft-submitted'}).effects, []);
});

test('a file that is gone stops the memo, and everything stays', () => {
  const {next, order} = sending('환율');
  const failure = {kind: 'picture-refused', name: 'chart.png', problem: {kind: 'missing'}} as const;
  const stopped = after(next, {type: 'pictures-read', order, read: failed(failure)});
  assert.deepEqual(stopped.effects, []);
  const {draft, draftPicture, notice, isReadingPictures} = stopped.next;
  assert.deepEqual([draft.text, draftPicture, isReadingPictures], ['환율', attachedFile, false]);
  assert.deepEqual(notice, {kind: 'failure', failure});
});

test('a memo that changed while its file was read is not sent', () => {
  const {next, order} = sending('환율');
  const [typed] = update(next, {type: 'draft-edited', edit: {kind: 'insert', text: ' 1'}});
  const stopped = after(typed, {type: 'pictures-read', order, read: succeeded([readFile])});
  assert.deepEqual([stopped.effects, stopped.next.draft.text], [[], '환율 1']);
  assert.deepEqual(stopped.next.notice, {kind: 'changed-before-sending'});
});

test('Enter does nothing while the file is read', () => {
  const {next} = sending('환율');
  assert.deepEqual(after(next, {type: 'draft-submitted'}), {next, effects: []});
});

test('a picture of an earlier memo, and one at an address, need no file', () => {
  const address = {source: 'https://a.example/b.png', picture: null};
  for (const draftPicture of [sentPicture, address]) {
    const {effects} = after(stateWithText('환율', {draftPicture}), {type: 'draft-submitted'});
    const [memo] = effects;
    assert.ok(memo?.type === 'accept-memo' && memo.content.kind === 'picture');
    assert.equal(memo.content.image, draftPicture.source);
  }
});

test('a text that the card does not show is counted as messages after it', () => {
  const long = Array.from({length: 200}, (_, line) => `${line}번째 줄입니다`).join('\n');
  const state = stateWithText(long, {draftPicture: attachedFile});
  const {next, effects} = after(state, {type: 'draft-submitted'});
  assert.deepEqual(effects, []);
  const {notice} = next;
  assert.ok(notice?.kind === 'send-doubted' && notice.doubt.reason === 'many-messages');
  assert.ok(notice.doubt.messages > 5);
});
