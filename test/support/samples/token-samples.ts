import type {Session} from '../../../src/domain/login/session.ts';
import type {Material} from './material.ts';
import type {Sample} from './sample.ts';

/** The page of the tokens. */
export const tokenSamples: readonly Sample[] = [
  {
    name: 'tokens',
    about: 'both tokens, and the last refreshes',
    state: (material) => open(material, {}),
  },
  {
    name: 'tokens-unread',
    about: 'both tokens, before the other facts are read',
    state: (material) => ({...open(material, {lastRefreshedAt: null}), tokenFacts: null}),
  },
  {
    name: 'tokens-no-refresh',
    about: 'no refresh token, and no consent to messages',
    state: (material) => open(material, {hasRefreshToken: false, scopes: []}),
  },
  {
    name: 'tokens-ending',
    about: 'both tokens are about to expire',
    state: (material) => {
      const {now} = material.main;
      return open(material, {
        accessTokenExpiresAt: now + 125_000,
        refreshTokenExpiresAt: now + 86_400_000,
      });
    },
  },
  {
    name: 'tokens-logged-out',
    about: 'no user is logged in',
    state: ({main}) => ({...main, session: null, overlay: {kind: 'tokens'}}),
  },
];

function open({main}: Material, change: Partial<Session>) {
  const {session} = main;
  if (session === null) throw new Error('the main sample must have a login');
  return {...main, session: {...session, ...change}, overlay: {kind: 'tokens'} as const};
}
