import type {Event} from '../../app/events/event.ts';
import type {SetupValues} from '../../app/events/setup-event.ts';
import type {State} from '../../app/state/state.ts';
import {readRedirectUri} from '../../domain/login/redirect-uri.ts';
import {checkRestApiKey, cleanKey} from '../../domain/login/rest-api-key.ts';
import type {PrivateFields} from '../base/private-fields.ts';

/** What Enter means on a screen with single-line fields: the code, or on with the tour. */
export function submitField(
  state: State,
  fields: PrivateFields,
  manner: 'field' | 'insist',
): Event {
  if (state.screen === 'login') {
    const {text} = fields.read('code');
    if (state.login.kind === 'awaiting-code') fields.reset('code');
    return {type: 'code-submitted', text};
  }
  const values = valuesOf(fields);
  if (manner === 'insist') return {type: 'setup-insisted', values};
  return refusal(state, values) ?? {type: 'setup-entered', values};
}

function valuesOf(fields: PrivateFields): SetupValues {
  const text = fields.read('redirect-uri').text;
  const redirectUri = readRedirectUri(text);
  return {
    restApiKey: cleanKey(fields.read('rest-api-key').text),
    clientSecret: cleanKey(fields.read('client-secret').text) || null,
    redirectUri: redirectUri.ok ? redirectUri.uri : text,
  };
}

/** What cannot be right whatever Kakao says. */
function refusal({setup}: State, {restApiKey, redirectUri}: SetupValues): Event | null {
  const {step, problem} = setup;
  if (step === 'app') return null;
  if (restApiKey === '') {
    return {type: 'setup-refused', field: 'rest-api-key', problem: 'rest-api-key-empty'};
  }
  // A key of another shape is asked about once; Enter again takes it.
  const isDoubtful = step === 'rest-api-key' && checkRestApiKey(restApiKey) !== 'ok';
  if (isDoubtful && problem !== 'rest-api-key-unusual') {
    return {type: 'setup-refused', field: 'rest-api-key', problem: 'rest-api-key-unusual'};
  }
  const needsUri = step === 'redirect-uri' || step === 'switches';
  if (needsUri && !readRedirectUri(redirectUri).ok) {
    return {type: 'setup-refused', field: 'redirect-uri', problem: 'redirect-uri-unusable'};
  }
  return null;
}
