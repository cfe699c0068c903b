import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {sendMemo} from '../emulator/plain-http.ts';
import {memoWith} from './database.ts';
import {type KakaoStage, openStage, type StageOptions} from './kakao-stage.ts';
import {secretsOf} from './local-kakao.ts';
import {rememberSent} from './remember-sent.ts';

type Fault = (stage: KakaoStage) => Promise<unknown> | undefined;

/** A fault that must make the end of a stage fail, by the invariant that it breaks. */
const faults: Readonly<Record<string, Fault>> = {
  I1: ({emulator}) => sendMemo(emulator, emulator.issuedTokens.at(-1) ?? ''),
  I2: ({withPorts}) =>
    withPorts(({memos}) => {
      memos.add(memoWith({id: 'm'}), null);
      const parts = [{text: 'x', status: 'sent'}] as const;
      memos.update('m', () => ({status: 'sent', parts}));
    }),
  I3: ({withPorts}) =>
    withPorts(({memos}) => memos.add(memoWith({id: 'm', status: 'failed'}), null)),
  I6: ({home}) => void writeFileSync(join(home, 'left-behind'), '', {mode: 0o600}),
};

for (const [invariant, fault] of Object.entries(faults)) {
  test(`closing a stage fails when ${invariant} is broken, unless the test declares it`, async () => {
    await assert.rejects(endOf(fault), new RegExp(`${invariant}: `));
    await endOf(fault, {breaks: {[invariant]: 'on purpose'}});
  });
}

const shown: Readonly<Record<string, Fault>> = {
  'a command that ran to its end': ({run}) => run(['history']),
  'a command that the test did not wait for': ({start}) => start(['history']).exit,
  'a window': async ({open}) => {
    await using tui = open({args: ['history'], env: {PAGER: ''}, columns: 300});
    await tui.exit;
  },
};

for (const [who, show] of Object.entries(shown)) {
  test(`closing a stage fails when ${who} shows a secret`, async () => {
    const left = endOf(async (stage) => {
      const [text = ''] = secretsOf(stage);
      await stage.withPorts((ports) => rememberSent(ports, {text, sentAt: Date.now()}));
      await show(stage);
    });
    await assert.rejects(left, /I4: /);
  });
}

async function endOf(fault: Fault, options: StageOptions = {}): Promise<void> {
  await using stage = await openStage({loggedIn: true, ...options});
  await fault(stage);
}
