import {allowedScopes} from '../api/allowed-scopes.ts';
import {withBearer} from '../api/bearer.ts';
import {refuseConsent} from '../api/refuse-consent.ts';
import {json} from '../reply.ts';
import {personClaims} from './person-claims.ts';

/** GET /v1/oidc/userinfo: the claims about the user, for a login with OpenID Connect. */
export const userinfoEndpoint = withBearer((call) => {
  const refused = refuseConsent(call, {scope: 'openid', apiType: 'OIDC_USERINFO'});
  if (refused !== null) return refused;
  const {person} = call.accessToken;
  const claims = personClaims(person, allowedScopes(call));
  const verified = 'email' in claims ? {email_verified: person.isEmailVerified} : {};
  return json(200, {sub: person.id, ...claims, ...verified});
});
