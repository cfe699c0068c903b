import {succeeded} from '../../domain/failure/result.ts';
import type {EffectContext, EffectRunners} from '../events/effect-context.ts';
import type {SetupValues} from '../events/setup-event.ts';
import type {Ports} from '../ports/ports.ts';
import {storageResult} from '../shared/storage-result.ts';
import {checkStep, checkWhole, secretFor} from './check-setup.ts';
import type {StepVerdict} from './step-verdict.ts';

type SetupEffectType = 'check-setup' | 'save-setup';

/** Effects of the setup: the checks of each step, and saving its values. */
export function setupEffects(context: EffectContext): EffectRunners<SetupEffectType> {
  const {ports, dispatch, stop} = context;
  const doubt = (turn: number, verdict: Extract<StepVerdict, {kind: 'doubted'}>): void => {
    const {step, problem} = verdict;
    dispatch({type: 'setup-doubted', turn, step, problem});
  };
  return {
    'check-setup': async ({turn, step, values}) => {
      const verdict = await checkStep(ports, step, values);
      if (verdict.kind === 'doubted') return doubt(turn, verdict);
      dispatch({type: 'setup-checked', turn, remark: verdict.remark});
    },
    'save-setup': async ({turn, isChecked, values}) => {
      const verdict = isChecked ? await checkWhole(ports, values, stop) : null;
      if (verdict?.kind === 'doubted') return doubt(turn, verdict);
      const saved = await saveSetup(ports, values);
      if (saved.ok) dispatch({type: 'setup-saved', turn});
      else dispatch({type: 'setup-failed', failure: saved.failure});
    },
  };
}

/** Saves the typed values, which take precedence over the environment from now on. */
function saveSetup(
  ports: Pick<Ports, 'environment' | 'leaveEnvironment' | 'preferences' | 'sessions'>,
  values: SetupValues,
) {
  const {restApiKey, redirectUri} = values;
  return storageResult(async () => {
    ports.sessions.saveClientSecret(restApiKey, secretFor(ports, values));
    await ports.preferences.save({restApiKey, redirectUri});
    ports.leaveEnvironment();
    return succeeded(null);
  });
}
