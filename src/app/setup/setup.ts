import type {SetupStep} from '../../domain/failure/setup-step.ts';
import type {SetupEvent} from '../events/setup-event.ts';
import {hasRoom} from '../state/selectors.ts';
import {adjacentStep, fieldOfStep, type Setup, setupAt, setupSteps} from '../state/setup-state.ts';
import type {State} from '../state/state.ts';
import {requestLogin} from '../steps/request-login.ts';
import type {Updates} from '../steps/updates.ts';

/**
 * Updates of the first run: a tour of Kakao's console and the three values that come from there.
 */
export const setupUpdates: Updates<SetupEvent> = {
  'setup-step-left': (state, {towards}) => [
    at(state, adjacentStep(state.setup.step, towards === 'next' ? 1 : -1)),
  ],
  'setup-left': (state) => (hasRoom(state) ? [{...state, screen: 'main'}] : [state]),
  'setup-edited': (state) => [edited(state)],
  'setup-entered': (state, {values}) => {
    const {step, isChecking} = state.setup;
    if (isChecking) return [state];
    if (step === 'app' || isPortKept(state.setup)) return [at(state, adjacentStep(step, 1))];
    const [next, turn] = asking(state);
    const isLast = step === setupSteps.at(-1);
    return [
      next,
      isLast
        ? {type: 'save-setup', turn, isChecked: true, values}
        : {type: 'check-setup', turn, step, values},
    ];
  },
  'setup-insisted': (state, {values}) => {
    if (state.setup.step !== setupSteps.at(-1)) {
      return [at(state, adjacentStep(state.setup.step, 1))];
    }
    const [next, turn] = asking(state);
    return [next, {type: 'save-setup', turn, isChecked: false, values}];
  },
  'setup-checked': (state, {turn, remark}) =>
    isAnswer(state, turn)
      ? [changed(at(state, adjacentStep(state.setup.step, 1)), {remark})]
      : [state],
  'setup-refused': (state, {field, problem}) => [changed(at(state, field), {problem})],
  'setup-doubted': (state, {turn, step, problem}) =>
    isAnswer(state, turn) ? [changed(at(state, step), {problem})] : [state],
  'setup-saved': (state, {turn}) =>
    isAnswer(state, turn) ? requestLogin(state, {openBrowser: true}) : [state],
  'setup-failed': (state, {failure}) => [
    changed(state, {problem: failure, isChecking: false, remark: null}),
  ],
};

function changed(state: State, change: Partial<Setup>): State {
  return {...state, setup: {...state.setup, ...change}};
}

/** Moves to another step; a pending response belongs to the previous step and is ignored. */
function at(state: State, step: SetupStep): State {
  const setup = {...setupAt(step), turn: state.setup.turn + 1};
  return {...state, notice: null, setup};
}

/** Text typed before any field is shown is the first value. */
function edited(state: State): State {
  const {step, problem, isChecking} = state.setup;
  if (step === 'app') return at(state, 'rest-api-key');
  const isPlain = problem === null && !isChecking;
  return isPlain || fieldOfStep(step) === null ? state : at(state, step);
}

function asking(state: State): readonly [State, number] {
  const turn = state.setup.turn + 1;
  const next = changed(state, {turn, isChecking: true, problem: null, remark: null});
  return [{...next, notice: null}, turn];
}

function isAnswer({screen, setup}: State, turn: number): boolean {
  return screen === 'setup' && setup.isChecking && setup.turn === turn;
}

/** The port in use was already reported: Enter keeps it, and the login then works by paste. */
function isPortKept({problem}: Setup): boolean {
  return problem !== null && typeof problem === 'object' && problem.kind === 'port-taken';
}
