import assert from 'node:assert/strict';
import {listFriends} from '../../src/app/friend/list-friends.ts';
import type {Ports} from '../../src/app/ports/ports.ts';
import type {Friend} from '../../src/domain/friend/friend.ts';
import type {Emulator, EmulatorOptions} from '../../src/emulator/start-emulator.ts';
import {valueIn} from './assert-failure.ts';
import {assertInvariants} from './invariants.ts';
import {type KakaoStage, openStage, type StageOptions} from './kakao-stage.ts';
import {logIn} from './local-kakao.ts';
import {type Stand, withServices} from './services.ts';

/** Where messages to friends go, and their list comes from. */
export const friendSendPath = '/v1/api/talk/friends/message/default/send';
export const friendListPath = '/v1/api/talk/friends';

const scope = 'profile_nickname,talk_message,friends';

/** 민지 is the user; the others have logged in to the app and agreed to both items. */
export const friendsKakao: EmulatorOptions = {
  enabledScopes: scope.split(','),
  people: [
    {id: '11', nickname: '민지'},
    {id: '22', nickname: '준호'},
    {id: '33', nickname: '엄마'},
    {id: '44', nickname: '엄지'},
  ],
  joined: ['준호', '엄마', '엄지'],
};

/** Logs in with the consent to both items. */
export async function logInForFriends(at: {
  readonly emulator: Emulator;
  readonly ports: Ports;
}): Promise<void> {
  await logIn(at, scope);
}

/** Runs the callback with real ports on a local Kakao with friends, without waiting between parts. */
export async function withFriends(
  callback: (stand: Stand) => Promise<void>,
  options: EmulatorOptions = {},
): Promise<void> {
  await withServices(
    async (stand) => {
      await logInForFriends(stand);
      const ports = {...stand.ports, wait: () => Promise.resolve()};
      await callback({...stand, ports});
      const {emulator} = stand;
      assertInvariants({emulator, ports, folder: stand.folder});
    },
    {loggedIn: false, emulator: {...friendsKakao, ...options}},
  );
}

/** A stage whose user has friends and is logged in with both items. */
export async function openFriendStage(options: StageOptions = {}): Promise<KakaoStage> {
  const stage = await openStage({...friendsKakao, ...options});
  await stage.withPorts((ports) => logInForFriends({emulator: stage.emulator, ports}));
  return stage;
}

/** The friends with these names, in this order. */
export async function friendsNamed(ports: Ports, names: readonly string[]): Promise<Friend[]> {
  const {friends} = valueIn(await listFriends(ports));
  return names.map((name) => {
    const friend = friends.find((one) => one.name === name);
    assert.ok(friend, `no friend is ${name}`);
    return friend;
  });
}

/** The texts in the room of a person, oldest first. */
export function textsOf(emulator: Emulator, nickname: string): readonly string[] {
  const person = emulator.people.find((one) => one.nickname === nickname);
  assert.ok(person, `nobody is ${nickname}`);
  return emulator.memosOf(person.id).map(({text}) => text);
}
