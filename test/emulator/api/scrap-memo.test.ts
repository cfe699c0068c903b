import assert from 'node:assert/strict';
import {once} from 'node:events';
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import {test} from 'node:test';
import {readPage} from '../../../src/emulator/api/scrap/read-page.ts';
import type {Emulator, EmulatorOptions} from '../../../src/emulator/start-emulator.ts';
import {askApi, assertAnswer, grantTokens, withEmulator} from '../plain-http.ts';

const path = '/v2/api/talk/memo/scrap/send';

type Page = string | Buffer | ((request: IncomingMessage, response: ServerResponse) => void);

/** Serves pages by path on this machine; `hosts` are those of the requests. */
async function withPages(
  pages: Readonly<Record<string, Page>>,
  body: (port: number, hosts: readonly string[]) => Promise<void>,
): Promise<void> {
  const hosts: string[] = [];
  const server = createServer((request, response) => {
    hosts.push(request.headers.host ?? '');
    const page = pages[request.url ?? ''];
    if (typeof page === 'function') return page(request, response);
    response.writeHead(page === undefined ? 404 : 200, {'content-type': 'text/html'});
    response.end(page ?? '<title>없는 페이지</title>');
  });
  server.listen(0);
  await once(server, 'listening');
  const address = server.address();
  assert.ok(typeof address === 'object' && address !== null);
  try {
    await body(address.port, hosts);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** Sends each address, all of whose domains are registered; returns the cards. */
async function scrapped(urls: readonly string[], options: EmulatorOptions = {}) {
  const cards: Emulator['memos'][number]['card'][] = [];
  const webDomains = urls.map((url) => new URL(url).origin);
  await withEmulator({...options, webDomains}, async (emulator) => {
    const {access_token: accessToken} = await grantTokens(emulator);
    for (const requestUrl of urls) {
      const answer = await askApi(emulator, {path, accessToken, form: {request_url: requestUrl}});
      assertAnswer(answer, 200, '{"result_code":0}');
    }
    cards.push(...emulator.memos.map(({card}) => card));
  });
  assert.equal(cards.length, urls.length);
  return cards.map((card) => {
    assert.ok(card?.kind === 'scrap');
    return card;
  });
}

const linkTo = (url: string) => ({web_url: url, mobile_web_url: url});

test('scrap: the page of the local Kakao arrives as a card, whose domain is registered from the start', async () => {
  await withEmulator({}, async (emulator) => {
    const {access_token: accessToken} = await grantTokens(emulator);
    const requestUrl = `${emulator.apiOrigin}/article`;
    assertAnswer(
      await askApi(emulator, {path, accessToken, form: {request_url: requestUrl}}),
      200,
      '{"result_code":0}',
    );
    const card = emulator.memos[0]?.card;
    assert.ok(card?.kind === 'scrap' && card.content !== null);
    assert.match(card.content.title ?? '', /^서울에서 걷기 좋은/);
    assert.match(card.content.description ?? '', /^덕수궁 돌담길/);
    assert.match(card.content.imageUrl ?? '', /^data:image\/svg\+xml,%3Csvg/);
    assert.deepEqual(card.content.link, linkTo(requestUrl));
    assert.deepEqual(card.buttons, [{title: '자세히 보기', link: linkTo(requestUrl)}]);
  });
});

const meta = (property: string, content: string) =>
  `<meta property="${property}" content="${content}">`;

test('scrap: the card has what the tags of the page say, or its title, or nothing', async () => {
  const whole = [
    meta('og:title', ' 제목 &amp; &quot;더&quot;\n &#49;&#x32; &copy; '),
    meta('og:title', '둘째'),
    `<META content='a > "b"' name=OG:Description />`,
    meta('og:image', '/b.png'),
    meta('og:url', 'https://other.example/c'),
  ].join('');
  const pages = {
    '/whole': `<!doctype html><title>안 쓰임</title>${whole}`,
    '/title': '<head><title lang=ko>제목만 &lt;여기&gt;</title></head>',
    '/script': `<title>제목</title>${meta('og:image', 'javascript:a')}${meta('og:url', 'file:///a')}`,
    '/empty': '<p>없음</p>',
    '/euc-kr': Buffer.from('<meta charset="euc-kr"><title>\xc1\xa6\xb8\xf1</title>', 'latin1'),
    '/odd-charset': '<meta charset="odd"><title>제목</title>',
  };
  await withPages(pages, async (port) => {
    const at = (page: string) => `http://127.0.0.1:${port}${page}`;
    const [first, ...others] = await scrapped(Object.keys(pages).map(at));
    assert.deepEqual(first, {
      kind: 'scrap',
      requestUrl: at('/whole'),
      content: {
        title: '제목 & "더" 12 &copy;',
        description: 'a > "b"',
        imageUrl: at('/b.png'),
        link: linkTo('https://other.example/c'),
      },
      buttons: [{title: '자세히 보기', link: linkTo('https://other.example/c')}],
    });
    const titled = (title: string, page: string) => ({
      title,
      description: null,
      imageUrl: null,
      link: linkTo(at(page)),
    });
    assert.deepEqual(
      others.map(({content}) => content),
      [
        titled('제목만 <여기>', '/title'),
        titled('제목', '/script'),
        null,
        titled('제목', '/euc-kr'),
        titled('제목', '/odd-charset'),
      ],
    );
    assert.deepEqual(others[2]?.buttons, [{title: '자세히 보기', link: linkTo(at('/empty'))}]);
  });
});

test('scrap: only loopback hosts are requested, also by way of a redirect', async () => {
  const redirectTo = (location: string) => (_request: IncomingMessage, response: ServerResponse) =>
    response.writeHead(302, {location}).end();
  const pages: Record<string, Page> = {
    '/end': '<title>끝</title>',
    '/twice': redirectTo('/once'),
    '/once': redirectTo('end'),
    '/circle': redirectTo('/circle'),
  };
  await withPages(pages, async (port, hosts) => {
    const elsewhere = `127.0.0.2:${port}`;
    pages['/away'] = redirectTo(`http://${elsewhere}/end`);
    const local = `http://127.0.0.1:${port}`;
    const cards = await scrapped([
      `${local}/twice`,
      `http://localhost:${port}/end`,
      `${local}/circle`,
      `${local}/away`,
      `${local}/missing`,
      `http://${elsewhere}/end`,
      `https://127.0.0.1:${port}/end`,
      'https://example.com/a',
    ]);
    assert.deepEqual(
      cards.map(({content}) => content?.title ?? null),
      ['끝', '끝', null, null, null, null, null, null],
    );
    assert.ok(!hosts.includes(elsewhere));
    assert.equal(hosts.length, 3 + 1 + 6 + 1 + 1);
  });
});

test('scrap: the first MiB of a page is read, and a page that does not end is given up', async () => {
  const tag = meta('og:description', '설명');
  const filler = ' '.repeat(1024 * 1024);
  const abort = new AbortController();
  const pages: Record<string, Page> = {
    '/late': `<title>제목</title>${filler}${tag}`,
    '/early': `<title>제목</title>${tag}${filler}`,
    '/endless': (_request, response) => {
      response.write('<title>제목</title>', () => abort.abort());
    },
  };
  await withPages(pages, async (port) => {
    const origin = `http://127.0.0.1:${port}`;
    const cards = await scrapped([`${origin}/late`, `${origin}/early`]);
    assert.deepEqual(
      cards.map(({content}) => [content?.title, content?.description]),
      [
        ['제목', null],
        ['제목', '설명'],
      ],
    );
    assert.equal(await readPage(`${origin}/endless`, abort.signal), null);
  });
});

test('scrap: without an address, and for one of an unregistered domain, -2', async () => {
  await withEmulator({webDomains: ['https://news.example']}, async (emulator) => {
    const {access_token: accessToken} = await grantTokens(emulator);
    const missing = {msg: 'The Parameter [request_url] cannot be null.', code: -2};
    assertAnswer(await askApi(emulator, {path, accessToken, form: {}}), 400, missing);
    const msg = 'failed to parse parameter. name=request_url, its domain is not registered';
    for (const requestUrl of [
      '',
      'news.example/a',
      'http://news.example/a',
      'https://news.example:8443/a',
      'https://map.kakao.com/a',
      `${emulator.apiOrigin}/article`,
    ]) {
      const answer = await askApi(emulator, {path, accessToken, form: {request_url: requestUrl}});
      assertAnswer(answer, 400, {msg, code: -2});
    }
    assert.deepEqual(emulator.memos, []);
    emulator.setWebDomains([emulator.apiOrigin]);
    const form = {request_url: `${emulator.apiOrigin}/article`};
    assertAnswer(await askApi(emulator, {path, accessToken, form}), 200, '{"result_code":0}');
  });
});

test('scrap: a template of the console draws the page, and the page fills what it leaves open', async () => {
  const templates = {
    7: {title: `\${name} 소식`, buttons: [{title: '읽기', link: linkTo('https://a.kr')}]},
  };
  const page = `${meta('og:title', '제목')}${meta('og:description', '설명')}`;
  await withPages({'/a': page}, async (port) => {
    const origin = `http://127.0.0.1:${port}`;
    await withEmulator({templates, webDomains: [origin]}, async (emulator) => {
      const {access_token: accessToken} = await grantTokens(emulator);
      const send = (form: Record<string, string>) => askApi(emulator, {path, accessToken, form});
      const requestUrl = `${origin}/a`;
      const unknown = await send({request_url: requestUrl, template_id: '8'});
      assert.equal(JSON.parse(unknown.text).code, -2);
      const lacking = await send({request_url: requestUrl, template_id: '7'});
      assert.equal(JSON.parse(lacking.text).code, -2);
      await send({request_url: requestUrl, template_id: '7', template_args: '{"name":"오늘"}'});
      await send({request_url: `${origin}/b`, template_id: '7', template_args: '{"name":"b"}'});
      const content = {
        title: '오늘 소식',
        description: '설명',
        imageUrl: null,
        link: linkTo(requestUrl),
      };
      const buttons = templates[7].buttons;
      assert.deepEqual(
        emulator.memos.map(({card}) => card),
        [
          {kind: 'scrap', requestUrl: requestUrl, content, buttons},
          {
            kind: 'scrap',
            requestUrl: `${origin}/b`,
            content: {title: 'b 소식', description: null, imageUrl: null, link: {}},
            buttons,
          },
        ],
      );
    });
  });
});
