import type {FriendsPage} from '../../../src/app/state/friend-pages.ts';
import type {State} from '../../../src/app/state/state.ts';
import {draftOf} from '../../../src/domain/draft/draft.ts';
import type {RecordedMemo} from '../../../src/domain/memo/memo.ts';
import type {Receiver} from '../../../src/domain/memo/receiver.ts';
import {qrModules} from '../../../src/domain/text/qr-code.ts';
import {type Material, memoInState} from './material.ts';
import type {Sample, Size} from './sample.ts';

const address =
  'https://kauth.kakao.com/oauth/authorize?client_id=0123456789abcdef0123456789abcdef&redirect_uri=http%3A%2F%2Flocalhost%3A3000%2Foauth&response_type=code&scope=talk_message%2Cfriends&state=friend';

/** A window in which a code fits, too. */
const sizes: readonly Size[] = [
  {columns: 80, rows: 24},
  {columns: 40, rows: 10},
  {columns: 120, rows: 60},
];

/** The screens about friends. */
export const friendSamples: readonly Sample[] = [
  picking('friends', 'friends to choose from, two marked', ({friends}) => ({
    list: {kind: 'read', friends, known: knownOf(friends)},
    found: friends,
    selectedId: friends[2]?.uuid ?? null,
    marked: friends.slice(0, 2),
  })),
  picking('friends-none', 'no friend matches', ({friends, written}) => ({
    field: draftOf(written.strangeQuery),
    list: {kind: 'read', friends, known: []},
  })),
  picking('friends-empty', 'nobody can be written to yet', () => ({
    list: {kind: 'read', friends: [], known: []},
  })),
  picking('friends-reading', 'the list is being read', () => ({})),
  picking('friends-refused', 'the consent to the list is missing', () => ({
    list: {kind: 'failed', failure: {kind: 'consent-missing', scopes: ['friends']}},
  })),
  {
    name: 'friend-setup',
    about: 'what is needed before a message to a friend',
    state: ({main}) => ({
      ...main,
      overlay: {
        kind: 'friend-setup',
        login: {address, code: qrModules(address)},
        failure: null,
        from: null,
      },
    }),
    sizes,
  },
  {
    name: 'friend-setup-not',
    about: 'the address for a friend cannot be made',
    state: ({main}) => ({
      ...main,
      overlay: {
        kind: 'friend-setup',
        login: null,
        failure: {kind: 'setup-missing', missing: 'rest-api-key'},
        from: null,
      },
    }),
  },
  {
    name: 'friend-mark',
    about: 'the memo in the box goes to a friend',
    state: (material) => marked(material, 1, material.written.lines),
  },
  {
    name: 'friend-mark-empty',
    about: 'the empty box is for five friends',
    state: (material) => marked(material, 5, ''),
  },
  {
    name: 'friend-mark-ended',
    about: 'a text that was written for a friend',
    state: (material) => ({
      ...marked(material, 0, material.written.lines),
      draftMeantFor: material.friends.slice(0, 2).map(({name}) => name),
    }),
  },
  {
    name: 'friend-memos',
    about: 'memos to friends in the history',
    state: (material) => withFriendMemos(material),
  },
  {
    name: 'friend-memo',
    about: 'the page of a memo to two friends, which one of them did not get',
    state: (material) => ({
      ...withFriendMemos(material),
      overlay: {kind: 'memo', id: 'to-two'},
    }),
  },
];

function picking(
  name: string,
  about: string,
  change: (material: Material) => Partial<FriendsPage>,
): Sample {
  const state: Sample['state'] = (material) => ({
    ...material.main,
    overlay: {
      kind: 'friends',
      field: draftOf(''),
      list: {kind: 'reading'},
      found: [],
      selectedId: null,
      marked: [],
      ...change(material),
    },
  });
  return {name, about, state};
}

function knownOf(friends: Material['friends']) {
  return friends.slice(0, 1).map(({uuid, name}) => ({uuid, name, writtenAt: 0}));
}

function marked({quiet, friends}: Material, count: number, text: string): State {
  return {...quiet, draft: draftOf(text), draftFriends: friends.slice(0, count)};
}

function withFriendMemos(material: Material): State {
  const {quiet, friends} = material;
  const sent = memoInState('sent', material);
  const receivers = friends.map(
    ({name}): Receiver => ({name, status: 'sent', sentParts: 1, failure: null}),
  );
  const failed: Receiver = {
    name: friends[1]?.name ?? '',
    status: 'failed',
    sentParts: 0,
    failure: {kind: 'not-confirmed'},
  };
  const memos: readonly RecordedMemo[] = [
    {...sent, id: 'to-one', receivers: receivers.slice(0, 1)},
    {
      ...sent,
      id: 'to-two',
      sequence: sent.sequence + 1,
      createdAt: sent.createdAt + 3_600_000,
      status: 'failed',
      sentAt: null,
      parts: sent.parts.map((part) => ({...part, status: 'failed'})),
      failure: failed.failure,
      receivers: [...receivers.slice(0, 1), failed],
    },
  ];
  return {...quiet, history: {...quiet.history, memos, total: 2, failed: 1}};
}
