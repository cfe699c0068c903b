import assert from 'node:assert/strict';
import {test} from 'node:test';
import {networkChecks} from '../../../src/app/doctor/network-checks.ts';
import type {KakaoProbes} from '../../../src/app/ports/diagnosis-ports.ts';
import type {ProbeResponse} from '../../../src/app/ports/probe-ports.ts';
import {exitCodeOfFindings, type Finding} from '../../../src/domain/doctor/finding.ts';
import {diagnosisPortsOn} from '../../support/diagnosis-ports.ts';
import {findAll} from '../../support/find-all.ts';
import {type Stand, withServices} from '../../support/services.ts';

const minute = 60_000;
const loggedOut = {loggedIn: false};
const authPath = '/.well-known/openid-configuration';
const apiPath = '/v1/user/access_token_info';

function diagnose(
  {ports}: Pick<Stand, 'ports'>,
  kakao: KakaoProbes,
  clock = ports.clock,
): Promise<Finding[]> {
  const {signal} = new AbortController();
  return findAll(networkChecks, {clock, kakao, signal});
}

const found = (findings: readonly Finding[]) =>
  findings.map(({id, level, ...rest}) => [id, level, 'exit' in rest ? rest.exit : 0].join(' '));

test('both origins of a Kakao that is not the official one are requested, each at its own path', async () => {
  await withServices(async (stand) => {
    const {emulator} = stand;
    const {authOrigin: auth, apiOrigin: api} = emulator;
    const findings = await diagnose(stand, diagnosisPortsOn(stand).kakao());
    assert.deepEqual(found(findings), [
      'origin note 0',
      'proxy ok 0',
      'network ok 0',
      'network ok 0',
      'clock ok 0',
    ]);
    const [origin, proxy, atAuth, atApi] = findings.map(({fact}) => fact);
    assert.deepEqual(origin, {kind: 'other-kakao', auth, api});
    assert.deepEqual(proxy, {kind: 'proxy', address: null, isExempt: false});
    assert.ok(atAuth?.kind === 'reachable' && atApi?.kind === 'reachable');
    assert.deepEqual([atAuth.origin, atAuth.status], [auth, 200]);
    assert.deepEqual([atApi.origin, atApi.status], [api, 401]);
    assert.deepEqual(emulator.requests.map(({path}) => path).sort(), [authPath, apiPath].sort());
  }, loggedOut);
});

test('the official Kakao needs no remark', async () => {
  await withServices(async (stand) => {
    const kakao = diagnosisPortsOn(stand).kakao();
    const origins = {...kakao.origins, areOfficial: true};
    assert.equal((await diagnose(stand, {...kakao, origins}))[0]?.id, 'proxy');
  }, loggedOut);
});

test('a server error of Kakao and a broken connection are network problems', async () => {
  await withServices(async (stand) => {
    const {emulator} = stand;
    const kakao = diagnosisPortsOn(stand).kakao();
    emulator.failNext(authPath, {status: 500, body: ''});
    emulator.failNext(apiPath, {destroy: 'reset'});
    const findings = (await diagnose(stand, kakao)).slice(2);
    assert.deepEqual(found(findings), ['network problem 5', 'network problem 5', 'clock ok 0']);
    const [first, second] = findings.map(({fact}) => fact);
    assert.ok(first?.kind === 'reachable' && first.status === 500);
    assert.ok(second?.kind === 'unreachable' && second.failure.kind === 'network');
    assert.equal(second.origin, emulator.apiOrigin);
    emulator.failNext(authPath, {status: 499, body: ''});
    assert.equal((await diagnose(stand, kakao))[2]?.level, 'ok');
  }, loggedOut);
});

test('without any answer the clock is not reported', async () => {
  await withServices(async (stand) => {
    const kakao = diagnosisPortsOn(stand).kakao();
    await stand.emulator.close();
    const findings = await diagnose(stand, kakao);
    assert.deepEqual(found(findings).slice(2), ['network problem 5', 'network problem 5']);
  }, loggedOut);
});

test('if one answer has no date, the clock is checked with the other one', async () => {
  await withServices(async (stand) => {
    const kakao = diagnosisPortsOn(stand).kakao();
    const dated = (
      dateOf: (answer: ProbeResponse, path: string) => ProbeResponse,
    ): KakaoProbes => ({
      ...kakao,
      get: async (url, signal) => dateOf(await kakao.get(url, signal), url.pathname),
    });
    const dateless = (answer: ProbeResponse) => ({...answer, date: null});
    const ofApi = dated((answer, path) => (path === authPath ? dateless(answer) : answer));
    assert.equal((await diagnose(stand, ofApi)).at(-1)?.id, 'clock');
    assert.equal((await diagnose(stand, dated(dateless))).at(-1)?.id, 'network');
  }, loggedOut);
});

test('with an invalid proxy nothing is requested', async () => {
  const env = {HTTPS_PROXY: 'socks5://localhost:1'};
  await withServices(
    async (stand) => {
      const real = diagnosisPortsOn(stand).kakao();
      // Selects the proxy of the official Kakao, because a Kakao on this machine is accessed
      // without one.
      const kakao = {...real, proxyOf: () => real.proxyOf('https://kauth.kakao.com')};
      const findings = await diagnose(stand, kakao);
      assert.deepEqual(found(findings), ['origin note 0', 'proxy problem 5']);
      const fact = findings[1]?.fact;
      assert.ok(fact?.kind === 'failure' && fact.failure.kind === 'network');
      assert.equal(fact.failure.reason, 'proxy');
      assert.equal(stand.emulator.requests.length, 0);
    },
    {...loggedOut, env},
  );
});

test('a bug in the choice of the proxy is not reported as a finding', async () => {
  await withServices(async (stand) => {
    const proxyOf = (): never => {
      throw new RangeError('a bug');
    };
    const kakao = {...diagnosisPortsOn(stand).kakao(), proxyOf};
    await assert.rejects(diagnose(stand, kakao), RangeError);
  }, loggedOut);
});

test('a clock difference to Kakao of a minute is fine, more is a note, and five minutes are a problem', () =>
  withServices(async (stand) => {
    const kakao = diagnosisPortsOn(stand).kakao();
    const clockFinding = async (offset: number) => {
      let date = 0;
      const get: KakaoProbes['get'] = async (url, signal) => {
        const answer = await kakao.get(url, signal);
        if (answer.kind === 'answered') date = answer.date ?? 0;
        return answer;
      };
      const clock = {now: () => date + offset};
      const findings = await diagnose(stand, {...kakao, get}, clock);
      const finding = findings.find(({id}) => id === 'clock');
      assert.deepEqual(finding?.fact, {kind: 'clock', offset});
      return `${finding?.level} ${exitCodeOfFindings(findings)}`;
    };
    assert.equal(await clockFinding(0), 'ok 0');
    assert.equal(await clockFinding(-minute), 'ok 0');
    assert.equal(await clockFinding(minute + 1), 'note 0');
    assert.equal(await clockFinding(-5 * minute), 'note 0');
    assert.equal(await clockFinding(5 * minute + 1), 'problem 1');
    assert.equal(await clockFinding(-24 * 60 * minute), 'problem 1');
  }, loggedOut));
