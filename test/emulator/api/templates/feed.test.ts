import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  accepted,
  assertRefused,
  buttonsTitled,
  content,
  defaultButtons,
  link,
  shownContent,
  variants,
} from './template-table.ts';

const feed = {object_type: 'feed', content};

test('feed: invalid contents, numbers and rows are refused, each by its path', async () => {
  await assertRefused(
    variants(feed, [
      [{content: undefined}, 'content is required'],
      [{content: []}, 'content must be an object'],
      [{content: {link}}, 'content needs a title, a description or an image_url'],
      [{content: {title: '', link}}, 'content needs a title, a description or an image_url'],
      [{content: {title: '제목'}}, 'content.link is required'],
      [{content: {title: '제목', link: {}}}, 'content.link needs at least one member'],
      [{content: {title: '제목', link: {web_url: null}}}, 'content.link needs at least one member'],
      [{content: {...content, title: {}}}, 'content.title must be a string'],
      [{content: {...content, image_url: ['a']}}, 'content.image_url must be a string'],
      [{content: {...content, image_width: '640px'}}, 'content.image_width must be an integer'],
      [{content: {...content, image_height: 0.5}}, 'content.image_height must be an integer'],
      [{social: 3}, 'social must be an object'],
      [{social: {like_count: 'many'}}, 'social.like_count must be an integer'],
      [{social: {subscriber_count: true}}, 'social.subscriber_count must be an integer'],
      [{item_content: '빌드'}, 'item_content must be an object'],
      [{item_content: {profile_text: {}}}, 'item_content.profile_text must be a string'],
      [{item_content: {items: {}}}, 'item_content.items must be a list'],
      [{item_content: {items: ['빌드']}}, 'item_content.items[0] must be an object'],
      [
        {item_content: {items: [{item: '빌드', item_op: {}}]}},
        'item_content.items[0].item_op must be a string',
      ],
      [
        {item_content: {items: Array.from({length: 6}, () => ({item: '가', item_op: '나'}))}},
        'item_content.items must have at most 5 items',
      ],
      [{buttons: buttonsTitled('1', '2', '3')}, 'buttons must have at most 2 items'],
      [{button_title: []}, 'button_title must be a string'],
    ]),
  );
});

test('feed: every member is in the room, and what is absent is null', async () => {
  const items = [1, 2, 3, 4, 5].map((n) => ({item: `행${n}`, item_op: `${n}000원`}));
  const memos = await accepted([
    feed,
    {
      ...feed,
      content: {
        description: '설명',
        image_url: 'https://example.com/a.png',
        image_width: '640',
        image_height: 480,
        link: {android_execution_params: 'a=1', ios_execution_params: 'b=2'},
      },
      social: {
        like_count: 1,
        comment_count: '2',
        shared_count: 3,
        view_count: 4,
        subscriber_count: null,
      },
      item_content: {
        profile_text: '앱',
        profile_image_url: 'https://example.com/b.png',
        title_image_text: '제목',
        title_image_category: '분류',
        title_image_url: 'https://example.com/c.png',
        items,
        sum: '합계',
        sum_op: 15000,
      },
      button_title: '안 보임',
      buttons: buttonsTitled('하나', '둘'),
    },
  ]);
  assert.deepEqual(
    memos.map(({card}) => card),
    [
      {
        kind: 'feed',
        content: shownContent,
        itemContent: null,
        social: null,
        buttons: defaultButtons,
      },
      {
        kind: 'feed',
        content: {
          title: null,
          description: '설명',
          imageUrl: 'https://example.com/a.png',
          link: {android_execution_params: 'a=1', ios_execution_params: 'b=2'},
        },
        itemContent: {
          profileText: '앱',
          profileImageUrl: 'https://example.com/b.png',
          titleImageText: '제목',
          titleImageCategory: '분류',
          titleImageUrl: 'https://example.com/c.png',
          items: items.map(({item, item_op}) => ({item, itemOp: item_op})),
          sum: '합계',
          sumOp: '15000',
        },
        social: {
          likeCount: 1,
          commentCount: 2,
          sharedCount: 3,
          viewCount: 4,
          subscriberCount: null,
        },
        buttons: buttonsTitled('하나', '둘'),
      },
    ],
  );
});

test('feed: the button has the title of button_title, and a row without one of its texts is not shown', async () => {
  const items = [{item: '빌드'}, {item: '시간', item_op: '3분'}, {item: '', item_op: '1'}];
  const [memo] = await accepted([{...feed, button_title: '열기', item_content: {items}}]);
  assert.ok(memo?.card?.kind === 'feed');
  assert.deepEqual(memo.card.buttons, buttonsTitled('열기'));
  assert.deepEqual(memo.card.itemContent?.items, [{item: '시간', itemOp: '3분'}]);
  assert.equal(memo.text, '제목');
});
