import assert from 'node:assert/strict';
import {test} from 'node:test';
import {accepted, assertRefused, buttonsTitled, link, variants} from './template-table.ts';

const text = {object_type: 'text', text: '글', link};

test('text: members of another type are refused, each by its path', async () => {
  await assertRefused(
    variants(text, [
      [{object_type: undefined}, 'object_type is required'],
      [{object_type: 'memo'}, 'object_type is unknown'],
      [{text: undefined}, 'text is required'],
      [{text: null}, 'text is required'],
      [{text: ''}, 'text is required'],
      [{text: ['글']}, 'text must be a string'],
      [{link: undefined}, 'link is required'],
      [{link: null}, 'link is required'],
      [{link: 'https://a.kr'}, 'link must be an object'],
      [{link: [link]}, 'link must be an object'],
      [{link: {web_url: {}}}, 'link.web_url must be a string'],
      [{link: {ios_execution_params: true}}, 'link.ios_execution_params must be a string'],
      [{button_title: {}}, 'button_title must be a string'],
      [{buttons: {}}, 'buttons must be a list'],
      [{buttons: ['열기']}, 'buttons[0] must be an object'],
      [{buttons: [{link}]}, 'buttons[0].title is required'],
      [{buttons: [...buttonsTitled('1'), {title: '2'}]}, 'buttons[1].link is required'],
      [{buttons: [{title: '1', link: {}}]}, 'buttons[0].link needs at least one member'],
      [{buttons: buttonsTitled('1', '2', '3')}, 'buttons must have at most 2 items'],
    ]),
  );
});

test('text: null is an absent member, and a number is a text', async () => {
  const nothing = {mobile_web_url: null, android_execution_params: null};
  const memos = await accepted([
    {...text, text: 7, button_title: 8, buttons: null, link: {...link, ...nothing}},
    {...text, button_title: null, link: {mobile_web_url: 9, ios_execution_params: 'a=1'}},
    {...text, link: {web_url: null}},
  ]);
  const shown = memos.map(({text, buttonTitle, link, buttons, card}) => {
    assert.deepEqual([buttons, card], [[], null]);
    return [text, buttonTitle, link];
  });
  assert.deepEqual(shown, [
    ['7', '8', link],
    ['글', null, {mobile_web_url: '9', ios_execution_params: 'a=1'}],
    ['글', null, {}],
  ]);
});
