import type {Event} from '../../app/events/event.ts';
import type {SetupValues} from '../../app/events/setup-event.ts';
import type {State} from '../../app/state/state.ts';
import {readRedirectUri} from '../../domain/login/redirect-uri.ts';
import {checkRestApiKey, cleanKey} from '../../domain/login/rest-api-key.ts';
import type {PrivateFields} from '../base/private-fields.ts';

/**
 * The event for Enter on a screen with single-line fields: the code, or the next step of the tour.
 */
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

/** Values that are invalid regardless of Kakao's answer. */
function refusal({setup}: State, {restApiKey, redirectUri}: SetupValues): Event | null {
  const {step, problem} = setup;
  if (step === 'app') return null;
  if (restApiKey === '') {
    return {type: 'setup-refused', field: 'rest-api-key', problem: 'rest-api-key-empty'};
  }
  // A key of an unusual shape is questioned once; a second Enter accepts it.
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
