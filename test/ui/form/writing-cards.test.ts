import assert from 'node:assert/strict';
import {test} from 'node:test';
import {enterLine} from '../../support/at-the-keyboard.ts';
import {openStage} from '../../support/kakao-stage.ts';
import {sentTemplates} from '../../support/sent-templates.ts';
import {untilKept} from '../../support/until-kept.ts';

const link = (url: string) => ({web_url: url, mobile_web_url: url});

test('a card survives kill -9 in the middle, and a card and a list are written and arrive', async () => {
  await using stage = await openStage({loggedIn: true});
  const half = stage.open();
  await half.until('온라인');
  await enterLine(half, '/card 배포 끝');
  await half.until(/^ › 설명/m);
  await half.press('down', {text: '빌드=1204'});
  await half.until(/^ › 행 +빌드=1204$/m);
  await untilKept(stage, '/card {"title":["배포 끝"],"row":["빌드=1204"]}');
  half.kill('SIGKILL');
  await half.exit;

  await using tui = stage.open();
  await tui.until(/^ › 설명[^\n]*\n +행 +빌드=1204$/m);
  await tui.press({text: '새 버전'}, 'down', 'down', {text: '시간=3분'}, 'down', 'down', 'down');
  await tui.until(/^ › 링크/m);
  await tui.press({text: 'ci.example.com'}, 'up', 'up', 'up', 'up', 'up', 'up', 'up');
  await tui.until(/^ › \[보내기\]/m);
  await tui.press('enter');
  await tui.until(/^ › 링크 +ci\.example\.com$/m);
  await tui.press('ctrl+a', {text: 'https://'}, 'end', {text: '/7'});
  await tui.until((screen) => !screen.some((row) => row.includes('!')));
  await tui.press('enter', 'enter', 'enter', 'enter');
  await tui.until(/✓ +빌드|✓ +배포 끝/);
  await tui.until(/^ › *$/m);

  await enterLine(tui, '/list 오늘의 뉴스');
  await tui.until(/^ › 링크/m);
  await tui.press({text: 'https://news.example.com'}, 'enter');
  await tui.until(/^ › 항목/m);
  await tui.paste('첫 소식\thttps://news.example.com/1\n둘째 소식\n셋째 소식');
  await tui.until(/^ › 항목 +셋째 소식$/m);
  await tui.press('down', 'down', 'down');
  await tui.until(/^ › \[보내기\]/m);
  await tui.press('enter');
  await tui.until(/오늘의 뉴스/);
  await tui.until(/^ › *$/m);
  await tui.until(() => sentTemplates(stage.emulator).length === 2, {what: 'both messages'});

  const news = link('https://news.example.com');
  assert.deepEqual(sentTemplates(stage.emulator), [
    {
      object_type: 'feed',
      content: {title: '배포 끝', description: '새 버전', link: link('https://ci.example.com/7')},
      item_content: {
        items: [
          {item: '빌드', item_op: '1204'},
          {item: '시간', item_op: '3분'},
        ],
      },
    },
    {
      object_type: 'list',
      header_title: '오늘의 뉴스',
      header_link: news,
      contents: [
        {title: '첫 소식', link: link('https://news.example.com/1')},
        {title: '둘째 소식', link: news},
        {title: '셋째 소식', link: news},
      ],
    },
  ]);
  assert.deepEqual(
    stage.emulator.memos.map(({card}) => card !== null),
    [true, true],
  );
});
