import type {SavedDraft, WrittenText} from '../../domain/draft/saved-draft.ts';
import type {TextToSave} from '../events/draft-effect.ts';
import type {Ports} from '../ports/ports.ts';

/** Keeps a text of our box for another time; `writing` is what is written from then on. */
export function saveDraft(
  ports: Pick<Ports, 'clock' | 'savedDrafts' | 'newId' | 'processId'>,
  kept: TextToSave,
  writing: WrittenText,
): SavedDraft {
  const draft = newDraft(ports, kept);
  const {processId: owner, clock} = ports;
  ports.savedDrafts.add(draft, {owner, ...writing, now: clock.now()});
  return draft;
}

/** Takes a kept draft into our box; what the box holds is kept in its place. Null when it was gone. */
export function openDraft(
  ports: Pick<Ports, 'clock' | 'savedDrafts' | 'newId' | 'processId'>,
  id: string,
  box: TextToSave | null,
): SavedDraft | null {
  const {processId: owner, clock} = ports;
  const displaced = box === null ? null : newDraft(ports, box);
  return ports.savedDrafts.take(id, {owner, now: clock.now(), displaced});
}

export function newDraft(
  {newId, clock}: Pick<Ports, 'clock' | 'newId'>,
  kept: TextToSave,
): SavedDraft {
  const savedAt = clock.now();
  return {id: newId(savedAt), ...kept, savedAt};
}
