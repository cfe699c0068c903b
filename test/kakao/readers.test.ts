import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {test} from 'node:test';
import {objectsIn} from '../../src/kakao/http/json-fields.ts';

/** A complete response for each reader, and the members without which it means nothing. */
const samples: Readonly<Record<string, {readonly whole: object; readonly needs: string[]}>> = {
  readGrant: {
    whole: {
      access_token: 'access',
      token_type: 'bearer',
      refresh_token: 'refresh',
      id_token: 'id',
      expires_in: 21599,
      scope: 'talk_message',
      refresh_token_expires_in: 5183999,
    },
    needs: ['access_token'],
  },
  readTokenInfo: {
    whole: {id: 1, expires_in: 7199, app_id: 1234, expiresInMillis: 7199000, appId: 1234},
    needs: [],
  },
  readAccount: {
    whole: {
      id: 1,
      connected_at: '2026-11-30T00:00:00Z',
      properties: {nickname: '길동'},
      kakao_account: {profile_nickname_needs_agreement: false, profile: {nickname: '길동'}},
    },
    needs: ['id'],
  },
  readAgreedScopes: {
    whole: {
      id: 1,
      scopes: [
        {id: 'talk_message', display_name: '메시지', type: 'SERVICE', using: true, agreed: true},
        {id: 'friends', revocable: true, using: true, agreed: false},
      ],
    },
    // Without it, nothing is known about the consent that a memo needs.
    needs: ['scopes', '1.agreed'],
  },
  readFriendPage: {
    whole: {
      elements: [
        {id: 1, uuid: 'a', favorite: true, profile_nickname: '엄마', profile_thumbnail_image: ''},
      ],
      total_count: 1,
      favorite_count: 1,
      before_url: null,
      after_url: null,
    },
    needs: ['elements'],
  },
  readDone: {whole: {id: 1, extra: 1}, needs: ['id']},
  readConsent: {
    whole: {id: 1, scopes: [{id: 'friends'}, {id: 'talk_message', using: true, agreed: true}]},
    needs: ['scopes', '2.agreed'],
  },
  readCalendars: {
    whole: {calendars: [{id: 'primary'}, {id: 'c', name: 'kakao-tui', color: 'BLUE'}]},
    needs: ['calendars'],
  },
  readEventPage: {
    whole: {
      events: [{id: 'e', title: '글', time: {start_at: '2026-12-24T00:00:00Z', all_day: false}}],
      has_next: true,
      after_url: 'https://kapi.kakao.com/v2/api/calendar/events?next_page_token=a',
    },
    needs: ['events'],
  },
  readEvent: {
    whole: {event: {id: 'e', time: {start_at: '2026-12-24T00:00:00Z'}, description: '글'}},
    needs: ['event', '1.id'],
  },
};

const odd = [null, '', 'x', 0, -1, 1.5, 1e99, true, [], {}, [null], {a: null}, 2n ** 64n];

type Reader = (value: unknown) => unknown;

/** Every exported reader of a response in the folders of the two servers. */
async function findReaders(): Promise<ReadonlyMap<string, Reader>> {
  const readers = new Map<string, Reader>();
  for (const folder of ['api', 'auth', 'probes']) {
    const base = new URL(`../../src/kakao/${folder}/`, import.meta.url);
    for (const file of readdirSync(base)) {
      const exported: Record<string, unknown> = await import(new URL(file, base).href);
      for (const [name, value] of Object.entries(exported)) {
        if (/^read[A-Z]/.test(name) && typeof value === 'function') {
          readers.set(name, (json) => value(json));
        }
      }
    }
  }
  return readers;
}

test('each reader of a response has a sample here, and reads it', async () => {
  const readers = await findReaders();
  assert.deepEqual([...readers.keys()].toSorted(), Object.keys(samples).toSorted());
  for (const [name, {whole}] of Object.entries(samples)) {
    assert.notEqual(readers.get(name)?.(whole), undefined, name);
  }
});

test('a member that is missing or odd discards nothing else of a response', async () => {
  const readers = await findReaders();
  for (const [name, {whole, needs}] of Object.entries(samples)) {
    const read = readers.get(name);
    assert.ok(read);
    const count = objectsIn(whole).length;
    for (let index = 0; index < count; index += 1) {
      const members = Object.keys(objectsIn(whole)[index] ?? {});
      const isNeeded = (one: string) => needs.includes(index === 0 ? one : `${index}.${one}`);
      for (const member of members.filter((one) => !isNeeded(one))) {
        for (const value of [undefined, ...odd]) {
          const changed = structuredClone(whole);
          const object = objectsIn(changed)[index] ?? {};
          if (value === undefined) delete object[member];
          else object[member] = value;
          const shown = `${name}: ${member} ${typeof value} ${String(value)}`;
          assert.notEqual(read(changed), undefined, shown);
        }
      }
    }
  }
});

test('further members, and the order of members, change nothing', async () => {
  const readers = await findReaders();
  for (const [name, {whole}] of Object.entries(samples)) {
    const read = readers.get(name);
    const more = Object.fromEntries(Object.entries({...whole, more: [{x: 1}]}).toReversed());
    assert.deepEqual(read?.(more), read?.(whole), name);
  }
});
