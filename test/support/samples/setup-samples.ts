import {
  type PortTaken,
  type Setup,
  type SetupNote,
  type SetupProblem,
  setupAt,
} from '../../../src/app/state/setup-state.ts';
import type {State} from '../../../src/app/state/state.ts';
import type {SetupStep} from '../../../src/domain/failure/setup-step.ts';
import type {Material} from './material.ts';
import type {Sample} from './sample.ts';

/** A sample of every step. A new step without a sample does not compile. */
const steps: Readonly<Record<SetupStep, Sample>> = {
  app: step('app', 'the first step: create an app', {}),
  'rest-api-key': step('rest-api-key', 'the REST API key', {}),
  'client-secret': step('client-secret', 'the client secret', {}),
  'redirect-uri': step('redirect-uri', 'the redirect URI', {}),
  switches: step('switches', 'the last step: what to switch on', {}),
};

const portTaken: PortTaken = {
  kind: 'port-taken',
  port: 8931,
  offered: 'http://localhost:8932/callback',
};

/** A sample of every problem of a value. A new problem without a sample does not compile. */
const problems: Readonly<Record<Exclude<SetupProblem, PortTaken> | PortTaken['kind'], Sample>> = {
  'rest-api-key-empty': step('rest-api-key', 'no key is given', {problem: 'rest-api-key-empty'}),
  'rest-api-key-unusual': step('rest-api-key', 'the key looks unusual', {
    problem: 'rest-api-key-unusual',
  }),
  'redirect-uri-unusable': step('redirect-uri', 'the redirect URI is not an address', {
    problem: 'redirect-uri-unusable',
  }),
  'port-taken': step('redirect-uri', 'the port is in use, another is offered', {
    problem: portTaken,
  }),
};

/**
 * A sample of every remark about the step before. A new remark without a sample does not compile.
 */
const remarks: Readonly<Record<SetupNote['kind'], Sample>> = {
  'key-known': step('client-secret', 'the key is right and needs its secret', {
    remark: {kind: 'key-known', needsSecret: true},
  }),
  'credentials-accepted': step('redirect-uri', 'key and secret are right', {
    remark: {kind: 'credentials-accepted'},
  }),
  'port-free': step('redirect-uri', 'the port is free', {remark: {kind: 'port-free', port: 8931}}),
  'paste-only': step('switches', 'no callback can be received', {remark: {kind: 'paste-only'}}),
  unchecked: step('switches', 'Kakao did not answer', {remark: {kind: 'unchecked'}}),
};

const keyTyped = {typed: {'rest-api-key': '0123456789abcdef'.repeat(2)}};

export const setupSamples: readonly Sample[] = [
  ...named('setup', steps),
  ...named('setup-problem', problems),
  ...named('setup-remark', remarks),
  ...named('setup', {
    'key-typed': {...step('rest-api-key', 'the REST API key is typed', {}), ...keyTyped},
    'secret-off': step('client-secret', 'the key is right and needs no secret', {
      remark: {kind: 'key-known', needsSecret: false},
    }),
    'port-none': step('redirect-uri', 'the port is in use, none is offered', {
      problem: {...portTaken, offered: null},
    }),
    checking: step('switches', 'the values are being checked', {isChecking: true}),
    refused: {
      name: '',
      about: 'Kakao refuses the client secret',
      state: (material) => stateAt('client-secret', {problem: material.failure}, material),
    },
    environment: {
      name: '',
      about: 'the environment sets the redirect URI',
      state: (material) => ({
        ...stateAt('redirect-uri', {}, material),
        setByEnvironment: ['redirect-uri'],
      }),
    },
  }),
];

function named(start: string, samples: Readonly<Record<string, Sample>>): readonly Sample[] {
  return Object.entries(samples).map(([name, sample]) => ({...sample, name: `${start}-${name}`}));
}

function step(at: SetupStep, about: string, change: Partial<Setup>): Sample {
  return {name: '', about, state: (material) => stateAt(at, change, material)};
}

function stateAt(at: SetupStep, change: Partial<Setup>, {main}: Material): State {
  return {...main, screen: 'setup', session: null, setup: {...setupAt(at), ...change}};
}
