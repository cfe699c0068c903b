import type {WrittenText} from '../../domain/draft/saved-draft.ts';
import type {EffectContext, EffectRunners} from '../events/effect-context.ts';

/**
 * How long (ms) after a key the text being written is on disk, during a burst of keys too: less than
 * 300, with the time that a slow disk takes.
 */
const saveDelayMs = 200;

/** Saves the text being written now and then. */
export interface DraftSaver {
  readonly runners: EffectRunners<'autosave-draft'>;
  /** Saves at once what waits to be saved; throws `FailureError` when it cannot be. */
  saveNow(): void;
}

/** Counts the pause from the first key that is not on disk yet; the end of the app cuts it short. */
export function createDraftSaver({ports, stop}: EffectContext): DraftSaver {
  let waiting: WrittenText | null = null;
  let isScheduled = false;
  const saveNow = (): void => {
    if (waiting === null) return;
    const {processId: owner, clock} = ports;
    ports.drafts.save({owner, ...waiting, now: clock.now()});
    waiting = null;
  };
  const schedule = async ({text, link}: WrittenText): Promise<void> => {
    waiting = {text, link};
    if (isScheduled) return;
    isScheduled = true;
    await ports.wait(saveDelayMs, stop);
    isScheduled = false;
    saveNow();
  };
  return {runners: {'autosave-draft': schedule}, saveNow};
}
