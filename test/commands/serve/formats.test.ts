import assert from 'node:assert/strict';
import {type IncomingMessage, request} from 'node:http';
import {test} from 'node:test';
import {freePort} from '../../support/free-port.ts';
import {openStage} from '../../support/kakao-stage.ts';
import {untilSeen} from '../../support/until-seen.ts';

interface Sent {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly answer: readonly [status: number, body: RegExp];
  /** The memo that arrives; null if none does. */
  readonly text: string | null;
}

const form = {'Content-Type': 'application/x-www-form-urlencoded'};

// Every note rings, so that each goes at once and arrives in this order.
const sent: readonly Sent[] = [
  {
    path: '/backups',
    // UTF-8 in a header, as curl sends it.
    headers: {Title: Buffer.from('백업').toString('latin1'), Priority: 'max', ...form},
    body: '끝 100%',
    answer: [200, /"event":"message"/],
    text: '백업\n끝 100%',
  },
  {
    method: 'GET',
    path: '/backups/publish?message=%EB%81%9D&priority=5',
    answer: [200, /"status":"queued"/],
    text: '끝',
  },
  {
    path: '/?level=ring',
    body: '{"topic":"backups","title":"t","message":"m"}',
    answer: [200, /queued/],
    text: 't\nm',
  },
  {
    path: '/hook/TOKEN/slack?level=ring',
    headers: form,
    body: new URLSearchParams({
      payload: '{"text":"<https://a.example.com|슬랙> &amp; 끝"}',
    }).toString(),
    answer: [200, /^ok$/],
    text: '슬랙 (https://a.example.com) & 끝',
  },
  {
    path: '/hook/TOKEN/discord?wait=true&level=ring',
    body: '{"embeds":[{"title":"디스코드","description":"**끝**"}]}',
    answer: [204, /^$/],
    text: '디스코드\n끝',
  },
  {
    path: '/hook/TOKEN/github?level=ring',
    headers: {'X-GitHub-Event': 'ping'},
    body: '{"repository":{"full_name":"gildong/notes"}}',
    answer: [200, /queued/],
    text: 'gildong/notes\n웹훅이 연결되었습니다.',
  },
  {
    path: '/hook/TOKEN/github?level=ring',
    headers: {'X-GitHub-Event': 'workflow_run'},
    body: '{"action":"requested"}',
    answer: [200, /"status":"nothing"/],
    text: null,
  },
  {
    path: '/hook/TOKEN/grafana?level=ring',
    body: '{"title":"제목","message":"메모리","alerts":[]}',
    answer: [200, /queued/],
    text: '제목\n메모리',
  },
  {
    path: '/hook/TOKEN/alertmanager?level=ring',
    body: '{"alerts":[{"status":"resolved","labels":{"alertname":"Down"}}]}',
    answer: [200, /queued/],
    text: '해결: Down',
  },
  {
    path: '/hook/TOKEN/text?level=ring',
    headers: form,
    body: 'title=%EC%A0%9C%EB%AA%A9&text=%EA%B8%80',
    answer: [200, /queued/],
    text: '제목\n글',
  },
  {path: '/hook/TOKEN/slack', body: '{"text":', answer: [400, /JSON/], text: null},
  {path: '/hook/TOKEN/slack', body: '["a"]', answer: [400, /JSON 객체/], text: null},
  {method: 'GET', path: '/backups', answer: [405, /Allow/], text: null},
  {path: '/backups', headers: {Priority: '6'}, body: 'a', answer: [400, /1부터 5/], text: null},
  {path: '/backups', headers: {Delay: '1639194738'}, body: 'a', answer: [400, /지났/], text: null},
  {path: '/hook/TOKEN/discord', body: '{"content":5}', answer: [400, /content/], text: null},
  {path: '/hook/TOKEN/github', body: '{}', answer: [400, /X-GitHub-Event/], text: null},
  {
    path: '/hook/TOKEN/slack',
    body: `{"blocks":${'['.repeat(20_000)}${']'.repeat(20_000)}}`,
    answer: [400, /중첩|nested/],
    text: null,
  },
  {path: '/backups', headers: {Delay: 'soon'}, body: 'a', answer: [400, /soon/], text: null},
];

async function post(port: number, token: string, one: Sent): Promise<[number, string]> {
  const {method = 'POST', path, headers = {}, body = ''} = one;
  const response = await new Promise<IncomingMessage>((answered, failed) => {
    const asked = request({
      host: '127.0.0.1',
      port,
      method,
      path: path.replace('TOKEN', token),
      headers: {...headers, ...(path.includes('TOKEN') ? {} : {Authorization: `Bearer ${token}`})},
    });
    asked.on('response', answered).on('error', failed).end(Buffer.from(body));
  });
  let text = '';
  for await (const piece of response.setEncoding('utf8')) text += piece;
  return [response.statusCode ?? 0, text];
}

test('each format is read from its address, answered as its senders expect, and sent', async () => {
  await using stage = await openStage({loggedIn: true});
  const port = await freePort();
  const token = (await stage.run(['serve', '--show-token'])).stdout.trim();
  const server = stage.start(['serve', '--port', String(port)]);
  await server.untilStdout(/127\.0\.0\.1/);
  const expected: string[] = [];
  for (const one of sent) {
    const [status, body] = await post(port, token, one);
    assert.equal(status, one.answer[0], `${one.path}: ${body}`);
    assert.match(body, one.answer[1], one.path);
    if (one.text === null) continue;
    expected.push(one.text);
    await untilSeen(one.path, () => stage.emulator.memos.length === expected.length);
  }
  assert.deepEqual(
    stage.emulator.memos.map(({text}) => text),
    expected,
  );
  assert.equal(server.stdout().includes(token), false);
  assert.doesNotMatch(server.stdout(), /gildong|백업|슬랙/);
  server.kill('SIGTERM');
  assert.equal((await stage.end(server)).code, 0);
});
