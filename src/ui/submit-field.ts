import type {Event} from '../app/event.ts';
import type {State} from '../app/state.ts';
import {readRedirectUri} from '../domain/redirect-uri.ts';
import {checkRestApiKey, cleanKey} from '../domain/rest-api-key.ts';
import type {PrivateFields} from './private-fields.ts';

/** What Enter means in a single-line field: the next field, all of them together, or the code. */
export function submitField(state: State, fields: PrivateFields): Event {
  if (state.screen === 'login') {
    const {text} = fields.read('code');
    if (state.login.kind === 'awaiting-code') fields.reset('code');
    return {type: 'code-submitted', text};
  }
  const restApiKey = cleanKey(fields.read('rest-api-key').text);
  if (restApiKey === '') {
    return {type: 'setup-refused', field: 'rest-api-key', problem: 'rest-api-key-empty'};
  }
  if (isDoubtful(state, restApiKey)) {
    return {type: 'setup-refused', field: 'rest-api-key', problem: 'rest-api-key-unusual'};
  }
  if (state.setup.field !== 'redirect-uri') return {type: 'setup-field-left', towards: 'next'};
  const redirectUri = readRedirectUri(fields.read('redirect-uri').text);
  if (!redirectUri.ok) {
    return {type: 'setup-refused', field: 'redirect-uri', problem: 'redirect-uri-unusable'};
  }
  const clientSecret = cleanKey(fields.read('client-secret').text) || null;
  return {
    type: 'setup-submitted',
    values: {restApiKey, clientSecret, redirectUri: redirectUri.uri},
  };
}

/** A key of another shape is asked about once; Enter again takes it. */
function isDoubtful({setup}: State, restApiKey: string): boolean {
  if (setup.field !== 'rest-api-key' || setup.problem === 'rest-api-key-unusual') return false;
  return checkRestApiKey(restApiKey) !== 'ok';
}
