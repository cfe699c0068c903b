import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  finishForeignLogin,
  finishPrintedLogin,
} from '../../../src/app/login/finish-printed-login.ts';
import {printLogin} from '../../../src/app/login/print-login.ts';
import {freshCode} from '../../emulator/plain-http.ts';
import {failureOf, valueIn} from '../../support/assert-failure.ts';
import {type Stand, storedSession, withServices} from '../../support/services.ts';

const minute = 60_000;

const withStand = (callback: (stand: Stand) => Promise<void>, env = {}) =>
  withServices(callback, {loggedIn: false, env});

/** Prints an address, and agrees there; the code arrives at the other process as an address. */
async function agreed({ports, emulator}: Stand, options = {}) {
  const {url} = valueIn(await printLogin(ports, options));
  const address = await emulator.agree(url);
  return {url, address, code: new URL(address).searchParams.get('code') ?? ''};
}

const exchanges = ({emulator}: Stand) =>
  emulator.requests.filter(({form}) => form['grant_type'] === 'authorization_code');

/** The bare code of an address that the user made, as the usual script does: no state, no PKCE. */
const ownCode = ({emulator, ports}: Stand): Promise<string> =>
  freshCode(emulator, {redirect_uri: ports.environment.redirectUri ?? '', scope: 'talk_message'});

test('another process completes the login, by the address or by the code alone', async () => {
  await withStand(async (stand) => {
    for (const part of ['address', 'code'] as const) {
      const given = (await agreed(stand))[part];
      const other = stand.open();
      const session = valueIn(await finishPrintedLogin(other, given));
      assert.equal(session.account?.nickname, '홍길동');
      assert.deepEqual(storedSession(stand.ports), session);
      assert.ok(exchanges(stand).at(-1)?.form['code_verifier']);
    }
  });
});

test('a paste is read in every form, as at the prompt', async () => {
  await withStand(async (stand) => {
    const forms: ((address: string) => string)[] = [
      (address) => address.replace(/.{40}/g, '$&\n'),
      (address) => `> ${address.replace(/.{20}/g, '$&\r\n> ')}`,
      (address) => `"${address}"\nkim@host:~$ `,
      (address) => encodeURIComponent(address),
      (address) => address.replace('&', '&amp;'),
      (address) => new URL(address).search,
      (address) => `${address} $ `,
    ];
    for (const form of forms) {
      const {address} = await agreed(stand);
      valueIn(await finishPrintedLogin(stand.ports, form(address)));
    }
  });
});

test('an address belongs to the login with its state, of several that wait', async () => {
  await withStand(async (stand) => {
    const first = await agreed(stand);
    const second = await agreed(stand);
    valueIn(await finishPrintedLogin(stand.ports, first.address));
    valueIn(await finishPrintedLogin(stand.ports, second.address));
  });
});

test('a bare code belongs to the newest login that waits', async () => {
  await withStand(async (stand) => {
    const older = await agreed(stand);
    const newer = await agreed(stand);
    valueIn(await finishPrintedLogin(stand.ports, newer.code));
    valueIn(await finishPrintedLogin(stand.ports, older.code));
  });
});

test('a login is used once, and a second use makes no request', async () => {
  await withStand(async (stand) => {
    const {address, code} = await agreed(stand);
    valueIn(await finishPrintedLogin(stand.ports, address));
    for (const again of [address, code]) {
      const {problem} = failureOf('login-address', await finishPrintedLogin(stand.open(), again));
      assert.equal(problem, 'used');
    }
    assert.equal(exchanges(stand).length, 1);
  });
});

test('two processes with the same address make one login', async () => {
  await withStand(async (stand) => {
    const {address} = await agreed(stand);
    stand.emulator.failNext('/oauth/token', {delay: 50});
    const other = stand.open();
    const ends = await Promise.all([
      finishPrintedLogin(stand.ports, address),
      finishPrintedLogin(other, address),
    ]);
    assert.deepEqual(ends.map(({ok}) => ok).sort(), [false, true]);
    assert.equal(exchanges(stand).length, 1);
  });
});

test('a login waits for ten minutes', async () => {
  await withStand(async (stand) => {
    const {address, code} = await agreed(stand);
    stand.clock.turn(10 * minute);
    for (const given of [address, code]) {
      const {problem} = failureOf('login-address', await finishPrintedLogin(stand.ports, given));
      assert.equal(problem, 'expired');
    }
    const next = await agreed(stand);
    // Real time passes as well: a minute is more than a busy machine takes here.
    stand.clock.turn(9 * minute);
    valueIn(await finishPrintedLogin(stand.ports, next.address));
    assert.equal(exchanges(stand).length, 1);
  });
});

