import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Effect} from '../../../src/app/events/effect.ts';
import type {Event} from '../../../src/app/events/event.ts';
import type {Ports} from '../../../src/app/ports/ports.ts';
import {effectsOn} from '../../support/effects.ts';
import {type Stand, storedSession, withServices} from '../../support/services.ts';
import {untilSeen} from '../../support/until-seen.ts';
import {freeLoopbackPort} from '../../system/login/callback-client.ts';

const start: Effect = {
  type: 'start-login',
  openBrowser: true,
  chooseAccount: false,
  forConsent: false,
  language: 'ko',
};
const cancel: Effect = {type: 'cancel-login'};

interface Scene {
  readonly stand: Stand;
  readonly effects: ReturnType<typeof effectsOn>;
  /** Completes the pending opening of the browser. */
  openBrowsers(): void;
}

/** No user is logged in, and the test decides when the browser has opened. */
async function withLogin(callback: (scene: Scene) => Promise<void>): Promise<void> {
  const uri = `http://localhost:${await freeLoopbackPort()}/callback`;
  await withServices(
    async (stand) => {
      const waiting: (() => void)[] = [];
      let isHeld = true;
      const openBrowser = async (): Promise<'opened'> => {
        if (isHeld) await new Promise<void>((resolve) => waiting.push(resolve));
        return 'opened';
      };
      const login: Ports['login'] = {...stand.ports.login, openBrowser};
      const openBrowsers = (): void => {
        isHeld = false;
        for (const open of waiting) open();
      };
      const effects = effectsOn({...stand.ports, login});
      try {
        await callback({stand, effects, openBrowsers});
      } finally {
        openBrowsers();
        await effects.run(cancel);
      }
    },
    {loggedIn: false, emulator: {redirectUris: [uri]}, env: {KAKAO_REDIRECT_URI: uri}},
  );
}

function started(events: readonly Event[]) {
  return events.flatMap((event) => (event.type === 'login-started' ? [event.awaited] : []));
}

const untilEvent = ({effects}: Scene, type: Event['type']): Promise<void> =>
  untilSeen(type, () => effects.typesOf().includes(type));

test('each step from the request to the login is reported once', async () => {
  await withLogin(async (scene) => {
    const {stand, effects, openBrowsers} = scene;
    openBrowsers();
    await effects.run(start);
    const [awaited] = started(effects.events);
    assert.ok(awaited);
    assert.deepEqual([awaited.browser, awaited.pasteOnly], ['opened', null]);
    await effects.run({type: 'submit-code', text: await stand.emulator.agree(awaited.url)});
    await untilEvent(scene, 'login-succeeded');
    assert.deepEqual(effects.typesOf(), ['login-started', 'code-exchanging', 'login-succeeded']);
    const {accessToken, refreshToken} = storedSession(stand.ports).tokens;
    for (const secret of [accessToken, `${refreshToken}`]) {
      assert.ok(!JSON.stringify(effects.events).includes(secret));
    }
  });
});

test('a refused paste is reported, and the same attempt continues', async () => {
  await withLogin(async ({effects, openBrowsers}) => {
    openBrowsers();
    await effects.run(start, {type: 'submit-code', text: 'KOE006'});
    assert.deepEqual(effects.typesOf(), ['login-started']);
    await effects.run({type: 'submit-code', text: 'KOE006'});
    assert.deepEqual(effects.typesOf(), ['login-started', 'code-refused']);
  });
});

test('leaving while the browser opens ends the attempt in the background too', async () => {
  await withLogin(async ({effects, openBrowsers, stand}) => {
    const uri = `${stand.ports.environment.redirectUri}`;
    effects.runtime.run(start);
    await untilSeen('the port', async () => (await fetch(uri).catch(() => null)) !== null);
    effects.runtime.run(cancel);
    openBrowsers();
    await effects.runtime.settled();
    await assert.rejects(fetch(uri), 'the port is free again');
    assert.deepEqual(effects.events, []);
  });
});

test('two requests while the browser opens show one attempt, which listens', async () => {
  await withLogin(async ({effects, openBrowsers}) => {
    effects.runtime.run(start);
    effects.runtime.run({...start, chooseAccount: true});
    openBrowsers();
    await effects.runtime.settled();
    const attempts = started(effects.events);
    assert.equal(attempts.length, 1);
    assert.equal(attempts[0]?.pasteOnly, null);
    assert.match(`${attempts[0]?.url}`, /select_account/);
  });
});

test('a new request ends the previous attempt, which reports nothing more', async () => {
  await withLogin(async (scene) => {
    const {effects, openBrowsers, stand} = scene;
    openBrowsers();
    await effects.run(start);
    await effects.run(start);
    const [first, second] = started(effects.events);
    assert.ok(first && second);
    assert.equal(second.pasteOnly, null, 'the port was free for the second');
    assert.equal((await fetch(await stand.emulator.agree(first.url))).status, 400);
    await fetch(await stand.emulator.agree(second.url));
    await untilEvent(scene, 'login-succeeded');
    assert.equal(effects.typesOf().includes('login-failed'), false);
  });
});

test('the exchange is reported even if the browser returned before the listener was attached', async () => {
  await withLogin(async (scene) => {
    const {openBrowsers, stand} = scene;
    const {listen} = stand.ports.login;
    const early: Ports['login'] = {
      ...stand.ports.login,
      openBrowser: async () => 'opened',
      listen: async (asked) => {
        const listener = await listen(asked);
        if (listener.kind === 'unavailable') return listener;
        return {...listener, result: Promise.resolve({kind: 'code', code: 'code-that-came-early'})};
      },
    };
    openBrowsers();
    const others = effectsOn({...stand.ports, login: early});
    await others.run(start);
    await untilEvent({...scene, effects: others}, 'login-failed');
    assert.deepEqual(others.typesOf(), ['login-started', 'code-exchanging', 'login-failed']);
  });
});

test('an attempt that cannot start fails with a message', async () => {
  const env = {KAKAO_REST_API_KEY: undefined};
  await withServices(
    async ({ports}) => {
      const effects = effectsOn(ports);
      await effects.run(start);
      const failure = {kind: 'setup-missing', missing: 'rest-api-key'};
      assert.deepEqual(effects.events, [{type: 'login-failed', failure}]);
    },
    {loggedIn: false, env},
  );
});
