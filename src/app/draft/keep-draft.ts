import type {KeptDraft, WrittenText} from '../../domain/draft/kept-draft.ts';
import type {TextToKeep} from '../events/draft-effect.ts';
import type {Ports} from '../ports/ports.ts';

/** Keeps a text of our box for another time; `writing` is what is written from then on. */
export function keepDraft(
  ports: Pick<Ports, 'clock' | 'keptDrafts' | 'newId' | 'processId'>,
  kept: TextToKeep,
  writing: WrittenText,
): KeptDraft {
  const draft = newDraft(ports, kept);
  const {processId: owner, clock} = ports;
  ports.keptDrafts.add(draft, {owner, ...writing, now: clock.now()});
  return draft;
}

/** Takes a kept draft into our box; what the box holds is kept in its place. Null when it was gone. */
export function openDraft(
  ports: Pick<Ports, 'clock' | 'keptDrafts' | 'newId' | 'processId'>,
  id: string,
  box: TextToKeep | null,
): KeptDraft | null {
  const {processId: owner, clock} = ports;
  const aside = box === null ? null : newDraft(ports, box);
  return ports.keptDrafts.take(id, {owner, now: clock.now(), aside});
}

export function newDraft(
  {newId, clock}: Pick<Ports, 'clock' | 'newId'>,
  kept: TextToKeep,
): KeptDraft {
  const keptAt = clock.now();
  return {id: newId(keptAt), ...kept, keptAt};
}
