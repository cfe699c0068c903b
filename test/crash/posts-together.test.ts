import assert from 'node:assert/strict';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {test} from 'node:test';
import {senderQuota} from '../../src/domain/memo/daily-quota.ts';
import type {Memo} from '../../src/domain/memo/memo.ts';
import {type KakaoStage, openStage} from '../support/kakao-stage.ts';
import {startServe} from '../support/note-sender.ts';
import {processCommand} from '../support/program-command.ts';
import {startCli} from '../support/run.ts';
import {untilSeen} from '../support/until-seen.ts';
import type {Posted} from './post-process.ts';

const processes = 5;
const postsOfEach = 200;
const windowMs = 1000;

const poster = processCommand(new URL('post-process.ts', import.meta.url));

interface Posting {
  readonly ports: readonly number[];
  readonly token: string;
  /** Called once the first process has posted a few bursts. */
  readonly meanwhile: () => Promise<void>;
}

async function postTogether({ports, token, meanwhile}: Posting): Promise<readonly Posted[]> {
  const posters = Array.from({length: processes}, (_, index) =>
    startCli([`p${index}`, String(postsOfEach), ports.join(',')], {
      program: poster,
      env: {NOTE_TOKEN: token},
    }),
  );
  await posters[0]?.untilStderr(/(?:\.\n){3}/);
  await meanwhile();
  return Promise.all(
    posters.map(async (cli) => {
      assert.equal((await cli.exit).code, 0, cli.stderr());
      return JSON.parse(cli.stdout()) as Posted;
    }),
  );
}

/** The notes that still wait. */
function gathered(stage: KakaoStage): readonly string[] {
  using database = new DatabaseSync(join(stage.home, 'state.db'), {readOnly: true});
  return database
    .prepare('SELECT text FROM gathered_note')
    .all()
    .map(({text}) => String(text));
}

function assertLists(memos: readonly Memo[]): void {
  const times = memos.filter(({content}) => content.kind === 'list').map((memo) => memo.createdAt);
  assert.ok(times.length >= 1);
  for (const [index, time] of times.entries()) {
    const before = times[index - 1];
    assert.ok(before === undefined || time - before >= windowMs, `${before} ${time}`);
  }
}

test('1,000 posts of five processes to two servers, one of which is killed: none is lost or doubled', async () => {
  await using stage = await openStage({loggedIn: true});
  const options = ['--digest', `${windowMs / 1000}s`];
  const one = await startServe(stage, {options});
  let two = await startServe(stage, {options});
  const posted = await postTogether({
    ports: [one.port, two.port],
    token: one.token,
    meanwhile: async () => {
      two.cli.kill('SIGKILL');
      await two.cli.exit;
      two = await startServe(stage, {options, port: two.port});
    },
  });
  await untilSeen('all lists are made', () => gathered(stage).length === 0);
  const ringing = Array.from({length: senderQuota}, (_, index) => `ring-${index}`);
  for (const text of ringing) {
    assert.equal((await two.post(text, {path: '/hook/text?level=ring'})).status, 200);
  }
  const taken = [...posted.flatMap((each) => each.taken), ...ringing];
  const refused = posted.flatMap((each) => each.refused);
  const unknown = new Set(posted.flatMap((each) => each.unknown));
  assert.deepEqual(refused, []);
  assert.equal(taken.length + unknown.size, processes * postsOfEach + ringing.length);
  assert.ok(taken.length > (processes * postsOfEach) / 2);
  await untilSeen(
    'all that may be sent today is sent',
    () => stage.withPorts(({memos}) => memos.counts().queued === 0),
    // There are 300 ms between two messages.
    90_000,
  );
  const memos = await stage.withPorts(({memos: store}) => [...store.all()]);
  const found = [...memos.flatMap(({text}) => text.split('\n\n')), ...gathered(stage)];
  assert.equal(new Set(found).size, found.length, 'none is doubled');
  assert.deepEqual(
    taken.filter((text) => !found.includes(text)),
    [],
    'none is lost',
  );
  assert.ok(found.every((text) => taken.includes(text) || unknown.has(text)));
  const messages = memos.reduce((sum, {parts}) => sum + parts.length, 0);
  assert.equal(messages, senderQuota);
  // What the killed server was sending may not have arrived: only the user decides about it.
  const inDoubt = memos.filter(({status}) => status === 'unknown').length;
  assert.ok(inDoubt <= 1);
  const arrived = stage.emulator.memos.length;
  assert.ok(arrived === messages || arrived === messages - inDoubt, `${arrived} of ${messages}`);
  assert.ok(gathered(stage).length > 0, 'the rest waits for the next day');
  assertLists(memos);
});
