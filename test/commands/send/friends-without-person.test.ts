import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {programShape} from '../../../scripts/manual/program-shape.ts';
import {exitCode} from '../../../src/domain/failure/exit-code.ts';
import type {CommandShape} from '../../../src/domain/program/command-shape.ts';
import {memoPath} from '../../emulator/plain-http.ts';
import {openAgent} from '../../support/agent.ts';
import {jsonOf} from '../../support/cli-result.ts';
import {freePort} from '../../support/free-port.ts';
import {friendListPath, friendSendPath, openFriendStage} from '../../support/friend-stand.ts';
import {untilSeen} from '../../support/until-seen.ts';

/** Kakao's reason, which every refusal names. */
const reason = /카카오는 프로그램이 사용자에게 자동으로 보내는 것을 허용하지 않습니다/;

/** What a command needs besides `--to`, so that nothing else is wrong with it. */
const needed: Readonly<Record<string, readonly string[]>> = {
  watch: ['--every', '30m'],
  'remind clear': ['--older-than', '30d'],
};

/** The words after the options, where a command takes any. */
const words: Readonly<Record<string, readonly string[]>> = {
  watch: ['--', 'true'],
  run: ['--', 'true'],
  'schedule add': ['매일 09:00', '글'],
  outbox: ['flush'],
};

/**
 * `send` is the only one with this option. `explain` takes any word for a code to explain, and
 * `hook notify` any word that an agent adds.
 */
const others: readonly string[] = ['send', 'help', 'explain', 'hook notify'];

/** Every command that must refuse. */
function otherCommands(command: CommandShape, path: readonly string[] = []): readonly string[] {
  return command.commands.flatMap((one) => {
    const below = [...path, one.name];
    const own = below.join(' ');
    return others.includes(own) ? [] : [own, ...otherCommands(one, below)];
  });
}

const commands = otherCommands(programShape());

describe('without a person', {concurrency: 2}, () => {
  test('the commands that send are among those that refuse', () => {
    for (const one of ['watch', 'run', 'schedule add', 'schedule due', 'daemon', 'outbox']) {
      assert.ok(commands.includes(one), one);
    }
  });

  for (const command of commands) {
    test(`${command} --to exits 2 with the reason, and sends and asks nothing`, async () => {
      await using stage = await openFriendStage();
      for (const option of [['--to', '엄마'], ['--to=엄마']]) {
        const args = [
          ...command.split(' '),
          ...(needed[command] ?? []),
          ...option,
          ...(words[command] ?? []),
        ];
        const {code, stdout, stderr} = await stage.command(args);
        assert.deepEqual([code, stdout], [exitCode.usage, ''], stderr);
        assert.match(stderr, reason);
        assert.ok(stderr.startsWith(command.split(' ')[0] ?? ''), stderr);
      }
      const asked = [friendSendPath, friendListPath, memoPath].map((path) => stage.asked(path));
      assert.deepEqual(asked, [0, 0, 0]);
    });
  }

  for (const more of [[], ['--yes'], ['--json'], ['--dry-run']]) {
    test(`send --to ${more.join(' ')} without a terminal exits 2 with the reason`, async () => {
      await using stage = await openFriendStage();
      const args = ['send', '--to', '엄마', ...more, '글'];
      const {code, stdout, stderr} = await stage.run(args, {input: 'y\n'});
      assert.equal(code, exitCode.usage);
      assert.match(stderr, reason);
      if (more.includes('--json')) {
        assert.equal(jsonOf({code, stdout, stderr, signal: null}).error.code, 'person-needed');
      }
      assert.deepEqual([stage.asked(friendSendPath), stage.asked(friendListPath)], [0, 0]);
      assert.equal((await stage.command(['history', '--jsonl'])).stdout, '');
    });
  }

  test('a command that watch runs has no terminal, even if watch has one', async () => {
    await using stage = await openFriendStage();
    await using terminal = stage.open({
      args: ['watch', '--every', '1h', '--on-error', 'send', '--', ...own()],
      columns: 200,
    });
    await terminal.until('다음 실행');
    assert.match(stage.emulator.memos[0]?.text ?? '', /친구에게는 터미널에서 사람이 확인할 때만/);
    assert.equal(stage.asked(friendSendPath), 0);
  });

  test('no tool of an agent takes a receiver, and an invented member sends to no friend', async () => {
    await using stage = await openFriendStage();
    await using agent = await openAgent(stage);
    const {tools} = await agent.client.listTools();
    assert.ok(tools.some(({name}) => name === 'send_note'));
    for (const {name, inputSchema} of tools) {
      assert.doesNotMatch(JSON.stringify(inputSchema), /"(?:to|receivers?|friends?|uuid)"/, name);
    }
    const receivers = {to: '엄마', receivers: ['엄마'], uuid: stage.emulator.uuidOf('33')};
    await agent.call('send_note', {text: '글', idempotency_key: 'k', ...receivers});
    assert.deepEqual([stage.asked(friendSendPath), stage.asked(friendListPath)], [0, 0]);
  });

  test('a note that another program posts to serve goes to the own chatroom, whatever it names', async () => {
    await using stage = await openFriendStage();
    const port = await freePort();
    const token = (await stage.run(['serve', '--show-token'])).stdout.trim();
    const server = stage.start(['serve', '--port', String(port)]);
    await server.untilStdout(/127\.0\.0\.1/);
    const response = await fetch(`http://127.0.0.1:${port}/hook/text?to=엄마`, {
      method: 'POST',
      headers: {authorization: `Bearer ${token}`, 'x-to': 'mom'},
      body: '글',
    });
    assert.equal(response.ok, true);
    await untilSeen('the memo', () => stage.emulator.memos.length === 1);
    assert.equal(stage.asked(friendSendPath), 0);
    server.kill('SIGTERM');
    await stage.end(server);
  });

  for (const option of [
    ['--queue'],
    ['--at', '18:00'],
    ['--in', '30m'],
    ['--tz', 'Asia/Seoul'],
    ['--if-changed', 'a'],
    ['--dedupe', '1h'],
    ['--idempotency-key', 'a'],
    ['--list', '제목', '--new-only', 'a'],
    ['--image-fallback', 'text'],
    ['--on-rotate', 'true'],
    ['--ring'],
  ]) {
    test(`--to cannot be combined with ${option.join(' ')}`, async () => {
      await using stage = await openFriendStage();
      const {code, stderr} = await stage.command(['send', '--to', '엄마', ...option, '글']);
      assert.equal(code, exitCode.usage);
      assert.match(stderr, /함께 쓸 수 없는 옵션입니다: .*--to/);
    });
  }
});

/** This program, as a command that sends to a friend. */
function own(): readonly string[] {
  return [process.execPath, 'dist/cli.js', 'send', '--to', '엄마', '--yes', '글'];
}
