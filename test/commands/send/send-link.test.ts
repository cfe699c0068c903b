import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {memoPath} from '../../emulator/plain-http.ts';
import {jsonOf} from '../../support/cli-result.ts';
import {textMemo} from '../../support/contents.ts';
import {memoWith} from '../../support/database.ts';
import {openStage} from '../../support/kakao-stage.ts';
import {sentTemplates} from '../../support/sent-templates.ts';

const warning =
  /^앱 > 제품 링크 관리 > 웹 도메인에 등록해야 링크가 열립니다: news\.example \(https:\/\/developers\.kakao\.com\/console\/app, 최대 10개\)\. .*등록한 뒤: kakao-tui config set domains news\.example\n$/;

describe('send: link, button and numbers', {concurrency: 2}, () => {
  test('a link to a new domain is reported once on stderr, and the memo is sent', async () => {
    await using stage = await openStage({loggedIn: true});
    const first = await stage.command(['send', '--json', '글', '--link', 'https://news.example/1']);
    assert.deepEqual([first.code, jsonOf(first).ok], [0, true]);
    assert.match(first.stderr, warning);
    const second = await stage.command(['send', '글', '--link', 'https://NEWS.example/2?a']);
    assert.deepEqual([second.code, second.stderr], [0, '']);
    const plain = await stage.command(['send', '글']);
    assert.deepEqual([plain.code, plain.stderr], [0, '']);
    const links = sentTemplates(stage.emulator).map((template) =>
      Reflect.get(Object(template), 'link'),
    );
    assert.deepEqual(links, [
      {web_url: 'https://news.example/1', mobile_web_url: 'https://news.example/1'},
      {web_url: 'https://NEWS.example/2?a', mobile_web_url: 'https://NEWS.example/2?a'},
      {web_url: 'https://developers.kakao.com', mobile_web_url: 'https://developers.kakao.com'},
    ]);
  });

  test('the links of a schedule and of a watch are reported when it is set up', async () => {
    await using stage = await openStage({loggedIn: true});
    const news = ['--link', 'https://news.example/1', '--button', '글=https://blog.example/2'];
    const list = ['--list', '소식', '--', 'cat', 'news.tsv'];
    const added = await stage.command(['schedule', 'add', '--in', '1h', ...news, ...list]);
    assert.match(added.stderr, /열립니다: news\.example, blog\.example /);
    const link = ['--link', 'https://other.example', '--every', '1h', '--on-error', 'stop'];
    const watched = await stage.command(['watch', ...link, '--', 'false']);
    assert.match(watched.stderr, /열립니다: other\.example /);
  });

  test('with registered domains, only others are reported, every time and by --dry-run too', async () => {
    await using stage = await openStage({loggedIn: true});
    await stage.command(['config', 'set', 'domains', 'blog.example']);
    for (const [args, isReported] of [
      [['https://news.example/1'], true],
      [['https://news.example/3', '--dry-run'], true],
      [['https://blog.example/4'], false],
    ] as const) {
      const {code, stderr} = await stage.command(['send', args[0], '--link', ...args]);
      assert.equal(code, 0);
      assert.equal(
        /열립니다: news\.example .*domains blog\.example,news\.example\n$/.test(stderr),
        isReported,
        stderr,
      );
      if (!isReported) assert.equal(stderr, '');
    }
  });

  test('a domain that stored memos link to is known', async () => {
    await using stage = await openStage({loggedIn: true});
    await stage.withPorts(({memos}) => memos.add({...memo, ...textMemo(memo.text, link)}, null));
    const known = await stage.command(['send', '글', '--link', 'https://news.example/2']);
    assert.deepEqual([known.code, known.stderr], [0, '']);
  });

  test('an address that will be split is reported on stderr, with how to send it whole', async () => {
    await using stage = await openStage({loggedIn: true});
    const address = `https://news.example/${'a'.repeat(300)}`;
    const told =
      /^주소가 메모 하나보다 길어 나뉘므로 글에서는 열리지 않습니다\. --link에 전체 주소를 쓰면 메모를 눌러 열 수 있습니다: https:\/\/news\.example\/a+\.\.\.\n$/;
    const dry = await stage.command(['send', '--dry-run', address]);
    assert.deepEqual([dry.code, dry.stdout.trimEnd().split('\n').length], [0, 2]);
    assert.match(dry.stderr, told);
    const later = await stage.command(['schedule', 'add', '--daily', '--at', '09:00', address]);
    assert.match(`${later.stderr.split('\n')[0]}\n`, told);
    const linked = await stage.command(['send', '--dry-run', address, '--link', address]);
    assert.deepEqual([linked.code, linked.stderr], [0, '']);
    const tooLong = await stage.command(['send', '--dry-run', `${address}${'b'.repeat(800)}`]);
    assert.match(tooLong.stderr, /더 짧은 주소로 보내세요/);
  });

  test('an invalid link or title: exit 3, a sentence, nothing sent or stored', async () => {
    await using stage = await openStage({loggedIn: true});
    const wrong = [
      ['--link', 'javascript:alert(1)', 'invalid-link'],
      ['--link', 'https://a b', 'invalid-link'],
      ['--link', `https://example.com/${'a'.repeat(1000)}`, 'invalid-link'],
      ['--link', 'https://example.com/\u001b[31m', 'invalid-link'],
      ['--link', '', 'invalid-link'],
      ['--button', '열네 자보다 조금 더 긴 버튼 제목', 'invalid-button'],
      ['--button', '두\n줄', 'invalid-button'],
      ['--button', '', 'invalid-button'],
    ] as const;
    for (const [option, value, code] of wrong) {
      const refused = await stage.command(['send', '--json', '글', option, value]);
      assert.deepEqual([refused.code, jsonOf(refused).error.code], [3, code], value);
      assert.equal(refused.stderr.split('\n').length, 3, 'what is wrong, and what to do');
      assert.match(refused.stderr, /^[^\n]+쓸 수 없습니다|^[^\n]+링크가 아닙니다/);
    }
    assert.equal(stage.asked(memoPath), 0);
    assert.equal((await stage.command(['history', '--jsonl'])).stdout, '');
  });

  test('a Korean address is sent in ASCII, and a title is sanitized and composed', async () => {
    await using stage = await openStage({loggedIn: true});
    const title = '뉴스\u0007 보기'.normalize('NFD');
    await stage.command(['send', '글', '--link', 'https://한글.example/길', '--button', title]);
    const [template] = sentTemplates(stage.emulator);
    const url = 'https://xn--bj0bj06e.example/%EA%B8%B8';
    assert.deepEqual(template, {
      object_type: 'text',
      text: '글',
      link: {web_url: url, mobile_web_url: url},
      button_title: '뉴스 보기',
    });
    const [recorded] = (await stage.command(['history', '--jsonl'])).stdout.split('\n');
    const {link: shown, button} = JSON.parse(recorded ?? '');
    assert.deepEqual([shown, button], ['https://한글.example/길', '뉴스 보기']);
  });

  test('default link and button are removed with off; numbers are set for one memo or permanently', async () => {
    await using stage = await openStage({loggedIn: true});
    const set = async (name: string, value: string) =>
      assert.equal((await stage.command(['config', name, value])).code, 0, `${name} ${value}`);
    const long = '가'.repeat(201);
    const firstOf = async (...options: string[]): Promise<string> => {
      const before = stage.emulator.memos.length;
      await stage.command(['send', long, ...options]);
      return stage.emulator.memos[before]?.text.slice(0, 2) ?? '';
    };
    assert.match((await stage.command(['config', 'link', 'https://news.example'])).stderr, warning);
    await set('button', '내 블로그');
    assert.deepEqual([await firstOf(), await firstOf('--no-numbers')], ['(1', '가가']);
    await set('numbers', 'off');
    assert.deepEqual([await firstOf(), await firstOf('--numbers')], ['가가', '(1']);
    assert.match((await stage.command(['config'])).stdout, /^button=내 블로그\nnumbers=off$/m);
    const sent = sentTemplates(stage.emulator).map((template) => Object(template));
    assert.ok(
      sent.every(
        ({link, button_title}) =>
          link.web_url === 'https://news.example' && button_title === '내 블로그',
      ),
    );
    await set('link', 'off');
    await set('button', 'off');
    await set('numbers', 'on');
    assert.equal(await firstOf(), '(1');
    const last = Object(sentTemplates(stage.emulator).at(-1));
    assert.deepEqual(
      [last.link.web_url, last.button_title],
      ['https://developers.kakao.com', undefined],
    );
    for (const [name, value] of [
      ['button', '두\n줄'],
      ['numbers', 'maybe'],
    ] as const) {
      const refused = await stage.command(['config', name, value]);
      assert.deepEqual([refused.code, refused.stdout], [2, '']);
    }
  });
});

const link = {url: 'https://news.example/old', buttonTitle: null};
const memo = memoWith({id: 'old', status: 'sent', parts: [{text: 'x', status: 'sent'}]});
