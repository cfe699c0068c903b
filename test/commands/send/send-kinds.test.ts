import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {jsonOf} from '../../support/cli-result.ts';
import {type KakaoStage, openStage} from '../../support/kakao-stage.ts';
import {tempFolder} from '../../support/temp-folder.ts';

const memoPath = '/v2/api/talk/memo/default/send';
const news = 'https://news.example.com';
const to = (url: string) => ({web_url: url, mobile_web_url: url});

function fileWith(text: string): string {
  const file = join(tempFolder(), 'message');
  writeFileSync(file, text);
  return file;
}

const goods = {
  object_type: 'commerce',
  content: {title: '상품', link: to(`${news}/goods`)},
  commerce: {regular_price: 10_000},
};
const event = {
  object_type: 'calendar',
  id_type: 'event',
  id: 'e1',
  content: {title: '행사', link: to(`${news}/event`)},
};

interface Sample {
  readonly kind: string;
  readonly args: readonly string[];
  readonly input?: string;
  /** The requests that the command makes. */
  readonly requests: readonly {readonly endpoint?: string; readonly form: unknown}[];
}

/** A `template_object` as the only field of its request. */
const template = (object: Readonly<Record<string, unknown>>) => ({
  endpoint: memoPath,
  form: {template_object: object},
});

const samples: readonly Sample[] = [
  {
    kind: 'text',
    args: ['글', '--link', news, '--button', `로그=${news}/log`, '--button', '열기'],
    requests: [
      template({
        object_type: 'text',
        text: '글',
        link: to(news),
        buttons: [
          {title: '로그', link: to(`${news}/log`)},
          {title: '열기', link: to(news)},
        ],
      }),
    ],
  },
  {
    kind: 'list',
    args: ['--list', '오늘의 뉴스', '--link', news, '--file', '-'],
    input: `하나\t${news}/1\n둘\r\n\n{"title":"셋","url":"${news}/3","description":"설명"}\n넷\n`,
    requests: [
      template({
        header_title: '오늘의 뉴스',
        header_link: to(news),
        contents: [
          {title: '하나', link: to(`${news}/1`)},
          {title: '둘', link: to(news)},
        ],
        object_type: 'list',
      }),
      template({
        header_title: '오늘의 뉴스',
        header_link: to(news),
        contents: [
          {title: '셋', description: '설명', link: to(`${news}/3`)},
          {title: '넷', link: to(news)},
        ],
        object_type: 'list',
      }),
    ],
  },
  {
    kind: 'feed',
    args: [
      ...['--card', '배포 끝', '--description', '설명', '--row', '빌드=1204', '--row', '시간=3분'],
      ...['--sum', '합계=OK', '--image', `${news}/1.png`, '--button', `로그=${news}/log`],
    ],
    requests: [
      template({
        content: {
          title: '배포 끝',
          description: '설명',
          image_url: `${news}/1.png`,
          link: to('https://developers.kakao.com'),
        },
        item_content: {
          items: [
            {item: '빌드', item_op: '1204'},
            {item: '시간', item_op: '3분'},
          ],
          sum: '합계',
          sum_op: 'OK',
        },
        buttons: [{title: '로그', link: to(`${news}/log`)}],
        object_type: 'feed',
      }),
    ],
  },
  {
    kind: 'location',
    args: [
      ...['--place', '서울 중구 세종대로 110', '--card', '시청', '--link', news],
      ...['--mobile-link', `${news}/m`, '--button', '예약', '광장의', '설명'],
    ],
    requests: [
      template({
        address: '서울 중구 세종대로 110',
        content: {
          title: '시청',
          description: '광장의 설명',
          link: {web_url: news, mobile_web_url: `${news}/m`},
        },
        buttons: [{title: '예약', link: {web_url: news, mobile_web_url: `${news}/m`}}],
        object_type: 'location',
      }),
    ],
  },
  {
    kind: 'commerce',
    args: ['--template', '-'],
    input: JSON.stringify(goods),
    requests: [template(goods)],
  },
  {
    kind: 'calendar',
    args: ['--template', fileWith(`\ufeff${JSON.stringify(event)}`)],
    requests: [template(event)],
  },
  {
    kind: 'scrap',
    args: ['--preview', `${news}/기사`],
    requests: [
      {
        endpoint: '/v2/api/talk/memo/scrap/send',
        form: {request_url: `${news}/%EA%B8%B0%EC%82%AC`},
      },
    ],
  },
  {
    kind: 'custom',
    args: ['--template-id', '93112', '--arg', 'title=제목 = 값', '--arg', 'more='],
    requests: [
      {
        endpoint: '/v2/api/talk/memo/send',
        form: {template_id: '93112', template_args: {title: '제목 = 값', more: ''}},
      },
    ],
  },
];

const templates = {93112: {title: `\${title}`, description: `\${more}`, link: to(news)}};
const openRoom = (): Promise<KakaoStage> =>
  openStage({loggedIn: true, templates, webDomains: [news]});

const given = ({input}: Sample) => (input === undefined ? {} : {input});

test('--dry-run prints each request of every kind with its endpoint, and sends nothing', async () => {
  await using stage = await openRoom();
  for (const sample of samples) {
    const dry = ['send', '--dry-run', ...sample.args];
    const {code, stdout} = await stage.command(dry, given(sample));
    const printed = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    assert.deepEqual([code, printed], [0, sample.requests], sample.kind);
    const json = jsonOf(await stage.command([...dry, '--json'], given(sample)));
    assert.deepEqual([json.ok, json.kind, json.requests], [true, sample.kind, printed]);
    const objects = printed.flatMap(({form}) => form.template_object ?? []);
    assert.deepEqual(json.templateObjects, objects);
  }
  assert.deepEqual(stage.emulator.memos, []);
});

test('every kind arrives as it is printed, and is on record with its kind', async () => {
  await using stage = await openRoom();
  const {requests} = stage.emulator;
  for (const sample of samples) {
    const before = requests.length;
    const sent = await stage.command(['send', '--json', ...sample.args], given(sample));
    const {status, kind, parts} = jsonOf(sent);
    const count = sample.requests.length;
    assert.deepEqual([sent.code, status, kind, parts.length], [0, 'sent', sample.kind, count]);
    const made = requests.slice(before).filter(({path}) => path.startsWith('/v2/api/talk/memo'));
    assert.deepEqual(made.map(readForm), sample.requests);
  }
  const {stdout} = await stage.command(['history', '--jsonl']);
  const memos = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.deepEqual(
    memos.map(({kind = 'text'}) => kind),
    samples.map(({kind}) => kind),
  );
});

/** A request as `--dry-run` prints it. */
function readForm({path, form}: {path: string; form: Readonly<Record<string, string>>}) {
  const fields = Object.entries(form).map(([name, value]) => {
    const isJson = name === 'template_object' || name === 'template_args';
    return [name, isJson ? JSON.parse(value) : value];
  });
  return {endpoint: path, form: Object.fromEntries(fields)};
}