test('what belongs to no printed login is refused with the reason, without a request', async () => {
  await withStand(async (stand) => {
    const {address, url} = await agreed(stand);
    const foreign = new URL(address);
    foreign.searchParams.set('state', 'another');
    const stateless = new URL(address);
    stateless.searchParams.delete('state');
    const elsewhere = address.replace('localhost:8931', 'elsewhere.example');
    const refused: readonly (readonly [string, string])[] = [
      [foreign.href, 'foreign'],
      [stateless.href, 'foreign'],
      [elsewhere, 'other-address'],
      [url, 'authorization-page'],
      ['', 'empty'],
      [' \n ', 'empty'],
      ['두 단어', 'not-a-code'],
      ['x'.repeat(9000), 'too-long'],
      [`${address}&code=other`, 'duplicate-parameter'],
      ['KOE006', 'koe-page'],
      [`${stand.ports.environment.redirectUri}?error=access_denied`, 'login-denied'],
    ];
    for (const [text, expected] of refused) {
      const outcome = await finishPrintedLogin(stand.ports, text);
      assert.ok(!outcome.ok);
      const {failure} = outcome;
      assert.equal('problem' in failure ? failure.problem : failure.kind, expected, text);
    }
    assert.equal(exchanges(stand).length, 0);
    valueIn(await finishPrintedLogin(stand.ports, address));
  });
});

test('without a printed login, an address and a code are refused with what to do', async () => {
  await withStand(async (stand) => {
    const {redirectUri} = stand.ports.environment;
    for (const given of ['a'.repeat(40), `${redirectUri}?code=${'a'.repeat(40)}&state=x`]) {
      const {problem} = failureOf('login-address', await finishPrintedLogin(stand.ports, given));
      assert.equal(problem, 'none');
    }
  });
});

test('a failed exchange leaves the login usable', async () => {
  await withStand(async (stand) => {
    const {address} = await agreed(stand);
    stand.emulator.failNext('/oauth/token', {status: 503, body: ''});
    assert.ok(!(await finishPrintedLogin(stand.ports, address)).ok);
    valueIn(await finishPrintedLogin(stand.open(), address));
  });
});

test('a code of an own address is refused with the verifier, which is said, and exchanged without', async () => {
  await withStand(async (stand) => {
    await agreed(stand);
    const code = await ownCode(stand);
    const refused = failureOf('code-refused', await finishPrintedLogin(stand.ports, code));
    assert.equal(refused.hasVerifier, true);
    assert.equal(refused.cause.kind, 'kakao');
    valueIn(await finishForeignLogin(stand.ports, code));
    assert.equal(exchanges(stand).at(-1)?.form['code_verifier'], undefined);
  });
});

test('an own address is exchanged with any state or none', async () => {
  await withStand(async (stand) => {
    const {redirectUri} = stand.ports.environment;
    for (const rest of ['', '&state=my-state', '&state=', '#_=_']) {
      const address = `${redirectUri}?code=${await ownCode(stand)}${rest}`;
      valueIn(await finishForeignLogin(stand.ports, address));
    }
  });
});

test('a refused own code is explained, and another redirect URI has its own words', async () => {
  await withStand(async (stand) => {
    const used = await ownCode(stand);
    valueIn(await finishForeignLogin(stand.ports, used));
    const again = failureOf('code-refused', await finishForeignLogin(stand.ports, used));
    assert.equal(again.hasVerifier, false);
    const environment = {...stand.ports.environment, redirectUri: 'http://localhost:1/other'};
    const other = {...stand.ports, environment};
    const {code} = failureOf('kakao', await finishForeignLogin(other, await ownCode(stand)));
    assert.equal(code, 'KOE303');
    const page = `http://localhost:8931/callback?code=${'a'.repeat(40)}`;
    const {problem} = failureOf('paste-refused', await finishForeignLogin(other, page));
    assert.equal(problem, 'other-address');
  });
});

test('PKCE can be left out of a printed address, by the option or the preference', async () => {
  await withStand(async (stand) => {
    const plain = await agreed(stand, {pkce: false});
    assert.equal(new URL(plain.url).searchParams.get('code_challenge'), null);
    valueIn(await finishPrintedLogin(stand.ports, plain.address));
    await stand.ports.preferences.save({pkce: false});
    const {url, address} = await agreed(stand);
    assert.equal(new URL(url).searchParams.get('code_challenge'), null);
    valueIn(await finishPrintedLogin(stand.ports, address));
  });
});

test('the login is completed with the key and redirect URI that its address was made with', async () => {
  await withStand(async (stand) => {
    const {address} = await agreed(stand);
    const {clientSecret} = stand.emulator;
    const environment = {restApiKey: null, clientSecret, redirectUri: 'http://localhost:1/other'};
    valueIn(await finishPrintedLogin({...stand.ports, environment}, address));
  });
});
