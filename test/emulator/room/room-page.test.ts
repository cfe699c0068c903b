import assert from 'node:assert/strict';
import {test} from 'node:test';
import {ask, grantTokens, memoLink, memoPath, sendMemo, withEmulator} from '../plain-http.ts';
import {withRoom} from './room-server.ts';
import {cardMemo, registeredDomain, sampleCards} from './sample-cards.ts';

/** Reads server-sent events until the given number of memos has arrived. */
async function readMemoEvents(url: string, count: number, headers: Record<string, string> = {}) {
  const signal = AbortSignal.timeout(25_000);
  const response = await fetch(url, {headers, signal});
  assert.match(response.headers.get('content-type') ?? '', /^text\/event-stream/);
  assert.ok(response.body);
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body) {
    text += decoder.decode(chunk, {stream: true});
    if (text.split('event: memo').length > count && text.endsWith('\n\n')) break;
  }
  return text;
}

test('room: shows a message when it is empty, and the memos when it is not', async () => {
  await withEmulator({}, async (emulator) => {
    const empty = await ask(emulator.roomUrl);
    assert.match(empty.text, /<div id="empty"><p>아직 받은 메모가 없습니다/);
    const {access_token} = await grantTokens(emulator);
    await sendMemo(emulator, access_token, {text: '첫 줄\n둘째 줄'});
    const room = await ask(emulator.roomUrl);
    assert.match(room.text, /<div id="empty" hidden>/);
    assert.match(room.text, /<p class="text">첫 줄\n둘째 줄<\/p>/);
    assert.match(
      room.text,
      /class="button" href="https:\/\/developers\.kakao\.com"[^>]*>자세히 보기</,
    );
  });
});

