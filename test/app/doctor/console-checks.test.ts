import assert from 'node:assert/strict';
import {test} from 'node:test';
import {consoleChecks} from '../../../src/app/doctor/console-checks.ts';
import type {Ports} from '../../../src/app/ports/ports.ts';
import type {Finding} from '../../../src/domain/doctor/finding.ts';
import type {ScriptedResponse} from '../../../src/emulator/start-emulator.ts';
import {brief} from '../../support/brief-findings.ts';
import {diagnosisPortsOn} from '../../support/diagnosis-ports.ts';
import {findAll} from '../../support/find-all.ts';
import {freePort} from '../../support/free-port.ts';
import {type Stand, withServices} from '../../support/services.ts';

const tokenPath = '/oauth/token';
const pagePath = '/oauth/authorize';

/** A registered redirect URI with its own port, and the settings that the checks receive. */
async function withConsole(
  callback: (
    stand: Stand,
    diagnose: (environment?: Partial<Ports['environment']>) => Promise<Finding[]>,
    redirectUri: string,
  ) => Promise<void>,
  emulator: {clientSecret?: null} = {},
): Promise<void> {
  const redirectUri = `http://localhost:${await freePort()}/callback`;
  await withServices(
    async (stand) => {
      const {signal} = new AbortController();
      const kakao = diagnosisPortsOn(stand).kakao();
      const {ports} = stand;
      await callback(
        stand,
        (change = {}) => {
          const environment = {...ports.environment, redirectUri, ...change};
          return findAll(consoleChecks, {parts: {...ports, environment}, kakao, signal});
        },
        redirectUri,
      );
    },
    {loggedIn: false, emulator: {redirectUris: [redirectUri], ...emulator}},
  );
}

test('all checks pass when Kakao accepts the key, the secret and the redirect URI', async () => {
  await withConsole(async (stand, diagnose, redirectUri) => {
    const findings = await diagnose();
    assert.deepEqual(brief(findings), ['app-key ok 0', 'login-page ok 0', 'callback-port ok 0']);
    const [key, page] = findings.map(({fact}) => fact);
    assert.deepEqual(key, {kind: 'credentials-accepted', hasSecret: true});
    assert.deepEqual(page, {kind: 'login-page-open', redirectUri});
    const paths = stand.emulator.requests.map(({path}) => path).sort();
    assert.deepEqual(paths, [pagePath, tokenPath]);
  });
});

test('a Kakao app without a secret is reported as such', async () => {
  await withConsole(
    async (_stand, diagnose) => {
      const [key] = await diagnose({clientSecret: null});
      assert.deepEqual(key?.fact, {kind: 'credentials-accepted', hasSecret: false});
    },
    {clientSecret: null},
  );
});

test('a refusal of Kakao is a problem of the console, with its error number', async () => {
  await withConsole(async (stand, diagnose, redirectUri) => {
    stand.emulator.setKakaoLogin(false);
    const [key, page] = await diagnose({clientSecret: 'wrong'});
    assert.ok(key?.fact.kind === 'failure' && key.fact.failure.kind === 'kakao');
    assert.equal(key.fact.failure.code, 'KOE010');
    const failure = {kind: 'koe-page', code: 'KOE004'};
    assert.deepEqual(page?.fact, {kind: 'login-page-refused', failure, redirectUri});
    assert.deepEqual(brief([key, page]), ['app-key problem 7', 'login-page problem 7']);
  });
});

test('a check without a result is noted, with the reason', async () => {
  await withConsole(async (stand, diagnose) => {
    const cases: readonly (readonly [ScriptedResponse, string])[] = [
      [{destroy: 'reset'}, 'no-answer'],
      [{status: 404, body: ''}, 'strange-answer'],
    ];
    for (const [response, why] of cases) {
      for (const path of [tokenPath, pagePath]) stand.emulator.failNext(path, response);
      const [key, page] = await diagnose();
      assert.deepEqual(key, {
        id: 'app-key',
        level: 'note',
        fact: {kind: 'credentials-unasked', why},
      });
      assert.deepEqual(page, {
        id: 'login-page',
        level: 'note',
        fact: {kind: 'login-page-unasked', why},
      });
    }
  });
});

test('without a key Kakao is not asked, and the port is still checked', async () => {
  await withConsole(async (stand, diagnose) => {
    const findings = await diagnose({restApiKey: null});
    assert.deepEqual(brief(findings), ['app-key problem 4', 'callback-port ok 0']);
    const failure = {kind: 'setup-missing', missing: 'rest-api-key'};
    assert.deepEqual(findings[0]?.fact, {kind: 'failure', failure});
    assert.equal(stand.emulator.requests.length, 0);
  });
});

test('with an invalid redirect URI Kakao is not asked', async () => {
  await withConsole(async (stand, diagnose) => {
    const failure = {kind: 'invalid-redirect-uri', value: 'no address'};
    assert.deepEqual(await diagnose({redirectUri: 'no address'}), [
      {id: 'app-key', level: 'note', fact: {kind: 'credentials-unasked', why: 'no-redirect-uri'}},
      {id: 'redirect-uri', level: 'problem', exit: 1, fact: {kind: 'failure', failure}},
    ]);
    assert.equal(stand.emulator.requests.length, 0);
  });
});
