import {DatabaseSync} from 'node:sqlite';

/**
 * Columns whose text chooses among values of the program, refers to a row, is a secret or is
 * compared. Any other text column may hold a text from outside.
 */
const fixedColumns: ReadonlySet<string> = new Set([
  'app.client_secret',
  'app.rest_api_key',
  'draft.owner',
  'friend.uuid',
  'gathered_note.level',
  'gathered_note.source',
  'kept_draft.id',
  'kept_draft.origin',
  'lineage.place',
  'link_domain.domain',
  'memo.id',
  'memo.owner',
  'memo.source_id',
  'memo.status',
  'memo_count.status',
  'memo_picture.hash',
  'memo_tag.tag',
  'occurrence.memo_id',
  'occurrence.owner',
  'occurrence.schedule_id',
  'occurrence.state',
  'pending_login.code_verifier',
  'pending_login.redirect_uri',
  'pending_login.rest_api_key',
  'pending_login.state',
  'picture_address.hash',
  'picture_bytes.hash',
  'program_memo.memo_id',
  'program_memo.source',
  'refresh_log.refresher',
  'reminder.account_id',
  'reminder.calendar_id',
  'reminder.event_id',
  'reminder.id',
  'reminder.intent',
  'reminder.memo_id',
  'reminder.recurrence',
  'reminder.rule',
  'reminder.state',
  'reminder.zone',
  'reminder_calendar.account_id',
  'reminder_calendar.calendar_id',
  'schedule.id',
  'schedule.missed',
  'schedule.rule',
  'schedule.zone',
  'schedule_key.key',
  'schedule_key.schedule_id',
  'send_key.key',
  'send_key.kind',
  'send_key.memo_id',
  'send_key.previous_hash',
  'send_key.text_hash',
  'sent_item.hash',
  'sent_item.key',
  'sent_item.memo_id',
  'session.access_token',
  'session.refresh_token',
  'session.rest_api_key',
  'warning.mark',
  'warning.name',
]);

/** The same for members of JSON objects. */
const fixedMembers: ReadonlySet<string> = new Set([
  'hash',
  'kind',
  'problem',
  'reason',
  'status',
  'type',
  'was',
]);

/**
 * Appends `payload` to every stored text of the database that may come from outside. Returns the
 * columns in which there was none: the caller has not filled them.
 */
export function makeRecordHostile(path: string, payload: string): readonly string[] {
  using database = new DatabaseSync(path);
  const empty: string[] = [];
  for (const {table, column} of textColumns(database)) {
    if (fixedColumns.has(`${table}.${column}`)) continue;
    const rows = database.prepare(`SELECT rowid AS at, ${column} AS text FROM ${table}`).all();
    const update = database.prepare(`UPDATE ${table} SET ${column} = ? WHERE rowid = ?`);
    let count = 0;
    for (const {at = null, text} of rows) {
      if (typeof text !== 'string' || text === '') continue;
      const changed = withPayload(text, payload);
      if (changed === text) continue;
      update.run(changed, at);
      count += 1;
    }
    if (count === 0) empty.push(`${table}.${column}`);
  }
  return empty;
}

function textColumns(database: DatabaseSync): {table: string; column: string}[] {
  const rows = database
    .prepare(
      `SELECT m.name AS "table", c.name AS "column" FROM sqlite_schema m, pragma_table_info(m.name) c
       WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' AND c.type = 'TEXT' ORDER BY 1, 2`,
    )
    .all();
  return rows.map((row) => ({table: String(row['table']), column: String(row['column'])}));
}

function withPayload(text: string, payload: string): string {
  const value = jsonOrNull(text);
  if (typeof value !== 'object' || value === null) return `${text}${payload}`;
  return JSON.stringify(value, (key, member: unknown) =>
    typeof member === 'string' && !fixedMembers.has(key) ? `${member}${payload}` : member,
  );
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
