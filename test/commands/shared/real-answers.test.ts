import assert from 'node:assert/strict';
import {once} from 'node:events';
import {createServer} from 'node:http';
import {after, test} from 'node:test';
import {endPause} from '../../../src/app/shared/sending-pause.ts';
import {tokensOfGrant} from '../../../src/domain/login/tokens.ts';
import {jsonOf} from '../../support/cli-result.ts';
import {commandLineOn} from '../../support/command-line.ts';
import {type Stand, storedSession, withServices} from '../../support/services.ts';
import {type Answers, commands, inputs, paths, usual} from './one-answer.ts';
import {rows} from './real-answers.ts';
import {refusals} from './refusals.ts';

let answers: Answers = {};
const server = createServer((request, response) => {
  const found = Object.entries(paths).find(([, path]) => request.url === path)?.[0];
  const [status, body] = {...usual, ...answers}[found as keyof Answers] ?? [404, ''];
  request.resume().on('end', () => {
    response.writeHead(status, {'content-type': 'application/json;charset=UTF-8'});
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
});
after(() => server.close());

function forget({ports}: Stand, isExpired: boolean): void {
  const now = ports.clock.now();
  const {restApiKey} = ports.environment;
  const old = {accessToken: 'old-access', expiresIn: 21599, refreshToken: 'old-refresh'};
  const known = {...old, refreshTokenExpiresIn: 5183999, scopes: null};
  const tokens = tokensOfGrant(restApiKey ?? '', known, now);
  const accessTokenExpiresAt = isExpired ? now - 1 : tokens.accessTokenExpiresAt;
  ports.sessions.save({account: null, tokens: {...tokens, accessTokenExpiresAt}});
  endPause(ports);
}

test('every answer that Kakao or its libraries are known to give has its meaning', async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const origin = `http://127.0.0.1:${port}`;
  const env = {KAKAO_AUTH_ORIGIN: origin, KAKAO_API_ORIGIN: origin};
  await withServices(
    async (stand) => {
      const run = commandLineOn(stand.ports);
      for (const {from, answers: given, steps, kept, account, expired = false} of rows) {
        answers = given;
        forget(stand, expired);
        const name = `${from}: ${JSON.stringify(given)}`;
        const ends: Record<string, string> = {};
        for (const step of Object.keys(steps)) {
          const args = commands[step as keyof typeof commands];
          const done = await run([...args, '--json'], {input: inputs[step] ?? ''});
          const {consent, error, status} = jsonOf(done);
          const says = error?.code ?? consent ?? status ?? '';
          ends[step] = `${done.code} ${says}`.trim();
        }
        assert.deepEqual(ends, steps, name);
        if (kept !== undefined) {
          assert.equal(storedSession(stand.ports).tokens.refreshToken, kept, name);
        }
        if (account !== undefined) {
          assert.match((await run(['status'])).stdout, new RegExp(`^계정 +${account}$`, 'm'));
        }
      }
      for (const {answers: given, step, exit} of refusals) {
        answers = given;
        forget(stand, false);
        const {code} = await run(commands[step]);
        assert.equal(code, exit, JSON.stringify(given));
      }
    },
    {loggedIn: false, env},
  );
});
