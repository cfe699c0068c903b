import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Ports} from '../../../src/app/ports/ports.ts';
import {jsonOf} from '../../support/cli-result.ts';
import {commandLineOn} from '../../support/command-line.ts';
import {type Stand, storedSession, withServices} from '../../support/services.ts';

/** A token file, and a program that has never had the secret of its app. */
async function withoutSecret(
  callback: (stand: Stand, file: string, withSecret: Ports) => Promise<void>,
): Promise<void> {
  await withServices(async (stand) => {
    const {ports, emulator} = stand;
    const {tokens} = storedSession(ports);
    const file = {
      access_token: tokens.accessToken,
      refresh_token: tokens.refreshToken,
      client_id: emulator.restApiKey,
    };
    ports.sessions.clear();
    ports.sessions.saveClientSecret(emulator.restApiKey, null);
    const environment = {...ports.environment, clientSecret: null};
    await callback({...stand, ports: {...ports, environment}}, JSON.stringify(file), ports);
  });
}

test('an import without the secret that the app requires says so, and where it goes', async () => {
  await withoutSecret(async ({ports}, input) => {
    const run = commandLineOn(ports);
    const {code, stderr} = await run(['import', '-'], {input});
    assert.equal(code, 0, 'the access token is valid');
    assert.match(stderr, /클라이언트 시크릿.*'KAKAO_CLIENT_SECRET=시크릿 kakao-tui refresh'/);
    const json = jsonOf(await run(['import', '-', '--json', '--force'], {input}));
    assert.deepEqual([json.ok, json.isClientSecretMissing], [true, true]);
  });
});

test('the first refresh without it says where it goes; once given, it is kept', async () => {
  await withoutSecret(async ({ports, emulator}, input, withSecret) => {
    await commandLineOn(ports)(['import', '-', '--offline'], {input});
    const refused = await commandLineOn(ports)(['refresh']);
    assert.equal(refused.code, 7);
    assert.match(refused.stderr, /KOE010.*\n.*KAKAO_CLIENT_SECRET/);
    assert.equal((await commandLineOn(withSecret)(['refresh'])).code, 0);
    assert.equal(ports.sessions.readClientSecret(emulator.restApiKey), emulator.clientSecret);
    assert.equal((await commandLineOn(ports)(['refresh'])).code, 0);
  });
});

/** Changes of the file or of the app, and whether a secret is missing after an import. */
const cases: readonly (readonly [string, (file: object, stand: Stand) => object, boolean])[] = [
  [
    'the secret in the file',
    (file, {emulator}) => ({...file, client_secret: emulator.clientSecret}),
    false,
  ],
  [
    'the secret in an object around',
    (file, {emulator}) => ({clientSecret: emulator.clientSecret, t: file}),
    false,
  ],
  [
    'a wrong secret in the file',
    (file) => ({...file, client_secret: 'x'.repeat(32).replace(/x/g, 'q')}),
    true,
  ],
  ['a placeholder as the secret', (file) => ({...file, client_secret: '***'}), true],
  ['the secret of another service', (file) => ({t: file, client_secret: 'GOCSPX-abcdefgh'}), true],
  ['an empty secret', (file) => ({...file, client_secret: ''}), true],
  ['no refresh token', (file) => ({...file, refresh_token: null}), false],
  [
    'a secret that is stored',
    (file, {ports, emulator}) => {
      ports.sessions.saveClientSecret(emulator.restApiKey, emulator.clientSecret);
      return file;
    },
    false,
  ],
  [
    'Kakao does not answer',
    (file, {emulator}) => {
      emulator.failNext('/oauth/token', {status: 503, body: ''});
      return file;
    },
    false,
  ],
];

test('whether the secret is missing is found out before the first refresh', async () => {
  for (const [name, change, isMissing] of cases) {
    await withoutSecret(async (stand, file) => {
      const input = JSON.stringify(change(JSON.parse(file), stand));
      const result = await commandLineOn(stand.ports)(['import', '-', '--json'], {input});
      assert.equal(jsonOf(result).isClientSecretMissing, isMissing, name);
    });
  }
});
