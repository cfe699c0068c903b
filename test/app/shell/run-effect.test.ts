import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Effect} from '../../../src/app/events/effect.ts';
import type {Ports} from '../../../src/app/ports/ports.ts';
import {planSchedule} from '../../../src/app/schedule/plan-schedule.ts';
import type {Memo} from '../../../src/domain/memo/memo.ts';
import {memoPath} from '../../emulator/plain-http.ts';
import {valueIn} from '../../support/assert-failure.ts';
import {memoWith} from '../../support/database.ts';
import {effectsOn} from '../../support/effects.ts';
import {holdNext} from '../../support/hold-next.ts';
import {newSchedule} from '../../support/schedules.ts';
import {type Stand, storedSession, withServices} from '../../support/services.ts';
import {settle} from '../../support/settle.ts';

const tokenPath = '/oauth/token';

/** An operation that is in progress when the app ends. */
interface Held {
  readonly ports: Ports;
  readonly effect: Effect;
  readonly arrived: Promise<unknown>;
  readonly release: () => void;
  /** Whether the result is stored, as it must be at a safe end. */
  readonly isKept: () => boolean;
}

function atKakao(
  {ports, emulator}: Stand,
  path: string,
  {effect, isKept}: Pick<Held, 'effect' | 'isKept'>,
): Held {
  return {ports, effect, ...holdNext(emulator, path), isKept};
}

/** A memo in this state; the effect sends it, or another with its text. */
function sending(stand: Stand, status: Memo['status'], effect: Effect): Held {
  const {memos} = stand.ports;
  memos.add(memoWith({id: 'm', status, parts: [{text: '메모', status}]}), null);
  const isKept = (): boolean => [...memos.all()].at(-1)?.status === 'sent';
  return atKakao(stand, memoPath, {effect, isKept});
}

/** A port that completes its work only when the test releases it. */
function gate<Asked extends unknown[], Done>(work: (...asked: Asked) => Done | Promise<Done>) {
  const arrival = Promise.withResolvers<void>();
  const opening = Promise.withResolvers<void>();
  const run = async (...asked: Asked): Promise<Done> => {
    arrival.resolve();
    await opening.promise;
    return work(...asked);
  };
  return {run, arrived: arrival.promise, release: () => opening.resolve()};
}

function saving(
  {ports}: Stand,
  effect: Effect,
  isKept: (saved: ReturnType<Ports['preferences']['read']>) => boolean,
): Held {
  const {run, ...held} = gate(ports.preferences.save);
  const preferences = {...ports.preferences, save: run};
  return {
    ports: {...ports, preferences},
    effect,
    ...held,
    isKept: () => isKept(ports.preferences.read()),
  };
}

function running(stand: Stand, effect: (id: string) => Effect): Held {
  const {ports, clock, turn} = stand;
  const rule = {kind: 'once', at: clock.now() + 1000} as const;
  const job = {kind: 'command', argv: ['echo', '출력'], folder: '/'} as const;
  const {id} = valueIn(planSchedule(ports, newSchedule({rule, job})));
  turn(2000);
  const {run, ...held} = gate(ports.runCommand);
  return {
    ports: {...ports, runCommand: run},
    effect: effect(id),
    ...held,
    isKept: () => ports.schedules.occurrences(id, 1)[0]?.state === 'queued',
  };
}

const cases: Readonly<Record<string, (stand: Stand) => Held>> = {
  'a memo of the outbox': (stand) => sending(stand, 'queued', {type: 'drain-outbox'}),
  'a memo that is tried again': (stand) =>
    sending(stand, 'failed', {type: 'requeue-memos', ids: ['m']}),
  'a memo that is sent once more': (stand) =>
    sending(stand, 'sent', {type: 'resend-copies', ids: ['m']}),
  'a refresh': (stand) => {
    const {accessToken} = storedSession(stand.ports).tokens;
    const isKept = (): boolean => storedSession(stand.ports).tokens.accessToken !== accessToken;
    return atKakao(stand, tokenPath, {effect: {type: 'refresh-tokens'}, isKept});
  },
  'a log-out': (stand) => {
    const isKept = (): boolean => stand.ports.sessions.read() === null;
    return atKakao(stand, '/v1/user/logout', {effect: {type: 'log-out'}, isKept});
  },
  'an unlink': (stand) => {
    const isKept = (): boolean => stand.ports.sessions.read() === null;
    return atKakao(stand, '/v1/user/unlink', {effect: {type: 'unlink'}, isKept});
  },
  'a command whose time has come': (stand) => running(stand, () => ({type: 'fire-schedules'})),
  'a command that is run now': (stand) => running(stand, (id) => ({type: 'run-schedule', id})),
  'the values of the setup': (stand) => {
    const values = {
      restApiKey: 'f'.repeat(32),
      clientSecret: null,
      redirectUri: 'http://localhost:1/',
    };
    const effect: Effect = {type: 'save-setup', turn: 1, isChecked: false, values};
    return saving(stand, effect, ({restApiKey}) => restApiKey === values.restApiKey);
  },
  'the language': (stand) =>
    saving(
      stand,
      {type: 'save-preference', change: {language: 'en'}},
      ({language}) => language === 'en',
    ),
  'the numbers of parts': (stand) =>
    saving(stand, {type: 'save-preference', change: {numbers: false}}, ({numbers}) => !numbers),
  'the theme': (stand) =>
    saving(
      stand,
      {type: 'save-preference', change: {theme: 'light'}},
      ({theme}) => theme === 'light',
    ),
};

for (const [name, hold] of Object.entries(cases)) {
  test(`the end waits for ${name}`, async () => {
    await withServices(async (stand) => {
      const {ports, effect, arrived, release, isKept} = hold(stand);
      const {runtime} = effectsOn(ports);
      runtime.run(effect);
      await arrived;
      let isSafe = false;
      const safe = runtime.safeToEnd().then(() => {
        isSafe = true;
      });
      await settle();
      assert.equal(isSafe, false, 'the end would not wait');
      assert.equal(isKept(), false);
      release();
      await safe;
      assert.ok(isKept(), 'the end did not wait long enough');
    });
  });
}

test('the end waits for the tokens of a login whose code is already used', async () => {
  await withServices(
    async ({ports, emulator}) => {
      const {runtime, run, events} = effectsOn(ports);
      await run({
        type: 'start-login',
        openBrowser: false,
        chooseAccount: false,
        forConsent: false,
        language: 'ko',
      });
      const started = events.find((event) => event.type === 'login-started');
      const held = holdNext(emulator, tokenPath);
      const text = await emulator.agree(started?.awaited.url ?? '');
      runtime.run({type: 'submit-code', text});
      await held.arrived;
      const safe = runtime.safeToEnd();
      held.release();
      await safe;
      assert.ok(ports.sessions.read());
    },
    {loggedIn: false},
  );
});

test('the end does not wait for a request that can be repeated', async () => {
  await withServices(async ({ports, emulator}) => {
    const held = holdNext(emulator, '/v1/user/access_token_info');
    const {runtime} = effectsOn(ports);
    runtime.run({type: 'check-status'});
    await held.arrived;
    await runtime.safeToEnd();
    held.release();
  });
});
