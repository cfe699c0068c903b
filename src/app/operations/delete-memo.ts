import type {Ports} from '../ports.ts';

/** What became of it; one that is on its way has to be sent or taken out of the outbox first. */
export type Deletion = 'deleted' | 'on-its-way' | 'not-there';

/** Forgets a settled memo here; KakaoTalk keeps the message. Storage failures are thrown. */
export function deleteMemo({memos}: Ports, id: string): Deletion {
  if (memos.remove(id, ['sent', 'failed', 'unknown'])) return 'deleted';
  return memos.find(id) === null ? 'not-there' : 'on-its-way';
}
