import assert from 'node:assert/strict';
import {test} from 'node:test';
import {openedChecks} from '../../src/app/doctor/opened-checks.ts';
import {FailureError} from '../../src/domain/failure/failure.ts';
import {failed} from '../../src/domain/failure/result.ts';
import {createCriticalWork} from '../../src/main/critical-work.ts';
import {createServices} from '../../src/main/services.ts';
import {jsonOf} from '../support/cli-result.ts';
import {diagnosisPortsOn} from '../support/diagnosis-ports.ts';
import {openStage} from '../support/kakao-stage.ts';
import {withServices} from '../support/services.ts';
import {withTempFolder} from '../support/temp-folder.ts';

test('nothing is opened with a credential that cannot be one; the demo ignores it', async () => {
  await withTempFolder((folder) => {
    const open = (demo: {roomUrl: string} | null) => {
      const env = {KAKAO_REFRESH_TOKEN: 'undefined'};
      const services = createServices({
        env,
        folder: {data: folder, config: folder},
        version: '0',
        demo: demo as never,
        criticalWork: createCriticalWork(),
      });
      services.close();
    };
    assert.throws(
      () => open(null),
      (error) => {
        assert.ok(error instanceof FailureError);
        const expected = {kind: 'invalid-variable', name: 'KAKAO_REFRESH_TOKEN'};
        assert.deepEqual(error.failure, {...expected, problem: 'placeholder'});
        return true;
      },
    );
    open({roomUrl: ''});
  });
});

test('doctor names the variable as a problem of its own', async () => {
  await withServices(
    async (stand) => {
      const failure = {
        kind: 'invalid-variable',
        name: 'KAKAO_CLIENT_SECRET',
        problem: 'data',
      } as const;
      const ports = diagnosisPortsOn(stand);
      const terminal = await ports.terminal(false);
      const view = {...ports, terminal, before: ports.paths(), opened: failed(failure)};
      const findings = await Promise.all(openedChecks.map((check) => check(view)));
      const expected = {
        id: 'variables',
        level: 'problem',
        exit: 1,
        fact: {kind: 'failure', failure},
      };
      assert.deepEqual(findings.flat(), [expected]);
    },
    {loggedIn: false},
  );
});

test('a command names the variable, and the words of no value are printed', async () => {
  await using stage = await openStage();
  const env = {KAKAO_REFRESH_TOKEN: '{"refresh_token":"CANARY-0123456789"}'};
  const sent = await stage.command(['send', '--json', '메모'], {env});
  assert.deepEqual([sent.code, jsonOf(sent).error.code], [2, 'invalid-variable']);
  assert.match(sent.stderr, /KAKAO_REFRESH_TOKEN.*JSON/);
  assert.doesNotMatch(`${sent.stdout}${sent.stderr}`, /CANARY/);
  const status = await stage.command(['status'], {env: {KAKAO_TUI_HOME: '~nobody/x'}});
  assert.equal(status.code, 2);
  assert.match(status.stderr, /KAKAO_TUI_HOME/);
});
