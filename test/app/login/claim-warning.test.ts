import assert from 'node:assert/strict';
import {test} from 'node:test';
import {claimWarning} from '../../../src/app/login/claim-warning.ts';
import {FailureError} from '../../../src/domain/failure/failure.ts';
import {rememberSent} from '../../support/remember-sent.ts';
import {withServices} from '../../support/services.ts';

const day = 86_400_000;

test('the end of the login is announced once at each of its stages, by the first process that checks', async () => {
  await withServices(({ports, open, turn}) => {
    const reported: unknown[] = [];
    const other = open();
    for (let passed = 0; passed < 60; passed += 0.5) {
      for (const each of [ports, other, ports]) {
        const warning = claimWarning(each, 'login-ends');
        if (warning?.kind === 'login-ends') reported.push(Math.round((warning.left / day) * 2) / 2);
      }
      turn(day / 2);
    }
    assert.deepEqual(reported, [14, 7, 3, 1]);
    assert.equal(claimWarning(ports, 'login-ends'), null, 'what has ended is no warning');
  });
});

test('a new login gets new warnings, and a login without a refresh token gets none', async () => {
  await withServices(({ports, turn}) => {
    turn(55 * day);
    assert.equal(claimWarning(ports, 'login-ends')?.kind, 'login-ends');
    const held = ports.sessions.read();
    assert.ok(held);
    const end = (held.tokens.refreshTokenExpiresAt ?? 0) + 1000;
    ports.sessions.save({...held, tokens: {...held.tokens, refreshTokenExpiresAt: end}});
    assert.equal(claimWarning(ports, 'login-ends')?.kind, 'login-ends');
    const other = {...held.tokens, refreshToken: null, refreshTokenExpiresAt: end + 1000};
    ports.sessions.save({...held, tokens: other});
    assert.equal(claimWarning(ports, 'login-ends'), null);
  });
});

test('from 15 messages in a Korean day the limit is announced, once a day; a long memo is several messages', async () => {
  await withServices(async ({ports, open, turn, clock}) => {
    // Noon in Korea, so that the test does not cross midnight.
    turn(day - ((clock.now() + 9 * 3_600_000) % day) + day / 2);
    const write = (count: number) => {
      for (let n = 0; n < count; n += 1) rememberSent(ports, {text: `${n}`, sentAt: clock.now()});
    };
    write(12);
    rememberSent(ports, {text: '가'.repeat(300), sentAt: clock.now()});
    assert.equal(claimWarning(ports, 'near-quota'), null);
    write(1);
    assert.deepEqual(claimWarning(open(), 'near-quota'), {kind: 'near-quota', count: 15});
    write(1);
    assert.equal(claimWarning(ports, 'near-quota'), null);
    turn(day);
    write(15);
    assert.deepEqual(claimWarning(ports, 'near-quota'), {kind: 'near-quota', count: 15});
  });
});

test('a warning that cannot be recorded on disk is not shown and does not fail', async () => {
  await withServices(({ports, turn}) => {
    turn(55 * day);
    const full = {kind: 'storage', problem: 'full', path: 'state.db', detail: ''} as const;
    const claim = (): never => {
      throw new FailureError(full);
    };
    assert.equal(claimWarning({...ports, warnings: {claim}}, 'login-ends'), null);
  });
});
