import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';

const crawl = fileURLToPath(new URL('../../examples/crawl.sh', import.meta.url));

interface Feed {
  readonly name: string;
  readonly body: string;
  readonly titles: readonly string[];
  /** What the text is encoded in; UTF-8 by default. */
  readonly encoding?: 'cp949' | 'utf16le';
  readonly contentType?: string;
}

const utf8 = '<?xml version="1.0" encoding="UTF-8"?>';
const rss = (...items: readonly string[]): string =>
  `<rss version="2.0"><channel><title>신문</title>${items.map((item) => `<item>${item}</item>`).join('')}</channel></rss>`;

const feeds: readonly Feed[] = [
  {
    name: 'CDATA, and entities in it, around it and escaped twice',
    body:
      utf8 +
      rss(
        '<title><![CDATA[환율 "1,392원" & 금리]]></title>',
        '<title>&quot;끝&quot; &amp; 시작</title>',
        '<title><![CDATA[&quot;하나&quot;&hellip;]]></title>',
        '<title>A&amp;amp;B &amp;quot;둘&amp;quot;</title>',
      ),
    titles: ['환율 "1,392원" & 금리', '"끝" & 시작', '"하나"…', 'A&B "둘"'],
  },
  {
    name: 'other entities, an ampersand that is not escaped, lines, spaces and tags',
    body: rss(
      '<title>&#54620;&#xAE00; &middot; 그림&nbsp;둘 &lsquo;셋&rsquo;</title>',
      '<title>R&D 예산 M&A 확대</title><link>https://example.com/?a=1&b=2</link>',
      '<title>\n  <![CDATA[<b>속보</b> 첫\n 눈<br/>둘]]>\n</title>',
      '<title>&lt;단독&gt; &lt;b&gt;둘&lt;/b&gt;</title>',
    ),
    titles: ['한글 · 그림 둘 ‘셋’', 'R&D 예산 M&A 확대', '속보 첫 눈 둘', '<단독> 둘'],
  },
  {
    name: 'EUC-KR in the header of the XML',
    body: `<?xml version="1.0" encoding="euc-kr"?>\n${rss('<title><![CDATA[환율 하락]]></title>')}`,
    encoding: 'cp949',
    contentType: 'text/xml',
    titles: ['환율 하락'],
  },
  {
    name: 'CP949 that calls itself EUC-KR',
    body: `<?xml version='1.0' encoding='EUC-KR' ?>${rss('<title>뷁 똠방각하</title>')}`,
    encoding: 'cp949',
    contentType: 'application/rss+xml; charset=euc-kr',
    titles: ['뷁 똠방각하'],
  },
  {
    name: 'EUC-KR in the header of HTTP only',
    body: rss('<title>코스피 상승</title>'),
    encoding: 'cp949',
    contentType: 'text/xml; charset=EUC-KR',
    titles: ['코스피 상승'],
  },
  {
    name: 'EUC-KR that calls itself UTF-8',
    body: utf8 + rss('<title>날씨 맑음</title>'),
    encoding: 'cp949',
    contentType: 'text/xml; charset=utf-8',
    titles: ['날씨 맑음'],
  },
  {
    name: 'UTF-8 that HTTP calls Latin-1',
    body: utf8 + rss('<title>눈 소식</title>'),
    contentType: 'text/xml; charset=ISO-8859-1',
    titles: ['눈 소식'],
  },
  {
    name: 'a byte order mark and empty lines at the start',
    body: `\ufeff\n\n${utf8}${rss('<title>하나</title>')}`,
    titles: ['하나'],
  },
  {
    name: 'UTF-16',
    body: `\ufeff<?xml version="1.0" encoding="UTF-16"?>${rss('<title>하나</title>')}`,
    encoding: 'utf16le',
    titles: ['하나'],
  },
  {
    name: 'Atom',
    body: `${utf8}<feed xmlns="http://www.w3.org/2005/Atom"><title>블로그</title><entry><title type="html">새 &lt;b&gt;글&lt;/b&gt; &amp;amp; 그림</title></entry><entry><title>둘</title></entry></feed>`,
    titles: ['새 글 & 그림', '둘'],
  },
  {
    name: 'Atom with a prefix',
    body: '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>x</a:title><a:entry><a:title>하나</a:title></a:entry></a:feed>',
    titles: ['하나'],
  },
  {
    name: 'an Atom feed without entries',
    body: '<feed xmlns="http://www.w3.org/2005/Atom"><title>블로그</title></feed>',
    titles: [],
  },
  {
    name: 'RSS 1.0',
    body: '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>x</title></channel><item><title>하나</title></item></rdf:RDF>',
    titles: ['하나'],
  },
  {
    name: 'tags of other namespaces, and an empty title',
    body: '<rss xmlns:media="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><image><title>그림</title></image><item><media:title>사진</media:title><title>하나</title><dc:title>x</dc:title></item><item><title></title></item><item><title/></item><item><title><![CDATA[ ]]></title></item><item><title>둘</title></item></channel></rss>',
    titles: ['하나', '둘'],
  },
  {
    name: 'more than five, and a control character',
    body: rss(
      ...['하나\x08', '둘', '셋', '넷', '다섯', '여섯'].map((title) => `<title>${title}</title>`),
    ),
    titles: ['하나', '둘', '셋', '넷', '다섯'],
  },
];

