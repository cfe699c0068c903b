import assert from 'node:assert/strict';
import {test} from 'node:test';
import {accepted, buttonsTitled, link} from './templates/template-table.ts';

const webDomains = ['https://example.com', 'https://two.example'];
const other = {web_url: 'http://other.example:8080/a/b?c=1#d'};
const both = {...other, mobile_web_url: 'https://two.example/m'};
const withApp = {...other, android_execution_params: 'a=1'};
const buttons = [{title: '다른 곳', link: other}, ...buttonsTitled('등록')];

const templates = [
  {object_type: 'text', text: '글', link: other, buttons},
  {object_type: 'feed', content: {title: '제목', link: other}},
  {
    object_type: 'list',
    header_title: '뉴스',
    header_link: both,
    contents: [
      {title: '하나', link},
      {title: '둘', link: withApp},
    ],
    buttons,
  },
  {object_type: 'location', address: '세종대로 110', content: {title: '시청', link}, buttons: []},
];

/** All links of the messages in the room, in reading order. */
async function roomWith(links: 'keep' | 'drop' | 'replace' | undefined, domains = webDomains) {
  const memos = await accepted(templates, {
    webDomains: domains,
    ...(links === undefined ? {} : {links}),
  });
  return memos.map(({link, buttons, card}) => {
    if (card === null) return {link, buttons};
    if (card.kind === 'list') {
      const contents = card.contents.map((content) => content.link);
      return {link: card.link, contents, buttons: card.buttons};
    }
    return {link: card.content?.link, buttons: card.buttons};
  });
}

const titled = (title: string, link: object) => [{title, link}];
const place = {link, buttons: titled('자세히 보기', link)};

test('links: of unregistered domains are kept without the option', async () => {
  const kept = [
    {link: other, buttons},
    {link: other, buttons: titled('자세히 보기', other)},
    {link: both, contents: [link, withApp], buttons},
    place,
  ];
  assert.deepEqual(await roomWith(undefined), kept);
  assert.deepEqual(await roomWith('keep'), kept);
});

test('links: drop removes the addresses of unregistered domains, and the buttons left without a link', async () => {
  const registered = buttonsTitled('등록');
  assert.deepEqual(await roomWith('drop'), [
    {link: {}, buttons: registered},
    {link: {}, buttons: []},
    {
      link: {mobile_web_url: 'https://two.example/m'},
      contents: [link, {android_execution_params: 'a=1'}],
      buttons: registered,
    },
    place,
  ]);
});

test('links: replace puts the first registered domain before the path, and drops where none is registered', async () => {
  const replaced = {web_url: 'https://example.com/a/b?c=1#d'};
  const changed = [...titled('다른 곳', replaced), ...buttonsTitled('등록')];
  assert.deepEqual(await roomWith('replace'), [
    {link: replaced, buttons: changed},
    {link: replaced, buttons: titled('자세히 보기', replaced)},
    {
      link: {...replaced, mobile_web_url: 'https://two.example/m'},
      contents: [link, {...replaced, android_execution_params: 'a=1'}],
      buttons: changed,
    },
    place,
  ]);
  const script = {object_type: 'text', text: '글', link: {web_url: 'javascript:a'}};
  const [memo] = await accepted([script], {webDomains, links: 'replace'});
  assert.deepEqual(memo?.link, {web_url: 'https://example.com'});
  const [text] = await roomWith('replace', []);
  assert.deepEqual(text, {link: {}, buttons: []});
});
