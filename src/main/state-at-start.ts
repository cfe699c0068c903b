import {appCredentials, setByEnvironment} from '../app/login/app-credentials.ts';
import type {Ports} from '../app/ports/ports.ts';
import {initialState} from '../app/state/initial-state.ts';
import {publicSession} from '../app/state/public-session.ts';
import {sendingDefaultsOf} from '../app/state/sending-defaults.ts';
import type {State} from '../app/state/state.ts';
import type {WrittenText} from '../domain/draft/saved-draft.ts';
import type {Cli} from './cli-context.ts';
import type {OpenedScreen} from './opening/open-screen.ts';

/**
 * The app's first state: preferences, the stored login, the terminal, and the draft that is
 * resumed.
 */
export function stateAtStart(
  cli: Cli,
  ports: Ports,
  screen: OpenedScreen & {readonly draft: WrittenText},
): State {
  const {appearance, draft} = screen;
  const preferences = ports.preferences.read();
  return initialState({
    now: ports.clock.now(),
    language: cli.chosen.statedLanguage() ?? preferences.language ?? cli.context.language,
    terminal: screen.terminal(),
    appearance: {
      ...appearance,
      theme: preferences.theme,
      layout: preferences.layout,
      graphics: preferences.thumbnails ? appearance.graphics : null,
      isStill: !preferences.motion || appearance.isSpoken,
    },
    submitKey: preferences['compose.submit'],
    demo: ports.demo === null ? null : {roomUrl: ports.demo.roomUrl},
    profile: ports.demo === null ? cli.chosen.namedProfile() : null,
    session: publicSession(ports.sessions.read()),
    isSetUp: appCredentials(ports).ok,
    browserReach: ports.login.browserReach,
    setByEnvironment: ports.demo === null ? setByEnvironment(ports) : [],
    sendingDefaults: sendingDefaultsOf(preferences),
    registeredDomains: preferences.domains,
    draft,
  });
}
