import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {deflateSync, gzipSync} from 'node:zlib';

const crawl = fileURLToPath(new URL('../../examples/crawl.sh', import.meta.url));

interface Feed {
  readonly name: string;
  readonly body: string;
  readonly titles: readonly string[];
  /** What the text is encoded in; UTF-8 by default. */
  readonly encoding?: 'cp949' | 'utf16le' | 'latin1';
  readonly contentType?: string;
  /** The promised number of bytes, when the connection ends before it. */
  readonly length?: number;
  /** How the bytes are sent, by the header, or without one (`.gz` files). */
  readonly packed?: 'gzip' | 'deflate' | 'gzip file' | 'cut gzip';
}

const utf8 = '<?xml version="1.0" encoding="UTF-8"?>';
const rss = (...items: readonly string[]): string =>
  `<rss version="2.0"><channel><title>신문</title>${items.map((item) => `<item>${item}</item>`).join('')}</channel></rss>`;

/** A feed whose second title ends within a character, as one character for each byte. */
function cutTitle(encoded: (text: string) => Buffer): string {
  const feed = encoded(rss('<title>하나</title>', '<title>둘 잘린…</title>'));
  return feed.toString('latin1').replace('\xa6</title>', '</title>');
}

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
    name: 'signs that are not escaped',
    body: rss(
      '<title><단독> A < B && C <3 &copy &#x; &</title>',
      '<title><![CDATA[<단독> 1 < 2]]></title>',
    ),
    titles: ['<단독> A < B && C <3 © &#x; &', '<단독> 1 < 2'],
  },
  {
    name: 'an entity that nobody declares',
    body: `<!DOCTYPE rss>${rss('<title>하나&nbsp;&bull;&foo;둘</title>')}`,
    titles: ['하나 •&foo;둘'],
  },
  {
    name: 'warnings of the server around the feed',
    body: `<br />\n<b>Notice</b>: Undefined index in &lt;x&gt;\n${utf8}${rss('<title>하나</title>')}\n<p>Warning: x & y`,
    titles: ['하나'],
  },
  {
    name: 'words and a byte order mark before a header that names EUC-KR',
    body: `ok\n<?xml version="1.0" encoding="euc-kr"?>${rss('<title>날씨 맑음</title>')}`,
    encoding: 'cp949',
    titles: ['날씨 맑음'],
  },
  {
    name: 'UTF-8 that calls itself EUC-KR',
    body: `<?xml version="1.0" encoding="euc-kr"?>${rss('<title>눈 소식</title>')}`,
    titles: ['눈 소식'],
  },
  {
    name: 'UTF-8 that calls itself Latin-1',
    body: `<?xml version="1.0" encoding="ISO-8859-1"?>${rss('<title>눈 소식</title>')}`,
    titles: ['눈 소식'],
  },
  {
    name: 'EUC-KR that HTTP calls Latin-1',
    body: rss('<title>눈 소식</title>'),
    encoding: 'cp949',
    contentType: 'text/xml; charset=ISO-8859-1',
    titles: ['눈 소식'],
  },
  {
    name: 'UTF-16 without a byte order mark',
    body: `<?xml version="1.0" encoding="UTF-16"?>${rss('<title>하나</title>')}`,
    encoding: 'utf16le',
    titles: ['하나'],
  },
  ...(['gzip', 'deflate', 'gzip file'] as const).map((packed) => ({
    name: packed,
    body: utf8 + rss('<title>눌러 담은 하나</title>'),
    packed,
    titles: ['눌러 담은 하나'],
  })),
  {
    name: 'UTF-8 that is cut within a character',
    body: cutTitle((text) => Buffer.from(utf8 + text)),
    encoding: 'latin1',
    titles: ['하나', '둘 잘린'],
  },
  {
    name: 'EUC-KR that is cut within a character',
    body: cutTitle((text) => inCp949(`<?xml version="1.0" encoding="euc-kr"?>${text}`)),
    encoding: 'latin1',
    titles: ['하나', '둘 잘린'],
  },
  {
    name: 'prefixes that nobody declares',
    body: rss(
      '<title>12:30 마감 하나</title><dc:creator>김</dc:creator><x xlink:href="" xml:lang="ko"/>',
    ),
    titles: ['12:30 마감 하나'],
  },
  {
    name: 'tags of HTML that are not closed',
    body: rss(
      '<title>하나<br>둘</title><description><p><img src=x>본문</description>',
      '<title><font color=red>셋</font> <b>넷</title>',
    ),
    titles: ['하나 둘', '셋 넷'],
  },
  {
    name: 'emoji as the numbers of UTF-16, and a number of no character',
    body: rss('<title>하나 &#55357;&#56832;&amp;#xd83d;&amp;#xDE00; &#55148; &#0;</title>'),
    titles: ['하나 😀😀 희'],
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

/** Responses of which nothing is printed, and the reason that is. */
const broken: readonly (Omit<Feed, 'titles'> & {readonly reason: RegExp})[] = [
  {name: 'a feed that is cut off', body: rss('<title>하나</title>').slice(0, -9), reason: /whole/},
  {name: 'a page', body: '<!doctype html><title>신문</title><p>점검 중', reason: /RSS or Atom/},
  {name: 'no bytes', body: '', reason: /RSS or Atom/},
  {
    name: 'a title without an end',
    body: rss('<title>하나', '<title>둘</title>'),
    reason: /mismatched tag/,
  },
  {
    name: 'CDATA without an end',
    body: rss('<title><![CDATA[하나</title>', '<title>둘</title>'),
    reason: /unclosed CDATA/,
  },
  {name: 'gzip that is cut off', body: rss(''), packed: 'cut gzip', reason: /truncated/},
  {name: 'a connection that ends early', body: rss(''), length: 99, reason: /IncompleteRead/},
  {name: 'gzip in name only', body: 'xx', packed: 'gzip', reason: /./},
];

function bytesOf({body, encoding, packed}: Omit<Feed, 'titles'>): Buffer {
  const bytes = encoding === 'cp949' ? inCp949(body) : Buffer.from(body, encoding ?? 'utf8');
  if (packed === undefined || body === 'xx') return bytes;
  if (packed === 'deflate') return deflateSync(bytes);
  return packed === 'cut gzip' ? gzipSync(bytes).subarray(0, -9) : gzipSync(bytes);
}

/** Runs the program in crawl.sh for each address in one process, because each start takes long. */
const loop = `
import os, sys
code = open(os.environ['CRAWL']).read().split("<<'END'\\n")[1].rsplit('END', 1)[0]
program = compile(code, 'crawl.sh', 'exec')
for os.environ['FEED'] in sys.argv[1:]:
    try:
        exec(program, {})
        print('-- 0', flush=True)
    except SystemExit as end:
        print(end, file=sys.stderr, flush=True)
        print('-- 1', flush=True)
`;

/**
 * Prints `--` and the exit code behind the output for each address; the last one is read by crawl.sh
 * itself.
 */
async function crawled(addresses: readonly string[], last: string) {
  const script = 'python3 -X utf8 -c "$LOOP" "$@"; "$CRAWL"; echo "-- $?"';
  // The standard output of a machine that is not set to UTF-8 is UTF-8 too.
  const set = {CRAWL: crawl, LOOP: loop, FEED: last, LC_ALL: 'C', PYTHONIOENCODING: ''};
  const env = {PATH: process.env['PATH'], ...set};
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
    const feed = [...feeds, ...broken][Number(request.url?.slice(1))];
    response.statusCode = feed === undefined ? 404 : 200;
    response.setHeader('Content-Type', feed?.contentType ?? 'application/xml');
    const {packed} = feed ?? {};
    if (packed === 'gzip' || packed === 'deflate') response.setHeader('Content-Encoding', packed);
    if (feed?.length !== undefined) {
      response.setHeader('Content-Length', feed.length);
      response.write(feed.body, () => response.destroy());
      return;
    }
    response.end(feed === undefined ? 'none' : bytesOf(feed));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => server.close());
  const {port} = server.address() as AddressInfo;
  const base = `http://127.0.0.1:${port}`;
  const {outputs, stderr} = await crawled(
    [...feeds, ...broken].map((_, index) => `${base}/${index}`),
    `${base}/none`,
  );
  const results = outputs.map((output) => output.replace(/^\d+\n/, ''));
  for (const [index, {name, titles}] of feeds.entries()) {
    const printed = (results[index] ?? '').split('\n').filter((line) => line !== '');
    assert.deepEqual(printed, titles, `${name}\n${stderr}`);
  }
  const failures = stderr.split('\n');
  for (const [index, {name, reason}] of broken.entries()) {
    assert.equal(results[feeds.length + index], '', name);
    assert.equal(outputs[feeds.length + index + 1]?.slice(0, 2), '1\n', `${name} is a failure`);
    assert.match(failures[index] ?? '', /^http:\S+\/\d+: .+$/, name);
    assert.match(failures[index] ?? '', reason, name);
  }
  assert.deepEqual(outputs.at(-1), '1\n', 'a failed request is a failure');
  assert.match(
    failures.at(-2) ?? '',
    /^http:\/\/127\.0\.0\.1:\d+\/none: HTTP Error 404: Not Found$/,
  );
  assert.equal(failures.length, broken.length + 2);
});
