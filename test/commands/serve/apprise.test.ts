import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import {freePort} from '../../support/free-port.ts';
import {type KakaoStage, openStage} from '../../support/kakao-stage.ts';
import {runCli} from '../../support/run.ts';
import {tempFolder} from '../../support/temp-folder.ts';
import {untilSeen} from '../../support/until-seen.ts';

const hasApprise = spawnSync('apprise', ['--version']).status === 0;
const skip = !hasApprise && "Debian's package apprise is not installed";

/** A running server, and Apprise as its users call it: with an address of its ntfy plug-in. */
async function openServer(stage: KakaoStage) {
  const port = await freePort();
  const token = (await stage.run(['serve', '--show-token'])).stdout.trim();
  const server = stage.start(['serve', '--port', String(port)]);
  await server.untilStdout(/127\.0\.0\.1/);
  const apprise = (address: string, args: readonly string[], secret = token) =>
    runCli([...args, `ntfy://kakao:${secret}@127.0.0.1:${port}/${address}`], {
      program: {command: 'apprise', args: []},
      env: {LANG: 'C.UTF-8'},
    });
  return {apprise, server};
}

const texts = (stage: KakaoStage) => stage.emulator.memos.map(({text}) => text);

describe("Apprise's ntfy plug-in posts to serve, unmodified", {concurrency: 2, skip}, () => {
  test('a title, a text, a priority, tags and a link', async () => {
    await using stage = await openStage({loggedIn: true});
    const {apprise, server} = await openServer(stage);
    const sent = await apprise(
      'backups?priority=high&tags=tada,nas&click=https://news.example.com/a',
      ['-t', '백업 "끝" 😀', '-b', '첫 줄\n둘째 줄'],
    );
    assert.deepEqual([sent.code, sent.stderr], [0, ''], sent.stdout);
    await untilSeen('a memo', () => texts(stage).length > 0);
    assert.deepEqual(texts(stage), ['🎉 백업 "끝" 😀\n첫 줄\n둘째 줄\n#nas']);
    assert.equal(stage.emulator.memos[0]?.link.web_url, 'https://news.example.com/a');
    server.kill('SIGTERM');
    assert.equal((await stage.end(server)).code, 0);
  });

  test('a delay becomes a schedule', async () => {
    await using stage = await openStage({loggedIn: true});
    const {apprise, server} = await openServer(stage);
    const sent = await apprise('backups?delay=2%20hours', ['-b', '나중에']);
    assert.equal(sent.code, 0, sent.stderr);
    const listed = JSON.parse((await stage.run(['schedule', 'list', '--json'])).stdout);
    assert.equal(listed.schedules.length, 1);
    assert.match(JSON.stringify(listed.schedules[0]), /나중에/);
    assert.deepEqual(texts(stage), []);
    server.kill('SIGTERM');
    await stage.end(server);
  });

  test('a file is named in the memo', async () => {
    await using stage = await openStage({loggedIn: true});
    const {apprise, server} = await openServer(stage);
    const file = join(tempFolder(), 'log.png');
    // No UTF-8, as pictures are.
    writeFileSync(file, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe]));
    const sent = await apprise('backups', ['-b', '백업 끝', '-a', file]);
    assert.equal(sent.code, 0, sent.stderr);
    await untilSeen('a memo', () => texts(stage).length > 0);
    assert.deepEqual(texts(stage), ['백업 끝\n첨부 파일: log.png']);
    server.kill('SIGTERM');
    await stage.end(server);
  });

  test('a wrong token is reported by Apprise', async () => {
    await using stage = await openStage({loggedIn: true});
    const {apprise, server} = await openServer(stage);
    const sent = await apprise('backups', ['-v', '-b', '백업'], 'wrong');
    assert.equal(sent.code, 1);
    assert.match(`${sent.stdout}${sent.stderr}`, /error=401/);
    assert.deepEqual(texts(stage), []);
    server.kill('SIGTERM');
    await stage.end(server);
  });
});
