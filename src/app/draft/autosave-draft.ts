import type {WrittenText} from '../../domain/draft/saved-draft.ts';
import type {EffectContext, EffectRunners} from '../events/effect-context.ts';

/**
 * The time (ms) from a keystroke to saving the draft, also during a burst of keys: below 300 ms
 * even on a slow disk.
 */
const saveDelayMs = 200;

/** Saves the current draft at intervals. */
export interface DraftSaver {
  readonly runners: EffectRunners<'autosave-draft'>;
  /** Saves pending text immediately; throws `FailureError` when that fails. */
  saveNow(): void;
}

/** Counts the delay from the first unsaved keystroke; the end of the app cuts it short. */
export function createDraftSaver({ports, stop}: EffectContext): DraftSaver {
  let waiting: WrittenText | null = null;
  let isScheduled = false;
  const saveNow = (): void => {
    if (waiting === null) return;
    const {processId: owner, clock} = ports;
    ports.drafts.save({owner, ...waiting, now: clock.now()});
    waiting = null;
  };
  const schedule = async (writing: WrittenText): Promise<void> => {
    waiting = writing;
    if (isScheduled) return;
    isScheduled = true;
    await ports.wait(saveDelayMs, stop);
    isScheduled = false;
    saveNow();
  };
  return {runners: {'autosave-draft': ({type: _, ...writing}) => schedule(writing)}, saveNow};
}
