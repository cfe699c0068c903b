import {nothingWritten} from '../../domain/draft/saved-draft.ts';
import type {Ports} from '../ports/ports.ts';
import {newDraft} from './save-draft.ts';

/**
 * Moves the drafts of terminals that died to the saved drafts, unless another terminal has taken
 * them over. Returns their number. A running terminal holds its lock.
 */
export async function recoverDrafts(
  ports: Pick<Ports, 'clock' | 'drafts' | 'savedDrafts' | 'locks' | 'newId'>,
): Promise<number> {
  let gathered = 0;
  for (const {owner} of ports.drafts.list()) {
    const lock = await ports.locks.acquire(`app-${owner}`, 0);
    if (lock === null) continue;
    try {
      if (recoverOne(ports, owner)) gathered += 1;
    } finally {
      lock.release();
    }
  }
  return gathered;
}

/** Another terminal may have taken the draft since it was listed. */
function recoverOne(
  ports: Pick<Ports, 'clock' | 'drafts' | 'savedDrafts' | 'newId'>,
  owner: string,
): boolean {
  const left = ports.drafts.list().find((draft) => draft.owner === owner);
  if (left === undefined) return false;
  const {owner: _, ...written} = left;
  const draft = newDraft(ports, {...written, origin: 'left'});
  ports.savedDrafts.add(draft, {owner, ...nothingWritten, now: draft.savedAt});
  return true;
}
