import {startHeartbeat} from '../../app/background/heartbeat.ts';
import {type RecoveredEdits, recoverEdits} from '../../app/draft/recover-edits.ts';
import {resumeDraft} from '../../app/draft/resume-draft.ts';
import {createStore, type Dispatch} from '../../app/events/store.ts';
import {redirectUriOf} from '../../app/login/app-credentials.ts';
import type {Ports} from '../../app/ports/ports.ts';
import {createEffectRuntime, type EffectRuntime} from '../../app/shell/run-effect.ts';
import {update} from '../../app/shell/update.ts';
import type {ExitReason} from '../../app/state/state.ts';
import {nothingWritten, type WrittenText} from '../../domain/draft/saved-draft.ts';
import {exitCode} from '../../domain/failure/exit-code.ts';
import {usesLineMode} from '../../domain/program/line-mode.ts';
import {usageWords} from '../../messages/subjects/usage-words.ts';
import {createKeyTargets} from '../../ui/shell/key-targets.ts';
import {routePaste} from '../../ui/shell/route-key.ts';
import type {Cli} from '../cli-context.ts';
import {saveOnExit} from '../save-on-exit.ts';
import type {Services} from '../services.ts';
import {stateAtStart} from '../state-at-start.ts';
import {openLines} from './open-line-mode.ts';
import {type OpenedScreen, openScreen} from './open-screen.ts';

/** The time (ms) for memos that are being sent to finish when the app is closed. */
const drainTimeoutMs = 2000;

/** The time (ms) for which a process that looks for abandoned drafts may hold this app's lock. */
const lockTimeoutMs = 1000;

/**
 * The time (ms) after that for recording unknown outcomes and for tokens that are being received.
 */
const exitTimeoutMs = 5000;

export interface AppOptions {
  readonly demo: boolean;
  readonly ascii: boolean;
  readonly screenReader: boolean;
}

/** Runs the screen, with Kakao or with the local Kakao of `--demo`, until the user quits. */
export async function openApp(cli: Cli, options: AppOptions): Promise<number> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) {
    cli.context.say(usageWords.noTerminal);
    return exitCode.usage;
  }
  cli.leaveTimeToEnd();
  const screen = await chooseScreen(cli, options);
  const ending = options.demo
    ? await runDemo(cli, screen)
    : await runApp(cli, cli.services.open({forScreen: true}), screen);
  if (ending === 'demo') await runDemo(cli, screen);
  return exitCode.done;
}

/** Chooses the drawn screen or the line mode for screen readers. */
async function chooseScreen(cli: Cli, {ascii, screenReader}: AppOptions): Promise<OpenedScreen> {
  if (!screenReader && !usesLineMode(cli.env)) return openScreen(cli, ascii);
  return openLines();
}

async function runDemo(cli: Cli, screen: OpenedScreen): Promise<ExitReason> {
  const {openDemo} = await import('./open-demo.ts');
  const demo = await openDemo(cli);
  try {
    return await runApp(cli, demo.services, screen);
  } finally {
    await demo.close();
  }
}

/** Holds the lock that prevents other terminals from taking over the draft. */
async function runApp(cli: Cli, opened: Services, screen: OpenedScreen): Promise<ExitReason> {
  const ports = screen.adapt({...opened.ports, refresher: 'app'});
  const services = {...opened, ports};
  const alive = await ports.locks.acquire(`app-${ports.processId}`, lockTimeoutMs);
  // Without the lock, the next terminal would take over an adopted draft.
  const draft = alive === null ? nothingWritten : await resumeDraft(ports);
  // After the draft, which may be the same text.
  const edits = await recoverEdits(ports);
  try {
    return await runScreen(cli, services, {...screen, draft, edits});
  } finally {
    alive?.release();
  }
}

async function runScreen(
  cli: Cli,
  {ports, salvage, restored}: Services,
  screen: OpenedScreen & {readonly draft: WrittenText; readonly edits: RecoveredEdits},
): Promise<ExitReason> {
  const stop = new AbortController();
  const cancel = new AbortController();
  const signals = {stop: stop.signal, cancel: cancel.signal};
  let runtime: EffectRuntime;
  const store = createStore(
    stateAtStart(cli, ports, screen),
    update,
    (effect) => runtime.run(effect),
    cli.context.trace,
  );
  const dispatch: Dispatch = store.dispatch;
  const targets = createKeyTargets({
    store,
    redirectUri: redirectUriOf(ports),
    restApiKey: ports.environment.restApiKey ?? ports.preferences.read().restApiKey ?? '',
  });
  const lendable: Ports = {...ports, screen: {lend: (use) => targets.terminal.lend(use)}};
  runtime = createEffectRuntime({ports: lendable, dispatch, ...signals}, (error) => {
    // Effects that the end of the app cuts off may find the database closed.
    if (!cancel.signal.aborted) throw error;
  });
  const forgetExit = saveOnExit(runtime.saveDraft);
  const quit = (): void => {
    const typed = screen.takeText();
    // Inserted as a paste, so that no key in it triggers an action.
    if (typed !== '') routePaste(typed, targets);
    dispatch({type: 'quit-requested', ending: 'quit'});
  };
  cli.context.signal.addEventListener('abort', quit);
  dispatch({type: 'started'});
  if (cli.context.signal.aborted) quit();
  reportEdits(screen.edits, dispatch);
  reportDamage(ports, salvage, dispatch);
  if (restored) {
    dispatch({type: 'notice-raised', notice: {kind: 'database-restored', count: restored}});
  }
  void startHeartbeat(ports, dispatch, stop.signal);
  // A terminal that was lost during the query can no longer show anything.
  const ending = cli.context.signal.aborted ? 'quit' : await screen.show(cli, targets);
  cli.context.signal.removeEventListener('abort', quit);
  // The terminal is free again: it shows at once why the app has not ended.
  void cli.untilSafe();
  await endEffects(ports, runtime, {stop, cancel});
  await cli.untilSafe();
  forgetExit();
  // A second attempt, so that an error is reported if the draft cannot be saved.
  runtime.saveDraft();
  return ending;
}

function reportEdits({saved, kept}: RecoveredEdits, dispatch: Dispatch): void {
  const problem = kept ?? (saved > 0 ? ({problem: 'recovered'} as const) : null);
  if (problem === null) return;
  dispatch({type: 'notice-raised', notice: {kind: 'editor-problem', problem}});
}

function reportDamage(ports: Ports, salvage: Services['salvage'], dispatch: Dispatch): void {
  if (ports.preferences.problem() !== null) {
    const {path} = ports.preferences;
    dispatch({type: 'notice-raised', notice: {kind: 'preferences-damaged', path}});
  }
  if (salvage === null) return;
  dispatch({type: 'notice-raised', notice: {kind: 'database-salvaged', ...salvage}});
}

/** Lets running sends finish; the others are recorded as unknown before the database closes. */
async function endEffects(
  ports: Ports,
  runtime: EffectRuntime,
  {stop, cancel}: {stop: AbortController; cancel: AbortController},
): Promise<void> {
  stop.abort();
  await Promise.race([runtime.safeToEnd(), ports.wait(drainTimeoutMs, cancel.signal)]);
  cancel.abort();
  await Promise.race([runtime.safeToEnd(), ports.wait(exitTimeoutMs)]);
}