test('room: foreign text is escaped, and only web addresses become links', async () => {
  await withEmulator({appName: '<b>앱</b>'}, async (emulator) => {
    const {access_token} = await grantTokens(emulator);
    const text = `<img src=x onerror=alert(1)> "&'`;
    await sendMemo(emulator, access_token, {text, button_title: '<i>'});
    const script = {web_url: 'javascript:alert(1)'};
    await sendMemo(emulator, access_token, {
      text: 'a',
      link: script,
      buttons: [{title: 'b', link: script}],
    });
    await sendMemo(emulator, access_token, {
      text: '보기 https://example.com/?a=1&b="2" 끝',
      link: {},
    });
    const {text: html, headers} = await ask(emulator.roomUrl);
    assert.doesNotMatch(html, /<img|<b>|<i>|javascript:/);
    assert.match(html, /&lt;img src=x onerror=alert\(1\)&gt; &quot;&amp;&#39;/);
    assert.match(html, /보기 <a class="address" href="https:\/\/example\.com\/\?a=1&amp;b="/);
    const policy = headers.get('content-security-policy') ?? '';
    assert.match(policy, /default-src 'none'; script-src 'self'; style-src 'self'/);
    assert.doesNotMatch(policy, /unsafe/);
  });
});

test('room: a button opens registered web domains only; a memo with another link is still delivered', async () => {
  await withEmulator({webDomains: ['https://news.example']}, async (emulator) => {
    const {access_token} = await grantTokens(emulator);
    const send = (url: string, title: string) =>
      sendMemo(emulator, access_token, {link: {web_url: url}, button_title: title});
    await send('https://news.example/1', '열림');
    for (const url of [
      'http://news.example/',
      'https://news.example:8443/',
      'https://a.example/',
    ]) {
      await send(url, '안 열림');
    }
    assert.equal(emulator.memos.length, 4);
    const {text: html} = await ask(emulator.roomUrl);
    assert.match(html, /<a class="button" href="https:\/\/news\.example\/1"[^>]*>열림<\/a>/);
    assert.equal(html.split('<span class="button">안 열림</span>').length, 4);
    assert.match(html, /등록되지 않은 웹 도메인이라 열리지 않습니다: https:\/\/a\.example</);
  });
});

test('room: buttons replace the button title, and long text is cut', async () => {
  await withEmulator({}, async (emulator) => {
    const {access_token} = await grantTokens(emulator);
    const buttons = [
      {title: '하나', link: memoLink},
      {title: '둘', link: memoLink},
    ];
    await sendMemo(emulator, access_token, {text: '가'.repeat(201), button_title: '셋', buttons});
    const {text: html} = await ask(emulator.roomUrl);
    assert.match(html, />하나<\/a>.*>둘<\/a>/);
    assert.doesNotMatch(html, />셋</);
    assert.ok(html.includes(`>${'가'.repeat(200)}…<`));
    assert.match(html, /200자까지만 보입니다/);
  });
});

test('room: a separator marks the start of each day', async () => {
  await withEmulator({accessTokenLifetime: 1_000_000}, async (emulator) => {
    const {access_token} = await grantTokens(emulator);
    // 03:00 UTC is noon in Korea.
    const noon = new Date(emulator.now());
    noon.setUTCHours(27, 0, 0, 0);
    emulator.advanceClock(noon.getTime() - emulator.now());
    await sendMemo(emulator, access_token);
    await sendMemo(emulator, access_token);
    emulator.advanceClock(24 * 60 * 60 * 1000);
    await sendMemo(emulator, access_token);
    const {text: html} = await ask(emulator.roomUrl);
    const order = [...html.matchAll(/<li class="(day|memo)"/g)].map(([, name]) => name);
    assert.deepEqual(order, ['day', 'memo', 'memo', 'day', 'memo']);
    assert.match(html, /<time [^>]*>오후 12:0\d</);
  });
});

test('room: without its script, the page says the times of Korea, and that it does', async () => {
  await withRoom([registeredDomain], async ({world, url}) => {
    const receivedAt = Date.parse('2026-11-30T15:30:00Z');
    world.people[0].room.add({...cardMemo(sampleCards.list), receivedAt});
    const {text: html} = await ask(url);
    assert.match(html, /<span>2026년 12월 1일 화요일<\/span>.*>오전 12:30<\/time>/s);
    assert.match(html, /<noscript>.*시각은 한국 시간입니다/);
    assert.doesNotMatch(html, /<nav/);
  });
});

test('room: events contain existing and new memos, but none that was already received', async () => {
  await withEmulator({}, async (emulator) => {
    const {access_token} = await grantTokens(emulator);
    await sendMemo(emulator, access_token, {text: 'one'});
    const url = `${emulator.roomUrl}/events`;
    const reading = readMemoEvents(url, 2);
    await sendMemo(emulator, access_token, {text: 'two'});
    const all = await reading;
    assert.match(
      all,
      /event: hello\ndata: .*\n\nid: 1\nevent: memo\ndata: .*one.*\n\nid: 2\n.*\ndata: .*two/,
    );
    assert.doesNotMatch(await readMemoEvents(`${url}?after=1`, 1), /one/);
    assert.doesNotMatch(await readMemoEvents(url, 1, {'last-event-id': '1'}), /one/);
  });
});

test('room: a card is on the page and among the events, and only pictures of this machine load', async () => {
  await withRoom([registeredDomain], async ({world, url}) => {
    world.people[0].room.add(cardMemo(sampleCards.list));
    const {text: html, headers} = await ask(url);
    assert.match(html, /<article class="card list"><a class="list-header"/);
    assert.match(await readMemoEvents(`${url}/events`, 1), /<article class=\\"card list\\">/);
    assert.match(
      headers.get('content-security-policy') ?? '',
      /; img-src data: http:\/\/localhost:\* http:\/\/127\.0\.0\.1:\*;/,
    );
    const {text: style} = await ask(`${url}/room.css`);
    assert.match(style, /\.bubble \{/);
    assert.match(style, /\.card \{/);
  });
});

test('room: each person has an own room, and an unknown one has none', async () => {
  const people = [{nickname: '가람'}, {id: '22', nickname: '<나래>'}];
  await withEmulator({people}, async (emulator) => {
    const form = {template_object: JSON.stringify({object_type: 'text', text: '편지', link: {}})};
    await emulator.receive({path: memoPath, form}, 0, '22');
    assert.deepEqual([emulator.memos.length, emulator.memosOf('22').length], [0, 1]);
    const [first, second, nobody] = await Promise.all(
      ['', '?person=22', '?person=3'].map((query) => ask(`${emulator.roomUrl}${query}`)),
    );
    assert.match(first?.text ?? '', /<title>가람 /);
    const names = '>가람</a><a href="/room?person=22" aria-current="page">&lt;나래&gt;</a></nav>';
    assert.ok(second?.text.includes(names));
    assert.doesNotMatch(first?.text ?? '', /편지/);
    assert.match(second?.text ?? '', /&lt;나래&gt;.*편지/s);
    assert.equal(nobody?.status, 404);
    assert.match(await readMemoEvents(`${emulator.roomUrl}/events?after=0&person=22`, 1), /편지/);
    assert.throws(() => emulator.memosOf('3'), RangeError);
  });
});