/** Encodes as CP949, which `TextEncoder` does not know, by decoding every pair of bytes once. */
function inCp949(text: string): Buffer {
  const decoder = new TextDecoder('euc-kr');
  // Node.js decodes the pairs of EUC-KR only, so two of the rest are listed.
  const pairs = new Map<string, number[]>([
    ['뷁', [0x94, 0xee]],
    ['똠', [0x8c, 0x63]],
  ]);
  for (let lead = 0xa1; lead < 0xff; lead += 1) {
    for (let trail = 0xa1; trail < 0xff; trail += 1) {
      pairs.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
  }
  return Buffer.from(
    [...text].flatMap((one) => (one < '\x80' ? one.charCodeAt(0) : (pairs.get(one) ?? []))),
  );
}

function bytesOf({body, encoding}: Feed): Buffer {
  return encoding === 'cp949' ? inCp949(body) : Buffer.from(body, encoding ?? 'utf8');
}

/** Runs crawl.sh for each address; prints `--` and its exit code behind each output. */
async function crawled(addresses: readonly string[]) {
  const script = 'for FEED in "$@"; do export FEED; "$CRAWL"; echo "-- $?"; done';
  // The standard output of a machine that is not set to UTF-8 is UTF-8 too.
  const env = {PATH: process.env['PATH'], CRAWL: crawl, LC_ALL: 'C', PYTHONIOENCODING: ''};
  const child = spawn('sh', ['-c', script, 'sh', ...addresses], {env});
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    stdout += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    stderr += chunk;
  });
  await once(child, 'close');
  return {outputs: stdout.split(/-- (?=\d+\n)/), stderr};
}

test('crawl.sh prints the titles of feeds as news sites serve them', async (t) => {
  const server = createServer((request, response) => {
    const feed = feeds[Number(request.url?.slice(1))];
    response.statusCode = feed === undefined ? 404 : 200;
    response.setHeader('Content-Type', feed?.contentType ?? 'application/xml');
    response.end(feed === undefined ? 'none' : bytesOf(feed));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => server.close());
  const {port} = server.address() as AddressInfo;
  const base = `http://127.0.0.1:${port}`;
  const {outputs, stderr} = await crawled([
    ...feeds.map((_, index) => `${base}/${index}`),
    `${base}/none`,
  ]);
  const results = outputs.map((output) => output.replace(/^\d+\n/, ''));
  for (const [index, {name, titles}] of feeds.entries()) {
    const printed = (results[index] ?? '').split('\n').filter((line) => line !== '');
    assert.deepEqual(printed, titles, `${name}\n${stderr}`);
  }
  assert.deepEqual(outputs.at(-1), '1\n', 'a failed request is a failure');
  assert.match(stderr, /^http:\/\/127\.0\.0\.1:\d+\/none: HTTP Error 404: Not Found\n$/);
});
