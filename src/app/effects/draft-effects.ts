import type {EffectContext, EffectRunners} from './effect-context.ts';

/** How long (ms) after the last key the text being written is on disk. */
const pause = 300;

/** Saves the text being written after a pause, and at once when the app ends. */
export function draftEffects({ports, stop}: EffectContext): EffectRunners<'save-draft'> {
  let waiting: string | null = null;
  const save = (): void => {
    if (waiting === null) return;
    const text = waiting;
    waiting = null;
    ports.drafts.save(ports.processId, text, ports.clock.now());
  };
  return {
    'save-draft': async ({text}) => {
      const isFirst = waiting === null;
      waiting = text;
      if (!isFirst) return;
      await ports.wait(pause, stop);
      save();
    },
  };
}
