import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  accepted,
  assertRefused,
  buttonsTitled,
  content,
  link,
  shownContent,
  variants,
} from './template-table.ts';

const headerLink = {mobile_web_url: 'https://example.com/news'};
const list = {
  object_type: 'list',
  header_title: '오늘의 뉴스',
  header_link: headerLink,
  contents: [content, content],
};

test('list: the header, and two or three valid items are required', async () => {
  await assertRefused(
    variants(list, [
      [{header_title: undefined}, 'header_title is required'],
      [{header_title: '가'.repeat(201)}, 'header_title must have at most 200 characters'],
      [{header_link: undefined}, 'header_link is required'],
      [{header_link: {}}, 'header_link needs at least one member'],
      [{contents: undefined}, 'contents must have at least 2 items'],
      [{contents: []}, 'contents must have at least 2 items'],
      [{contents: [content]}, 'contents must have at least 2 items'],
      [{contents: [content, content, content, content]}, 'contents must have at most 3 items'],
      [{contents: content}, 'contents must be a list'],
      [{contents: [content, null]}, 'contents[1] must be an object'],
      [{contents: [{link}, content]}, 'contents[0] needs a title, a description or an image_url'],
      [{contents: [content, {title: '제목'}]}, 'contents[1].link is required'],
      [
        {contents: [content, content, {title: '제목', link: {web_url: []}}]},
        'contents[2].link.web_url must be a string',
      ],
      [{buttons: buttonsTitled('1', '2', '3')}, 'buttons must have at most 2 items'],
    ]),
  );
});

test('list: two and three items arrive in order; the default button opens the header', async () => {
  const second = {description: '둘째', link};
  const memos = await accepted([
    {...list, header_title: '가'.repeat(200), contents: [content, second, content]},
    {...list, buttons: buttonsTitled('하나', '둘')},
  ]);
  assert.deepEqual(
    memos.map(({card}) => card),
    [
      {
        kind: 'list',
        title: '가'.repeat(200),
        link: headerLink,
        contents: [
          shownContent,
          {title: null, description: '둘째', imageUrl: null, link},
          shownContent,
        ],
        buttons: [{title: '자세히 보기', link: headerLink}],
      },
      {
        kind: 'list',
        title: '오늘의 뉴스',
        link: headerLink,
        contents: [shownContent, shownContent],
        buttons: buttonsTitled('하나', '둘'),
      },
    ],
  );
});
