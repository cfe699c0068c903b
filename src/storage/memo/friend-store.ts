import type {FriendStore} from '../../app/ports/friend-ports.ts';
import type {KnownFriend} from '../../domain/friend/friend.ts';
import type {Database} from '../base/database.ts';
import {number, text} from '../base/row-values.ts';

/** The friends that the user has written to; `secure_delete` overwrites what is erased. */
export function createFriendStore(database: Database): FriendStore {
  return {
    list: () => {
      const rows = database.all('SELECT * FROM friend ORDER BY written_at DESC, uuid');
      return database.read(() => rows.map(knownFriendOfRow));
    },
    save: (friends) =>
      database.transaction(() => {
        for (const {uuid, name, writtenAt} of friends) {
          database.run('INSERT OR REPLACE INTO friend VALUES (?, ?, ?)', uuid, name, writtenAt);
        }
      }),
    clear: () => {
      database.run('DELETE FROM friend');
    },
  };
}

export function knownFriendOfRow(row: Record<string, unknown>): KnownFriend {
  return {
    uuid: text(row['uuid']),
    name: text(row['name']),
    writtenAt: number(row['written_at']),
  };
}
