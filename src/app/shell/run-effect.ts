import {type Failure, FailureError} from '../../domain/failure/failure.ts';
import {createDraftSaver} from '../draft/autosave-draft.ts';
import {editorEffects} from '../draft/editor-effects.ts';
import {savedDraftEffects} from '../draft/saved-draft-effects.ts';
import type {Effect} from '../events/effect.ts';
import type {EffectContext, EffectRunners} from '../events/effect-context.ts';
import {formEffects} from '../form/form-effects.ts';
import {friendEffects} from '../friend/friend-effects.ts';
import {loginEffects} from '../login/login-effects.ts';
import {tokenEffects} from '../login/token-effects.ts';
import {memoEffects} from '../memo/memo-effects.ts';
import {recordEffects} from '../memo/record-effects.ts';
import {pictureEffects} from '../picture/picture-effects.ts';
import {thumbnailEffects} from '../picture/thumbnail.ts';
import type {Clock} from '../ports/system-ports.ts';
import {reminderEffects} from '../reminder/reminder-effects.ts';
import {scheduleEffects} from '../schedule/schedule-effects.ts';
import {searchEffects} from '../search/search-effects.ts';
import {setupEffects} from '../setup/setup-effects.ts';
import {settingEffects} from './setting-effects.ts';

/**
 * Effects that the end of the app waits for: a memo being sent, tokens that Kakao may have changed
 * already.
 */
const criticalTypes: ReadonlySet<Effect['type']> = new Set<Effect['type']>([
  'autosave-draft',
  'open-editor',
  'drain-outbox',
  'requeue-memos',
  'fire-schedules',
  'plan-reminder',
  'change-reminder',
  'retry-reminder',
  'remove-reminder',
  'deliver-reminders',
  'run-schedule',
  'resend-copies',
  'send-to-friends',
  'refresh-tokens',
  'log-out',
  'unlink',
  'save-setup',
  'save-preference',
]);

/** Effects that run by themselves; a failure of any other one answers the user. */
const orderedByDuties: ReadonlySet<Effect['type']> = new Set<Effect['type']>([
  'drain-outbox',
  'fire-schedules',
  'deliver-reminders',
]);

/** Runs effects; the end of the app can wait for them. */
export interface EffectRuntime {
  run(effect: Effect): void;
  /** Resolves when no effect is running. */
  settled(): Promise<void>;
  /** Resolves when no effect is running that must not be interrupted. */
  safeToEnd(): Promise<void>;
  /** Saves the draft immediately, for an end that waits for nothing. */
  saveDraft(): void;
}

/**
 * Creates the runtime of one app. A storage failure becomes a notice; any unexpected error is
 * passed to `onBug`.
 */
export function createEffectRuntime(
  given: Omit<EffectContext, 'awaitAtEnd'>,
  onBug: (error: unknown) => void,
): EffectRuntime {
  const running = new Set<Promise<unknown>>();
  const critical = new Set<Promise<unknown>>();
  const awaitAtEnd = (work: Promise<unknown>): void => keepUntilEnded(critical, work);
  const context: EffectContext = {...given, awaitAtEnd};
  const drafts = createDraftSaver(context);
  const runners: EffectRunners<Effect['type']> = {
    ...memoEffects(context),
    ...searchEffects(context),
    ...scheduleEffects(context),
    ...reminderEffects(context),
    ...editorEffects(context),
    ...drafts.runners,
    ...savedDraftEffects(context),
    ...formEffects(context),
    ...friendEffects(context),
    ...pictureEffects(context),
    ...loginEffects(context),
    ...tokenEffects(context),
    ...recordEffects(context),
    ...thumbnailEffects(context),
    ...settingEffects(context),
    ...setupEffects(context),
  };
  const isRecent = createReminder(given.ports.clock);
  const handleError = (error: unknown, {type}: Effect): void => {
    if (error instanceof FailureError) {
      if (orderedByDuties.has(type) && isRecent(error.failure)) return;
      const notice = {kind: 'failure', failure: error.failure} as const;
      context.dispatch({type: 'notice-raised', notice});
    } else onBug(error);
  };
  const run = (effect: Effect): void => {
    const runner = runners[effect.type] as (effect: Effect) => void | Promise<void>;
    try {
      const started = runner(effect);
      if (started === undefined) return;
      const ended = started.catch((error: unknown) => handleError(error, effect));
      keepUntilEnded(running, ended);
      if (criticalTypes.has(effect.type)) awaitAtEnd(ended);
    } catch (error) {
      handleError(error, effect);
    }
  };
  const safeToEnd = (): Promise<void> => untilEmpty(critical);
  const settled = (): Promise<void> => untilEmpty(running).then(safeToEnd);
  return {run, settled, safeToEnd, saveDraft: drafts.saveNow};
}

/**
 * The time (ms) between two reports that locks do not work. The failure lasts, and duties meet it
 * every second: other notices must stay readable.
 */
const reminderMs = 60_000;

/** Returns whether a failure that lasts was reported a short time ago. */
function createReminder(clock: Clock): (failure: Failure) => boolean {
  let reportedAt = Number.NEGATIVE_INFINITY;
  return (failure) => {
    if (failure.kind !== 'storage' || failure.problem !== 'no-locks') return false;
    const now = clock.now();
    if (Math.abs(now - reportedAt) < reminderMs) return true;
    reportedAt = now;
    return false;
  };
}

function keepUntilEnded(set: Set<Promise<unknown>>, work: Promise<unknown>): void {
  const ended = work.finally(() => set.delete(ended));
  set.add(ended);
}

async function untilEmpty(set: ReadonlySet<Promise<unknown>>): Promise<void> {
  while (set.size > 0) await Promise.all(set);
}
