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

const location = {object_type: 'location', address: '세종대로 110', content};

test('location: the address and the content are required, and one button is the most', async () => {
  await assertRefused(
    variants(location, [
      [{address: undefined}, 'address is required'],
      [{address: {}}, 'address must be a string'],
      [{address_title: []}, 'address_title must be a string'],
      [{content: null}, 'content is required'],
      [{content: {...content, link: null}}, 'content.link is required'],
      [{social: {view_count: '1.5'}}, 'social.view_count must be an integer'],
      [{buttons: buttonsTitled('1', '2')}, 'buttons must have at most 1 item'],
    ]),
  );
});

test('location: arrives with its address and one button', async () => {
  const memos = await accepted([
    location,
    {
      ...location,
      address_title: '시청',
      social: {like_count: '5'},
      buttons: buttonsTitled('예약'),
    },
  ]);
  const common = {kind: 'location', address: '세종대로 110', content: shownContent};
  const absent = {commentCount: null, sharedCount: null, viewCount: null, subscriberCount: null};
  assert.deepEqual(
    memos.map(({card}) => card),
    [
      {...common, addressTitle: null, social: null, buttons: defaultButtons},
      {
        ...common,
        addressTitle: '시청',
        social: {likeCount: 5, ...absent},
        buttons: buttonsTitled('예약'),
      },
    ],
  );
});
