import type {SavedDraft, WrittenText} from '../../domain/draft/saved-draft.ts';
import type {TextToSave} from '../events/draft-effect.ts';
import type {Ports} from '../ports/ports.ts';

/** Saves the text of this terminal's box for later; `writing` is the draft from then on. */
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

/**
 * Moves a saved draft into this terminal's box and saves the box's text in its place. Returns null
 * when the draft no longer exists.
 */
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
