import {apiError, badParameter, nullParameter} from './api-errors.ts';
import {type ApiCall, withBearer} from './bearer.ts';
import {jsonParameter} from './json-parameter.ts';
import {scopeList} from './scope-list.ts';
import {readStringList} from './string-list.ts';

/** POST /v2/user/revoke/scopes: revokes consents, except required ones. */
export const revokeScopesEndpoint = withBearer((call) => {
  const parameter = jsonParameter(call.exchange.parameters, 'scopes');
  if (parameter === null) return nullParameter('scopes');
  const scopes = readStringList(parameter);
  if (scopes === null) return badParameter('failed to parse parameter. name=scopes');
  return revoke(call, scopes);
});

function revoke({world, accessToken}: ApiCall, scopes: readonly string[]) {
  const {app} = world;
  const {person} = accessToken;
  const unknown = scopes.filter((scope) => !person.consents.has(scope));
  if (unknown.length > 0 || scopes.length === 0) {
    return badParameter(
      `There is no scopes to revoke. check out if given scope id([${unknown.join(',')}]) is correct again.`,
    );
  }
  const required = scopes.filter((scope) => app.consentKind(scope) === 'required');
  if (required.length > 0) {
    return apiError(
      403,
      -3,
      `[${required.join(',')}] is not revocable. check out if it's set as required on developers.kakao.com`,
    );
  }
  for (const scope of scopes) person.consents.delete(scope);
  return scopeList(world.app, person, scopes);
}
