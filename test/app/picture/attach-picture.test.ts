import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Event} from '../../../src/app/events/event.ts';
import {update} from '../../../src/app/shell/update.ts';
import {offeredPicture} from '../../../src/app/state/selectors.ts';
import type {State} from '../../../src/app/state/state.ts';
import {isNotDraftKeeping, stateWith, stateWithText} from '../../support/app-state.ts';
import {attachedFile} from '../../support/written-pictures.ts';

function after(state: State, event: Event) {
  const [next, ...effects] = update(state, event);
  return {next, effects: effects.filter(isNotDraftKeeping)};
}

const submitted = {type: 'draft-submitted'} as const;

test('the file of /image is read, and the command leaves the box when it is attached', () => {
  const text = "장보기\n/image '/home/me/chart.png'";
  const {next, effects} = after(stateWithText(text), submitted);
  const command = {text, rest: '장보기'};
  assert.deepEqual(effects, [{type: 'attach-picture', path: '/home/me/chart.png', command}]);
  assert.equal(next.draft.text, text);
  const attached = after(next, {type: 'picture-attached', picture: attachedFile, command}).next;
  assert.deepEqual([attached.draft.text, attached.draftPicture], ['장보기', attachedFile]);
  assert.deepEqual(attached.notice, {kind: 'picture-attached', name: 'chart.png'});
});

test('what was typed while the file was read stays', () => {
  const command = {text: '/image a.png', rest: ''};
  const typed = stateWithText('/image a.png 글');
  const {next} = after(typed, {type: 'picture-attached', picture: attachedFile, command});
  assert.deepEqual([next.draft.text, next.draftPicture], ['/image a.png 글', attachedFile]);
});

test('a file that is refused leaves the command in the box, with the reason', () => {
  const failure = {
    kind: 'picture-refused',
    name: 'a.txt',
    problem: {kind: 'not-a-picture'},
  } as const;
  const asked = after(stateWithText('/image a.txt'), submitted).next;
  const notice = {kind: 'failure', failure} as const;
  const {next} = after(asked, {type: 'notice-raised', notice});
  assert.deepEqual(
    [next.draft.text, next.draftPicture, next.notice],
    ['/image a.txt', null, notice],
  );
});

test('/image alone takes the picture off, and leaves the text above', () => {
  for (const command of ['/image', '/image off']) {
    const state = stateWithText(`글\n${command}`, {draftPicture: attachedFile});
    const {next, effects} = after(state, submitted);
    assert.deepEqual([next.draft.text, next.draftPicture, effects], ['글', null, []]);
    assert.deepEqual(next.notice, {kind: 'picture-off'});
  }
});

test('a folder is listed instead of attached, except where nothing is drawn', () => {
  const {effects} = after(stateWithText('/image /tmp/'), submitted);
  assert.deepEqual(effects, [{type: 'list-paths', typed: '/image /tmp/'}]);
  const {appearance} = stateWith();
  const spoken = stateWithText('/image /tmp/', {appearance: {...appearance, isSpoken: true}});
  assert.equal(after(spoken, submitted).effects[0]?.type, 'attach-picture');
});

const pasted = {type: 'draft-pasted', text: '/home/me/chart.png ', removed: 0} as const;
const found = {type: 'picture-found', picture: attachedFile, pasted: '/home/me/chart.png'} as const;

test('the path of a picture that is pasted is offered, and attached by a key alone', () => {
  const {next, effects} = after(stateWithText('글\n'), pasted);
  const order = {type: 'find-picture', path: '/home/me/chart.png', pasted: '/home/me/chart.png'};
  assert.deepEqual(effects, [order]);
  const offered = after(next, found).next;
  assert.deepEqual([offered.draftPicture, offered.draft.text], [null, '글\n/home/me/chart.png ']);
  const taken = after(offered, {type: 'picture-taken'}).next;
  assert.deepEqual([taken.draftPicture, taken.draft.text], [attachedFile, '글\n ']);
  assert.equal(offeredPicture(taken), null);
});

test('a picture whose path was erased or changed is not offered, and a path stays a text', () => {
  const {next} = after(stateWithText(''), pasted);
  const [cleared] = update(next, {type: 'draft-edited', edit: {kind: 'clear'}});
  assert.equal(after(cleared, found).next.pictureOffer, null);
  const offered = after(next, found).next;
  const [shorter] = update(offered, {
    type: 'draft-edited',
    edit: {kind: 'replace', text: '/home/me/chart.pn'},
  });
  assert.equal(offeredPicture(shorter), null);
  assert.deepEqual(after(shorter, {type: 'picture-taken'}), {next: shorter, effects: []});
});

test('a paste that was cleaned, or that is more than a path, is not looked at', () => {
  assert.deepEqual(after(stateWith(), {...pasted, removed: 1}).effects, []);
  assert.deepEqual(after(stateWith(), {...pasted, text: '그림 /home/me/chart.txt'}).effects, []);
});

test('a memo with a picture is not scheduled, and its text stays', () => {
  const state = stateWithText('/at 18:00 글', {draftPicture: attachedFile});
  const {next, effects} = after(state, submitted);
  assert.deepEqual([next.draft.text, effects], ['/at 18:00 글', []]);
  assert.deepEqual(next.notice, {kind: 'picture-not-scheduled'});
});
