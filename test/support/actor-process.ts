// One process of the program, for tests with several processes. Reads orders as JSON lines on stdin
// and answers each with a numbered line.
import {createInterface} from 'node:readline';
import {listFriends} from '../../src/app/friend/list-friends.ts';
import {sendToFriends} from '../../src/app/friend/send-to-friends.ts';
import {getAccessToken} from '../../src/app/login/get-access-token.ts';
import {drainOutbox} from '../../src/app/memo/drain-outbox.ts';
import {recoverMemos} from '../../src/app/memo/recover-memos.ts';
import type {LockName} from '../../src/app/ports/storage-ports.ts';
import {fireSchedules} from '../../src/app/schedule/fire-schedules.ts';
import {createKakaoAuth} from '../../src/kakao/auth/kakao-auth.ts';
import {createHttp} from '../../src/kakao/http/http.ts';
import {createCriticalWork} from '../../src/main/critical-work.ts';
import {createServices} from '../../src/main/services.ts';
import {locateDataFolder} from '../../src/storage/base/data-folder.ts';
import {accept, sendAtOnce} from './accept.ts';
import {given} from './contents.ts';

const services = createServices({
  env: process.env,
  folder: locateDataFolder(process.env),
  version: '0.0.0',
  demo: null,
  criticalWork: createCriticalWork(),
});
const {ports} = services;
const held = new Map<string, {release(): void}>();

const actions: Readonly<Record<string, (argument: string) => unknown>> = {
  hello: () => ports.processId,
  acquire: async (name) => {
    const lock = await ports.locks.acquire(name as LockName, 60_000);
    if (lock !== null) held.set(name, lock);
    return {held: lock !== null};
  },
  release: (name) => held.get(name)?.release(),
  token: () => getAccessToken(ports),
  // The same with another limit (ms) from the request to the response.
  tokenWithin: (headers) => {
    const http = createHttp({
      env: process.env,
      version: '0.0.0',
      timeouts: {headers: Number(headers)},
    });
    return getAccessToken({...ports, auth: createKakaoAuth({origin: ports.auth.origin, http})});
  },
  accept: (text) => accept(ports, given(text)),
  // Prints each id before the next write, so that the output of a killed writer can be checked.
  acceptMany: async (count) => {
    for (let index = 0; index < Number(count); index += 1) {
      const memo = await accept(ports, given(`memo ${index}`));
      if (memo.ok) process.stdout.write(`saved ${memo.value.id}\n`);
    }
  },
  send: (text) => sendAtOnce(ports, given(text)),
  drain: () => drainOutbox(ports, {onChange: () => {}}),
  // Sends without the pauses between memos.
  hurry: () => drainOutbox({...ports, wait: () => Promise.resolve()}, {onChange: () => {}}),
  // Sends a text to all friends, in the order of their names, without the pauses between parts.
  sendToAll: async (text) => {
    const listed = await listFriends(ports, {by: 'nickname', direction: 'asc'});
    const friends = listed.ok ? listed.value.friends : [];
    const hurried = {...ports, wait: () => Promise.resolve()};
    return sendToFriends(hurried, {...given(text), friends, account: null});
  },
  // Fires the schedules that are due at this time (ms).
  fireAt: async (now) => {
    const clock = {now: () => Number(now)};
    const fired: number[] = [];
    const {signal} = new AbortController();
    await fireSchedules({...ports, clock}, {onFired: ({at}) => fired.push(at), signal});
    return fired;
  },
  recover: () => recoverMemos(ports),
  claim: (id) => ports.memos.claim(id, ports.processId) !== null,
  // A hundred updates, each of which is lost if another process writes between its read and its
  // write.
  countIn: (id) => {
    for (let step = 0; step < 100; step += 1) {
      ports.memos.update(id, ({nextAttemptAt}) => ({nextAttemptAt: (nextAttemptAt ?? 0) + 1}));
    }
  },
};

let count = 0;
for await (const line of createInterface({input: process.stdin})) {
  const {action, argument}: {action: string; argument: string} = JSON.parse(line);
  count += 1;
  const answer = (await actions[action]?.(argument)) ?? null;
  process.stdout.write(`#${count} ${JSON.stringify(answer)}\n`);
}
services.close();
