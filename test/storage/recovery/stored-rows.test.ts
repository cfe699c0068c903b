import assert from 'node:assert/strict';
import {test} from 'node:test';
import {DamagedValue} from '../../../src/storage/base/row-values.ts';
import {checkRow, type Table} from '../../../src/storage/recovery/stored-rows.ts';

type Row = Readonly<Record<string, unknown>>;

const part = {text: '글', status: 'sent'};

/** A valid row of each table. */
const sound: Readonly<Record<Table, Row>> = {
  memo: {
    sequence: 1,
    id: 'a',
    text: '글',
    content: '{"kind":"text","link":"","button":null}',
    status: 'sending',
    parts: JSON.stringify([part]),
    created_at: 1,
    sent_at: null,
    next_attempt_at: null,
    attempts: 1,
    failure: null,
    owner: 'me',
    tags: '[]',
    pinned_at: null,
    source_id: null,
    forgets_text: 0,
    receivers: '[{"name":"엄마","status":"sending","sentParts":0,"failure":null}]',
  },
  app: {rest_api_key: 'key', client_secret: null},
  pause: {until: 1, cause: '{"kind":"memo-empty"}'},
  session: {
    rest_api_key: 'key',
    access_token: 'access',
    access_token_expires_at: null,
    access_token_issued_at: null,
    refresh_token: null,
    refresh_token_expires_at: null,
    refresh_token_issued_at: null,
    scopes: '[]',
    last_refreshed_at: null,
    account_id: '1',
    nickname: null,
  },
  draft: {
    owner: 'me',
    text: '글',
    link_url: null,
    button_title: null,
    picture: null,
    rings: 0,
    meant_for: null,
  },
  kept_draft: {
    id: 'a',
    text: '글',
    link_url: null,
    button_title: null,
    picture: null,
    rings: 0,
    meant_for: null,
    origin: 'aside',
    kept_at: 1,
  },
  schedule: {
    id: 's',
    rule: '{"kind":"once","at":1}',
    zone: 'Asia/Seoul',
    until: null,
    missed: 'once',
    job: '{"kind":"text","text":"글"}',
    link: null,
    button_title: null,
    is_paused: 0,
    created_at: 1,
    next_at: null,
    computed_at: 1,
    set_at: 1,
  },
  occurrence: {
    schedule_id: 's',
    due_at: 1,
    state: 'queued',
    claimed_at: 1,
    owner: null,
    memo_id: null,
    failure: null,
  },
  friend: {uuid: 'abc', name: '엄마', written_at: 1},
  schedule_key: {key: 'k', schedule_id: 's', created_at: 1},
  link_domain: {domain: 'https://example.com', met_at: 1},
  send_key: {memo_id: 'a', text_hash: 'hash', previous_hash: null},
  sent_item: {number: 1, key: 'news', hash: 'hash', memo_id: 'a'},
  gathered_note: {
    number: 1,
    source: 'serve',
    received_at: 1,
    release_at: 2,
    level: 'normal',
    headline: 'done',
    text: 'done',
    link: null,
    buttons: '[{"title":"log","url":"https://example.com"}]',
  },
  picture_bytes: {
    hash: '039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81',
    bytes: Uint8Array.of(1, 2, 3),
  },
  picture_address: {hash: 'hash', uploaded_at: 1, url: 'https://k.kakaocdn.net/a'},
  refresh_log: {at: 1, refresher: 'app', failure: null},
  reminder: {
    id: 'r',
    text: '글',
    at: 1,
    zone: 'Asia/Seoul',
    rule: '{"kind":"cron","pattern":"0 9 * * *"}',
    recurrence: 'FREQ=DAILY',
    until: null,
    intent: 'create',
    state: 'set',
    memo_id: null,
    calendar_id: 'primary',
    event_id: 'e',
    account_id: '1',
    failure: null,
    attempts: 1,
    asked_at: 1,
    next_attempt_at: null,
    created_at: 1,
  },
  reminder_calendar: {account_id: '1', calendar_id: 'c'},
};

const tables = Object.keys(sound) as Table[];

/** The error for values that the program never writes. */
const wrong: readonly (readonly [table: Table, change: Row, message: string])[] = [
  ['memo', {status: 'lost'}, 'memo status expected'],
  ['memo', {owner: null}, 'text expected, found object'],
  ['memo', {content: '{}'}, 'object with a kind expected'],
  ['memo', {content: '{"kind":"text"}'}, 'link of a content expected'],
  ['memo', {content: '{"kind":"lost","erased":true}'}, 'kind of a content expected'],
  ['memo', {content: '{"kind":"lost","link":""}'}, 'kind of a content expected'],
  ['memo', {content: '{"kind":"toString","link":""}'}, 'kind of a content expected'],
  ['memo', {content: '{"kind":"text","button":null}'}, 'link of a content expected'],
  ['memo', {content: '{"kind":"text","link":"","button":1}'}, 'button of a content expected'],
  ['memo', {parts: '[5]'}, 'part expected'],
  ['memo', {parts: '[null]'}, 'part expected'],
  ['memo', {parts: '[{"status":"sent"}]'}, 'part expected'],
  ['memo', {parts: '[{"text":"글"}]'}, 'part expected'],
  ['memo', {parts: '[{"text":"글","status":"lost"}]'}, 'memo status expected'],
  ['memo', {failure: '{}'}, 'object with a kind expected'],
  ['schedule_key', {schedule_id: null}, 'text expected, found object'],
  ['pause', {cause: 'null'}, 'object with a kind expected'],
  ['kept_draft', {origin: 'lost'}, 'origin of a draft expected'],
  ['picture_bytes', {bytes: Uint8Array.of(1)}, 'bytes of the hash expected'],
  ['reminder', {rule: '{"kind":"once","at":1}'}, 'rule expected'],
  ['reminder', {state: 'lost'}, 'name of a state expected'],
  ['reminder', {intent: 'lost'}, 'name of a state expected'],
  ['refresh_log', {refresher: 'nobody'}, 'refresher expected'],
  ['refresh_log', {failure: '{}'}, 'object with a kind expected'],
];

for (const table of tables) {
  test(`a row of ${table} is valid, and damaged by a blob in any of its columns`, () => {
    checkRow[table](sound[table]);
    for (const column of Object.keys(sound[table])) {
      const row = {...sound[table], [column]: new Uint8Array(1)};
      assert.throws(() => checkRow[table](row), DamagedValue, column);
    }
  });
}

for (const [table, change, message] of wrong) {
  test(`a row of ${table} with ${JSON.stringify(change)} is damaged: ${message}`, () => {
    const row = {...sound[table], ...change};
    assert.throws(() => checkRow[table](row), new DamagedValue(message));
  });
}

test('a memo that is not being sent needs no owner', () => {
  checkRow.memo({...sound.memo, status: 'queued', owner: null});
});
