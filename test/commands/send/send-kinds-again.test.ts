import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {jsonOf} from '../../support/cli-result.ts';
import {type KakaoStage, openStage} from '../../support/kakao-stage.ts';

const news = 'https://news.example.com';
const templates = {7: {title: `\${title}`}};

const defaultPath = '/v2/api/talk/memo/default/send';
const list = ['--list', '뉴스', '하나', '둘', '셋', '넷'];

/** The command line of a message for each path, and the number of its requests. */
const samples = [
  [defaultPath, ['글', '--mobile-link', news], 1],
  [defaultPath, ['--card', '카드', '--row', '행=값'], 1],
  [defaultPath, list, 2],
  ['/v2/api/talk/memo/scrap/send', ['--preview', news], 1],
  ['/v2/api/talk/memo/send', ['--template-id', '7', '--arg', 'title=제목'], 1],
] as const;

const openRoom = (options = {}): Promise<KakaoStage> =>
  openStage({loggedIn: true, templates, webDomains: [news], ...options});

/** The forms of all requests that sent a message, in order. */
function formsOf({emulator}: KakaoStage): readonly unknown[] {
  return emulator.requests.filter(({path}) => path.includes('/talk/memo/')).map(({form}) => form);
}

test('a message of every path that Kakao refused is sent again as it was', async () => {
  await using stage = await openRoom();
  for (const [path, args, count] of samples) {
    const before = formsOf(stage).length;
    stage.emulator.failNext(path, {status: 400, body: {code: -2, msg: 'refused'}});
    const refused = jsonOf(await stage.command(['send', '--json', ...args]));
    assert.equal(refused.status, 'failed', args[0]);
    const retried = await stage.command(['outbox', 'retry', refused.id]);
    assert.equal(retried.code, 0, retried.stderr);
    const [first, ...again] = formsOf(stage).slice(before);
    assert.equal(again.length, count);
    assert.deepEqual(again[0], first);
  }
});

test('of a list that was sent in part only the rest is sent again', async () => {
  await using stage = await openRoom();
  stage.emulator.failNext(defaultPath, {delay: 0});
  stage.emulator.failNext(defaultPath, {status: 400, body: {code: -2, msg: 'refused'}});
  const partly = await stage.command(['send', '--json', ...list]);
  const {id, parts} = jsonOf(partly);
  assert.deepEqual(
    [partly.code, parts.map(({status}: {status: string}) => status)],
    [9, ['sent', 'failed']],
  );
  assert.equal((await stage.command(['outbox', 'retry', id])).code, 0);
  const titles = stage.emulator.memos.map(({card}) =>
    card?.kind === 'list' ? card.contents.map(({title}) => title) : null,
  );
  assert.deepEqual(titles, [
    ['하나', '둘'],
    ['셋', '넷'],
  ]);
});

test('the options that hold a text back hold every kind back', async () => {
  await using stage = await openRoom();
  for (const [, args, count] of samples) {
    const before = formsOf(stage).length;
    const outcomeOf = async (...options: string[]) => {
      const {status, heldBack, kind} = jsonOf(
        await stage.command(['send', '--json', ...options, ...args]),
      );
      return [status, heldBack ?? null, typeof kind];
    };
    const key = ['--idempotency-key', args.join(' ')];
    const changed = ['--if-changed', args.join(' ')];
    assert.deepEqual(await outcomeOf(...key), ['sent', null, 'string']);
    assert.deepEqual(await outcomeOf(...key), ['sent', 'same-key', 'string']);
    assert.deepEqual(await outcomeOf('--dedupe', '1h'), ['skipped', 'duplicate', 'string']);
    assert.equal(formsOf(stage).length - before, count);
    assert.deepEqual(await outcomeOf(...changed), ['sent', null, 'string']);
    assert.deepEqual(await outcomeOf(...changed), ['skipped', 'unchanged', 'string']);
    assert.equal(formsOf(stage).length - before, 2 * count);
  }
});

test('--queue keeps every kind until it can be sent', async () => {
  await using stage = await openRoom({loggedIn: false});
  for (const [, args] of samples) {
    const queued = await stage.command(['send', '--queue', '--json', ...args]);
    assert.deepEqual([queued.code, jsonOf(queued).status], [0, 'queued']);
  }
  await stage.logIn();
  assert.equal((await stage.command(['outbox', 'flush'])).code, 0);
  const total = samples.reduce((sum, [, , count]) => sum + count, 0);
  assert.equal(stage.emulator.memos.length, total);
});

const breaks = {I1: 'messages are erased once they arrived', I2: 'so are those of sent memos'};

test('--no-history leaves nothing of a message of any kind on disk', async () => {
  await using stage = await openRoom({breaks});
  for (const [, args] of samples) {
    assert.equal((await stage.command(['send', '--no-history', ...args])).code, 0);
  }
  const files = readdirSync(stage.home, {recursive: true, withFileTypes: true});
  const bytes = files
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)).toString('utf8'))
    .join();
  for (const trace of ['하나', '카드', '제목', 'news.example.com']) {
    assert.ok(!bytes.includes(trace), `${trace} is still on disk`);
  }
  const memos = jsonOf(await stage.command(['history', '--json'])).memos;
  assert.deepEqual(
    memos.map(({kind = 'text', text}: {kind?: string; text: string}) => [kind, text]),
    ['text', 'feed', 'list', 'scrap', 'custom'].map((kind) => [kind, '']),
  );
});

test('a message of any kind but a text cannot be scheduled: exit 2, and nothing is stored', async () => {
  await using stage = await openRoom();
  const rows = [
    ...samples,
    [defaultPath, ['글', '--button', '하나', '--button', '둘'], 1],
    [defaultPath, ['글', '--button', `하나=${news}`], 1],
  ] as const;
  for (const [, args] of rows) {
    for (const later of [
      ['--at', '2099-01-01 09:00'],
      ['--in', '1h'],
    ]) {
      const refused = await stage.command(['send', '--json', ...later, ...args]);
      assert.deepEqual([refused.code, jsonOf(refused).error.code], [2, 'options-refused']);
      const other = args.find((word) => word.startsWith('--')) ?? '';
      assert.ok(refused.stderr.includes(`${later[0]}, ${other}`), refused.stderr);
    }
  }
  assert.equal(jsonOf(await stage.command(['schedule', 'list', '--json'])).schedules.length, 0);
  assert.deepEqual(formsOf(stage), []);
});
