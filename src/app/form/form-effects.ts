import type {EffectContext, EffectRunners} from '../events/effect-context.ts';
import type {FormEffect} from '../events/form-event.ts';
import type {Ports} from '../ports/ports.ts';
import type {Form, FormKind} from '../state/form.ts';
import {formCommands, readForm} from './form-text.ts';
import {newForm} from './forms.ts';

export function formEffects({ports, dispatch}: EffectContext): EffectRunners<FormEffect['type']> {
  return {
    'open-form': ({kinds}) => {
      const [kind = 'card'] = kinds;
      dispatch({type: 'form-opened', form: takeKept(ports, kinds) ?? newForm(kind)});
    },
    'read-template': async ({path}) => {
      dispatch({type: 'template-read', read: await ports.files.read(path)});
    },
  };
}

/** The newest form that was left, which is this process's draft from now on; null if there is none. */
function takeKept(
  {savedDrafts, processId: owner, clock}: Pick<Ports, 'clock' | 'processId' | 'savedDrafts'>,
  kinds: readonly FormKind[],
): Form | null {
  for (const {id, text} of savedDrafts.list()) {
    if (!kinds.some((kind) => text.startsWith(`/${formCommands[kind]} {`))) continue;
    const form = readForm(text);
    if (form === null || !kinds.includes(form.kind)) continue;
    if (savedDrafts.take(id, {owner, now: clock.now(), displaced: null}) !== null) return form;
  }
  return null;
}
