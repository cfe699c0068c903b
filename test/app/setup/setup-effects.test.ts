import assert from 'node:assert/strict';
import {once} from 'node:events';
import {writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
import {test} from 'node:test';
import type {Effect} from '../../../src/app/events/effect.ts';
import type {Event} from '../../../src/app/events/event.ts';
import type {SetupValues} from '../../../src/app/events/setup-event.ts';
import type {Ports} from '../../../src/app/ports/ports.ts';
import type {SetupStep} from '../../../src/domain/failure/setup-step.ts';
import {effectsOn} from '../../support/effects.ts';
import {freePort} from '../../support/free-port.ts';
import {type Stand, withServices} from '../../support/services.ts';

/** No credentials of an app in the environment. */
const noApp = {KAKAO_REST_API_KEY: '', KAKAO_CLIENT_SECRET: '', KAKAO_REDIRECT_URI: ''};
const loggedOut = {loggedIn: false, env: noApp};

const valuesAt = ({emulator}: Stand, change: Partial<SetupValues> = {}): SetupValues => ({
  restApiKey: emulator.restApiKey,
  clientSecret: emulator.clientSecret,
  redirectUri: emulator.redirectUris[0] ?? '',
  ...change,
});

async function eventOf(ports: Ports, effect: Effect): Promise<Event | undefined> {
  const effects = effectsOn(ports);
  await effects.run(effect);
  assert.deepEqual(effects.bugs, []);
  return effects.events[0];
}

const check = (ports: Ports, step: SetupStep, values: SetupValues) =>
  eventOf(ports, {type: 'check-setup', turn: 3, step, values});

const save = (ports: Ports, values: SetupValues, isChecked = true) =>
  eventOf(ports, {type: 'save-setup', turn: 3, isChecked, values});

/** The step to which an event sends the user back, with the error code. */
function doubtOf(event: Event | undefined): unknown {
  assert.equal(event?.type, 'setup-doubted', JSON.stringify(event));
  if (event?.type !== 'setup-doubted' || typeof event.problem === 'string') return null;
  return [event.step, 'code' in event.problem ? event.problem.code : event.problem.kind];
}

test('the check of the key reports whether it is known and needs a secret', async () => {
  await withServices(async (stand) => {
    const values = valuesAt(stand, {clientSecret: null});
    assert.deepEqual(await check(stand.ports, 'rest-api-key', values), {
      type: 'setup-checked',
      turn: 3,
      remark: {kind: 'key-known', needsSecret: true},
    });
    const wrong = {...values, restApiKey: 'f'.repeat(32)};
    const doubt = await check(stand.ports, 'rest-api-key', wrong);
    assert.deepEqual(doubtOf(doubt), ['rest-api-key', 'KOE101']);
  }, loggedOut);
  await withServices(
    async (stand) => {
      const event = await check(stand.ports, 'rest-api-key', valuesAt(stand));
      assert.deepEqual(event, {
        type: 'setup-checked',
        turn: 3,
        remark: {kind: 'key-known', needsSecret: false},
      });
    },
    {...loggedOut, emulator: {clientSecret: null}},
  );
});

test('a missing or wrong secret is distinguished from an accepted one, and a stored one is used', async () => {
  await withServices(async (stand) => {
    const {ports} = stand;
    const values = valuesAt(stand);
    for (const clientSecret of [null, 'wrong']) {
      const doubt = await check(ports, 'client-secret', {...values, clientSecret});
      assert.deepEqual(doubtOf(doubt), ['client-secret', 'KOE010']);
    }
    const accepted = {kind: 'credentials-accepted'};
    const passed = {type: 'setup-checked', turn: 3, remark: accepted};
    assert.deepEqual(await check(ports, 'client-secret', values), passed);
    ports.sessions.saveClientSecret(values.restApiKey, values.clientSecret);
    assert.deepEqual(await check(ports, 'client-secret', {...values, clientSecret: null}), passed);
  }, loggedOut);
});

test('a port in use is reported with a free one on the same address', async () => {
  await withServices(async (stand) => {
    const port = await freePort();
    const values = valuesAt(stand, {redirectUri: `http://localhost:${port}/callback`});
    const remark = {kind: 'port-free', port};
    const free = await check(stand.ports, 'redirect-uri', values);
    assert.deepEqual(free, {type: 'setup-checked', turn: 3, remark});
    const holder = createServer().listen(port, '127.0.0.1');
    await once(holder, 'listening');
    try {
      const event = await check(stand.ports, 'redirect-uri', values);
      assert.deepEqual(doubtOf(event), ['redirect-uri', 'port-taken']);
      const offered = JSON.stringify(event).match(/localhost:(\d+)\/callback/)?.[1];
      assert.ok(Number(offered) > port && Number(offered) <= port + 20, String(offered));
    } finally {
      holder.close();
    }
  }, loggedOut);
});

test('before the browser opens, each wrong setting leads to its step and nothing is stored', async () => {
  await withServices(async (stand) => {
    const {emulator, ports} = stand;
    const values = valuesAt(stand);
    const cases: readonly [string, SetupStep, () => void, Partial<SetupValues>][] = [
      ['KOE101', 'rest-api-key', () => {}, {restApiKey: 'e'.repeat(32)}],
      ['KOE010', 'client-secret', () => {}, {clientSecret: 'wrong'}],
      ['KOE006', 'redirect-uri', () => {}, {redirectUri: 'http://localhost:1/other'}],
      ['KOE004', 'switches', () => emulator.setKakaoLogin(false), {}],
      ['KOE205', 'switches', () => emulator.setEnabledScopes(['profile_nickname']), {}],
    ];
    for (const [code, step, spoil, change] of cases) {
      emulator.setKakaoLogin(true);
      spoil();
      assert.deepEqual(doubtOf(await save(ports, {...values, ...change})), [step, code]);
    }
    assert.equal(ports.preferences.read().restApiKey, null);
    assert.deepEqual(await save(ports, values, false), {type: 'setup-saved', turn: 3});
  }, loggedOut);
});

test('without a network no setting is refused, and the missing check is reported', async () => {
  await withServices(async (stand) => {
    const {emulator, ports} = stand;
    await emulator.close();
    const values = valuesAt(stand);
    const unchecked = {type: 'setup-checked', turn: 3, remark: {kind: 'unchecked'}};
    for (const step of ['rest-api-key', 'client-secret'] as const) {
      assert.deepEqual(await check(ports, step, values), unchecked);
    }
    assert.deepEqual(await save(ports, values), {type: 'setup-saved', turn: 3});
  }, loggedOut);
});

test('the setup is stored with its secret outside the preferences, and overrides the environment', async () => {
  const env = {
    KAKAO_REST_API_KEY: 'old',
    KAKAO_CLIENT_SECRET: 'old',
    KAKAO_REDIRECT_URI: 'http://x/',
  };
  await withServices(
    async (stand) => {
      const {ports, open} = stand;
      const values = valuesAt(stand);
      assert.equal(ports.environment.restApiKey, 'old');
      await save(ports, values);
      assert.deepEqual(ports.environment, {
        restApiKey: null,
        clientSecret: null,
        redirectUri: null,
      });
      const other = open();
      assert.equal(other.sessions.readClientSecret(values.restApiKey), values.clientSecret);
      const stored = other.preferences.read();
      assert.deepEqual(
        [stored.restApiKey, stored.redirectUri],
        [values.restApiKey, values.redirectUri],
      );
      assert.ok(!JSON.stringify(stored).includes(String(values.clientSecret)));
    },
    {...loggedOut, env},
  );
});

test('a setup that cannot be stored is reported with the path', async () => {
  await withServices(async (stand) => {
    const {ports, folder} = stand;
    const config = `${folder}-file`;
    writeFileSync(config, '');
    const {createPreferencesStore} = await import('../../../src/storage/base/preferences.ts');
    const preferences = createPreferencesStore(config);
    const event = await save({...ports, preferences}, valuesAt(stand), false);
    assert.equal(event?.type, 'setup-failed');
    assert.ok(JSON.stringify(event).includes(config));
  }, loggedOut);
});
