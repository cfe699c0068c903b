import type {EffectContext, EffectRunners} from './effect-context.ts';

/** How long (ms) after the last key the text being written is on disk. */
const pause = 300;

/** Saves the text being written after a pause, and at once when the app ends. */
export function draftEffects({ports, stop}: EffectContext): EffectRunners<'save-draft'> {
  let waiting: string | null = null;
  let isScheduled = false;
  const save = (): void => {
    if (waiting === null) return;
    ports.drafts.save(ports.processId, waiting, ports.clock.now());
    waiting = null;
  };
  return {
    'save-draft': async ({text}) => {
      waiting = text;
      if (isScheduled) return;
      isScheduled = true;
      await ports.wait(pause, stop);
      isScheduled = false;
      save();
    },
  };
}
