import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import {cardsOf} from '../../../src/domain/memo/kinds/kinds.ts';
import {jsonOf} from '../../support/cli-result.ts';
import {openStage} from '../../support/kakao-stage.ts';
import {modeOf} from '../../support/mode-of.ts';
import {startServe} from '../../support/note-sender.ts';
import {untilSeen} from '../../support/until-seen.ts';

const env = {LANG: 'en_US.UTF-8'};

describe('serve', {concurrency: 3}, () => {
  test('sends the first note at once, and the next ones as one list', async () => {
    await using stage = await openStage({loggedIn: true});
    const {cli, post} = await startServe(stage, {options: ['--digest', '2s']});
    const first = await post('backup done');
    assert.equal(first.status, 200);
    const {status, id} = await first.json();
    assert.equal(status, 'queued');
    for (const text of ['two', 'three', 'four', 'five']) {
      const answer = await (await post(text)).json();
      assert.equal(answer.status, 'gathered');
      assert.ok(Date.parse(answer.sendAt) > 0);
    }
    await untilSeen('the list', () => stage.emulator.memos.length === 2);
    await untilSeen('both are sent', () =>
      stage.withPorts(({memos}) => memos.counts().queued === 0),
    );
    await stage.withPorts(({memos}) => {
      const [alone, list] = [...memos.all()];
      assert.deepEqual([alone?.id, alone?.text], [id, 'backup done']);
      assert.equal(list?.text, 'two\n\nthree\n\nfour\n\nfive');
      assert.equal(cardsOf(list.content)[0]?.header, '4 notes: the first 3 and 1 more');
    });
    cli.kill('SIGTERM');
    const {code, stderr} = await stage.end(cli);
    assert.deepEqual([code, stderr], [0, '']);
  });

  test('logs neither texts nor headers nor tokens, as lines or as JSON', async () => {
    await using stage = await openStage({loggedIn: true, traced: true});
    for (const options of [[], ['--json']]) {
      const {cli, post, token} = await startServe(stage, {options});
      const hidden = {'X-Private': 'in-a-header', Title: 'in-a-title'};
      assert.equal((await post('in-a-body', {headers: hidden})).status, 200);
      assert.equal(
        (await post('in-a-body', {path: `/hook/${token}/text?title=in-a-query`})).status,
        200,
      );
      assert.equal(
        (await post('in-a-body', {headers: {Authorization: 'Bearer in-a-token'}})).status,
        401,
      );
      assert.equal((await post('in-a-body', {path: '/in-a-path/more'})).status, 404);
      assert.equal((await post('', {path: '/hook/text?level=in-a-level'})).status, 400);
      await cli.untilStdout(options.length === 0 ? /401/ : /"status":401/);
      cli.kill('SIGTERM');
      const {code, stdout, stderr} = await stage.end(cli);
      assert.equal(code, 0);
      assert.doesNotMatch(`${stdout}${stderr}`, /in-a-/);
      const debug = readFileSync(stage.debugFile ?? '', 'utf8');
      assert.doesNotMatch(debug, /in-a-/);
      assert.ok(!`${stdout}${debug}`.includes(token));
      if (options.length === 0) {
        assert.match(stdout, /POST text 200 (?:queued|gathered)\n/);
        assert.match(stdout, /POST text 401 no-token\n/);
        continue;
      }
      const lines = stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
      assert.ok(
        lines.every(({schema, at}) => schema === 'kakao-tui/serve@1' && Date.parse(at) > 0),
      );
      assert.deepEqual(
        lines
          .filter(({event}) => event === 'request')
          .map(({status, outcome}) => [status, outcome]),
        [
          [200, 'gathered'],
          [200, 'gathered'],
          [401, 'no-token'],
          [404, 'unknown-address'],
          [400, 'empty'],
        ],
      );
    }
  });

  test('keeps its token private, and prints it alone', async () => {
    await using stage = await openStage();
    const first = await stage.run(['serve', '--show-token'], {env});
    assert.deepEqual([first.code, first.stderr], [0, '']);
    assert.match(first.stdout, /^[\w-]{43}\n$/);
    assert.equal(modeOf(join(stage.home, 'serve-token')), 0o600);
    assert.equal((await stage.run(['serve', '--show-token'], {env})).stdout, first.stdout);
  });

  test('without a login it takes notes, and they are sent after the login', async () => {
    await using stage = await openStage();
    const {cli, post} = await startServe(stage);
    assert.equal((await post('before the login')).status, 200);
    await stage.logIn();
    await untilSeen('the memo', () => stage.emulator.memos.length === 1);
    cli.kill('SIGINT');
    assert.equal((await stage.end(cli)).code, 0);
  });

  test('what was answered before a kill is kept; the daemon sends it too', async () => {
    await using stage = await openStage();
    const {cli, post} = await startServe(stage, {options: ['--digest', '2s']});
    assert.equal((await post('one')).status, 200);
    assert.equal((await post('two')).status, 200);
    assert.equal((await post('three')).status, 200);
    cli.kill('SIGKILL');
    await cli.exit;
    await stage.logIn();
    const daemon = stage.start(['daemon'], {env});
    await daemon.untilStdout(/The gathered notes became one memo/);
    await untilSeen('both memos', () => stage.emulator.memos.length === 2);
    daemon.kill('SIGTERM');
    assert.equal((await stage.end(daemon)).code, 0);
    await stage.withPorts(({memos}) =>
      assert.deepEqual(
        [...memos.all()].map(({text}) => text),
        ['one', 'two\n\nthree'],
      ),
    );
  });

  test('says if the port is taken, and runs beside a daemon and another server', async () => {
    await using stage = await openStage({loggedIn: true});
    const daemon = stage.start(['daemon'], {env});
    await daemon.untilStdout(/Started/);
    const one = await startServe(stage);
    const taken = await stage.run(['serve', '--port', String(one.port)], {env});
    assert.equal(taken.code, 1);
    assert.match(taken.stderr, /^Port \d+ is in use by another program, perhaps another/);
    const two = await startServe(stage);
    assert.equal(two.token, one.token);
    const answers = [await one.post('from one'), await two.post('from two')];
    const statuses = await Promise.all(answers.map((answer) => answer.json()));
    assert.deepEqual(
      statuses.map(({status}) => status),
      ['queued', 'gathered'],
    );
    await untilSeen('the memo', () => stage.emulator.memos.length === 1);
    for (const {cli} of [one, two]) {
      cli.kill('SIGTERM');
      assert.equal((await stage.end(cli)).code, 0);
    }
    daemon.kill('SIGTERM');
    assert.equal((await stage.end(daemon)).code, 0);
    assert.equal(stage.emulator.memos.length, 1);
  });

  test('runs in the daemon too, and as its service', async () => {
    await using stage = await openStage({loggedIn: true});
    const {cli, post} = await startServe(stage, {command: ['daemon', '--serve']});
    assert.equal((await post('to the daemon')).status, 200);
    await cli.untilStdout(/memo \w{8}: sent/);
    assert.equal(jsonOf(await stage.run(['daemon', 'status', '--json'], {env})).running, true);
    cli.kill('SIGTERM');
    const {code, stdout} = await stage.end(cli);
    assert.equal(code, 0);
    assert.match(stdout, /POST text 200 queued/);
    const install = ['daemon', 'install', '--dry-run'];
    const unit = await stage.run(
      [...install, '--serve', '--port', '9000', '--digest', '10m', '--level', 'quiet'],
      {env},
    );
    assert.match(
      unit.stdout,
      /ExecStart=.* "daemon" "--serve" "--port" "9000" "--digest" "600s" "--level" "quiet"\n/,
    );
    for (const words of [install, ['daemon']]) {
      const alone = await stage.run([...words, '--port', '9000'], {env});
      assert.deepEqual([alone.code, alone.stdout], [2, '']);
      assert.match(alone.stderr, /together with --serve/);
    }
  });

  test('refuses options that mean nothing', async () => {
    await using stage = await openStage();
    for (const words of [
      ['--port', '0'],
      ['--port', '65536'],
      ['--port', 'http'],
      ['--digest', '0'],
      ['--digest', '2d'],
      ['--level', 'loud'],
    ]) {
      const {code, stdout, stderr} = await stage.command(['serve', ...words], {env});
      assert.deepEqual([code, stdout], [2, ''], words.join(' '));
      assert.match(stderr, /--(?:port|digest|level)/);
    }
  });
});
