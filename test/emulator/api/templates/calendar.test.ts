import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  accepted,
  assertRefused,
  buttonsTitled,
  content,
  defaultButtons,
  shownContent,
  variants,
} from './template-table.ts';

const calendar = {object_type: 'calendar', id_type: 'event', id: 'e1', content};

test('calendar: id, id_type and content are required, and one button is the most', async () => {
  await assertRefused(
    variants(calendar, [
      [{id_type: undefined}, 'id_type is required'],
      [{id_type: 'task'}, 'id_type must be event or calendar'],
      [{id: null}, 'id is required'],
      [{id: {}}, 'id must be a string'],
      [{content: undefined}, 'content is required'],
      [{content: {description: '설명'}}, 'content.link is required'],
      [{buttons: buttonsTitled('1', '2')}, 'buttons must have at most 1 item'],
    ]),
  );
});

test('calendar: events and calendars arrive with one button', async () => {
  const memos = await accepted([
    calendar,
    {...calendar, id_type: 'calendar', id: 12, buttons: buttonsTitled('구독')},
  ]);
  const common = {kind: 'calendar', content: shownContent};
  assert.deepEqual(
    memos.map(({card}) => card),
    [
      {...common, idType: 'event', id: 'e1', buttons: defaultButtons},
      {...common, idType: 'calendar', id: '12', buttons: buttonsTitled('구독')},
    ],
  );
});
