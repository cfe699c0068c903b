import type {BrowserReach, PasteOnlyReason} from '../../../src/app/ports/login-ports.ts';
import type {Login, State} from '../../../src/app/state/state.ts';
import type {Material} from './material.ts';
import type {Sample} from './sample.ts';

const redirectUri = 'http://localhost:8931/callback';
const loginState = 'b'.repeat(43);

type Waiting = Extract<Login, {kind: 'awaiting-code'}>;

/** A sample of every stage of a login. A new stage without a sample does not compile. */
const stages: Readonly<Record<Login['kind'], Sample>> = {
  idle: sampleOf('login-idle', 'before the login has begun', () => ({kind: 'idle'})),
  starting: sampleOf('login-starting', 'the login is being prepared', () => ({kind: 'starting'})),
  'awaiting-code': waiting('login-waiting', 'the browser is open', {}),
  'exchanging-code': sampleOf('login-exchanging', 'the code is exchanged', (material) => ({
    ...awaited(material),
    kind: 'exchanging-code',
  })),
  failed: sampleOf('login-failed', 'the login was refused', ({failure}) => ({
    kind: 'failed',
    failure,
  })),
};

/**
 * A sample of every reason why only pasting works. A new reason without a sample does not compile.
 */
const pasteOnly: Readonly<Record<PasteOnlyReason, Sample>> = {
  'not-loopback': waiting('login-not-loopback', 'the redirect URI is on another host', {
    redirectUri: 'https://example.com/callback',
    pasteOnly: 'not-loopback',
  }),
  'port-in-use': waiting('login-port-in-use', 'another program has the port', {
    pasteOnly: 'port-in-use',
  }),
  'port-forbidden': waiting('login-port-forbidden', 'the port cannot be opened', {
    redirectUri: 'http://localhost:80/callback',
    pasteOnly: 'port-forbidden',
  }),
};

/**
 * A sample of every reason why no browser is opened. A new reason without a sample does not
 * compile.
 */
const unreachable: Readonly<Record<Exclude<BrowserReach, 'here'>, Sample>> = {
  ssh: elsewhere('ssh', 'over SSH'),
  'no-desktop': elsewhere('no-desktop', 'without a desktop'),
  'switched-off': elsewhere('switched-off', 'with BROWSER=none'),
};

export const loginSamples: readonly Sample[] = [
  ...Object.values(stages),
  waiting('login-not-opened', 'the browser opens with a key', {browser: 'none'}),
  waiting('login-no-browser', 'no browser could be opened', {browser: 'failed'}),
  ...Object.values(pasteOnly),
  ...Object.values(unreachable),
  {
    name: 'login-refused',
    about: 'the pasted text is refused',
    state: (material) =>
      loggingIn(material, {...waitingLogin(material, {}), refusal: material.failure}),
  },
  {
    name: 'login-pasted',
    about: 'a code is in the field',
    state: (material) => loggingIn(material, waitingLogin(material, {})),
    typed: {code: `${redirectUri}?code=${'c'.repeat(90)}&state=${loginState}`},
  },
  {
    name: 'login-consent',
    about: 'only the consent to messages is requested',
    state: (material) => ({
      ...loggingIn(material, waitingLogin(material, {})),
      asksConsent: true,
    }),
  },
  {
    name: 'login-demo',
    about: 'the login of the trial',
    state: (material) => ({
      ...loggingIn(material, waitingLogin(material, {browser: 'none'})),
      demo: {roomUrl: 'http://127.0.0.1:12345/room'},
    }),
  },
];

function sampleOf(name: string, about: string, login: (material: Material) => Login): Sample {
  return {name, about, state: (material) => loggingIn(material, login(material))};
}

function waiting(name: string, about: string, change: Partial<Waiting>): Sample {
  return sampleOf(name, about, (material) => waitingLogin(material, change));
}

function elsewhere(browserReach: BrowserReach, about: string): Sample {
  const {state} = waiting('', '', {browser: 'none'});
  return {
    name: `login-${browserReach}`,
    about: `the login ${about}`,
    state: (material) => ({...state(material), browserReach}),
  };
}

function waitingLogin(material: Material, change: Partial<Waiting>): Waiting {
  return {...awaited(material), kind: 'awaiting-code', refusal: null, ...change};
}

function awaited({main}: Material) {
  return {
    url: `https://kauth.kakao.com/oauth/authorize?client_id=${'a'.repeat(32)}&state=${loginState}`,
    redirectUri,
    expiresAt: main.now + 200_000,
    browser: 'opened',
    pasteOnly: null,
  } as const;
}

function loggingIn({main}: Material, login: Login): State {
  return {...main, screen: 'login', session: null, login};
}
