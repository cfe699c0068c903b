import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {once} from 'node:events';
import {createWriteStream, readdirSync, readlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import {memoPath} from '../../emulator/plain-http.ts';
import {jsonOf} from '../../support/cli-result.ts';
import {openStage} from '../../support/kakao-stage.ts';
import {tempFolder} from '../../support/temp-folder.ts';
import {untilSeen} from '../../support/until-seen.ts';

/** Whether the process has the file open. Always false without /proc. */
function hasOpen(pid: number, path: string): boolean {
  if (process.platform !== 'linux') return true;
  const folder = `/proc/${pid}/fd`;
  try {
    return readdirSync(folder).some((fd) => readlinkSync(join(folder, fd)) === path);
  } catch {
    // The file was closed in the meantime.
    return false;
  }
}

const long = Array.from({length: 90}, (_, index) => `낱말${index}`).join(' ');

describe('what send sends, and how', {concurrency: 2}, () => {
  test('--file: sends a file; an unreadable file: exit 3; a file and a text: exit 2', async () => {
    await using stage = await openStage({loggedIn: true});
    const file = join(tempFolder(), 'note.txt');
    writeFileSync(file, '파일의 글\n');
    assert.equal((await stage.command(['send', '--file', file])).code, 0);
    assert.equal((await stage.command(['send', '--file', '-'], {input: '표준 입력'})).code, 0);
    for (const path of [join(file, 'x'), `${file}.없음`, tempFolder()]) {
      const result = await stage.command(['send', '--json', '--file', path]);
      assert.deepEqual([result.code, jsonOf(result).error.code], [3, 'input-unreadable']);
    }
    writeFileSync(file, Buffer.from([0x61, 0xbe, 0xc8]));
    const broken = await stage.command(['send', '--file', file]);
    assert.equal(broken.code, 3);
    assert.match(broken.stderr, /바이트 위치 1/);
    assert.equal((await stage.command(['send', '글', '--file', file])).code, 2);
    assert.deepEqual(
      stage.emulator.memos.map(({text}) => text),
      ['파일의 글', '표준 입력'],
    );
  });

  test('--file with a pipe: sends what is written into it; a signal ends the wait for a writer', async () => {
    await using stage = await openStage({loggedIn: true});
    const pipe = join(tempFolder(), 'pipe');
    execFileSync('mkfifo', [pipe]);
    const running = stage.start(['send', '--file', pipe]);
    // Opens the pipe after the program has opened it too.
    const writer = createWriteStream(pipe);
    await once(writer, 'open');
    writer.write('파이프의 ');
    writer.end('글');
    assert.equal((await stage.end(running)).code, 0);
    assert.equal(stage.emulator.memos.at(0)?.text, '파이프의 글');
    const waiting = stage.start(['send', '--file', pipe]);
    await untilSeen('the open pipe', () => hasOpen(waiting.pid, pipe));
    waiting.kill('SIGTERM');
    assert.equal((await stage.end(waiting)).code, 143);
  });

  test('--truncate: one memo of 200 with …, which is reported; not with --split', async () => {
    await using stage = await openStage({loggedIn: true});
    const cut = await stage.command(['send', '--truncate', long]);
    assert.match(cut.stderr, /자를 \d+자로 잘랐습니다/);
    assert.equal((await stage.command(['send', '--truncate', '--quiet', long])).stderr, '');
    assert.equal((await stage.command(['send', '--truncate', '짧은 글'])).stderr, '');
    const [first] = stage.emulator.memos;
    assert.ok(first && first.text.length <= 200 && first.text.endsWith('…'));
    assert.equal(stage.emulator.memos.length, 3);
    assert.equal((await stage.command(['send', '--truncate', '--split', 'a'])).code, 2);
    assert.equal((await stage.command(['send', '--split', long])).code, 0);
    assert.equal(stage.emulator.memos.length, 6);
  });

  test('--dry-run: prints exactly what would be sent, without a login; nothing is sent or stored', async () => {
    await using stage = await openStage();
    const args = ['--link', 'https://example.com/a', '--button', '열기', '--idempotency-key', 'k'];
    const {code, stdout, stderr} = await stage.command(['send', '--dry-run', ...args, long]);
    assert.deepEqual([code, stderr], [0, '']);
    const requests = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    assert.deepEqual(
      requests.map(({endpoint}) => endpoint),
      [memoPath, memoPath, memoPath],
    );
    const objects = requests.map(({form}) => form.template_object);
    const json = jsonOf(await stage.command(['send', '--dry-run', '--json', ...args, long]));
    assert.deepEqual([json.requests, json.templateObjects], [requests, objects]);
    assert.deepEqual([json.ok, json.status, json.kind], [true, 'dry-run', 'text']);
    assert.equal(json.id, null);
    assert.equal((await stage.command(['send', '--dry-run', '  '])).code, 3);
    assert.equal((await stage.command(['history'])).stdout, '');
    await stage.logIn();
    assert.equal((await stage.command(['send', ...args, long])).code, 0);
    const sent = stage.emulator.requests.filter(({path}) => path === memoPath);
    assert.deepEqual(
      sent.map(({form}) => form['template_object']),
      objects.map((object) => JSON.stringify(object)),
    );
  });

  test('--timeout: an answer that did not arrive in time: 8', async () => {
    await using stage = await openStage({loggedIn: true});
    stage.emulator.failNext(memoPath, {hang: true}, 2);
    // Started first, without a limit: it waits for Kakao's default timeout.
    await using patient = stage.start(['send', '느림']);
    let isOver = false;
    void patient.exit.then(() => {
      isOver = true;
    });
    await untilSeen('its request', () => stage.asked(memoPath) === 1);
    const cut = await stage.command(['send', '--json', '--timeout', '1s', '빠름']);
    assert.equal(isOver, false, 'it waited no shorter than without a limit');
    assert.deepEqual([cut.code, jsonOf(cut).status], [8, 'unknown']);
    assert.equal(stage.asked(memoPath), 2);
    patient.kill('SIGTERM');
    await stage.end(patient);
    assert.equal((await stage.command(['send', '--timeout', 'soon', 'a'])).code, 2);
    assert.equal((await stage.command(['send', '--idempotency-key', ' ', 'a'])).code, 2);
  });
});
