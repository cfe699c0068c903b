import type {EmulatedRequest} from '../exchange.ts';
import type {RegisteredApp} from '../registered-app.ts';
import type {Endpoint, WholeReply} from '../reply.ts';
import type {World} from '../world.ts';
import {grantByCode} from './code-grant.ts';
import {grantByRefreshToken} from './refresh-grant.ts';
import {badSecret, missingParameter, unknownClient, unsupportedGrantType} from './token-errors.ts';

type Grant = (world: World, request: EmulatedRequest) => WholeReply;

const grants: ReadonlyMap<string, Grant> = new Map([
  ['authorization_code', grantByCode],
  ['refresh_token', grantByRefreshToken],
]);

/**
 * POST /oauth/token, or GET, which older tutorials use: checks the grant type, client and secret,
 * then the grant's own parameters.
 */
export const tokenEndpoint: Endpoint = (world, request) => {
  const {parameters: form} = request;
  const grantType = form.get('grant_type') ?? '';
  if (grantType === '') return missingParameter('grant_type');
  const grant = grants.get(grantType);
  if (grant === undefined) return unsupportedGrantType(grantType);
  return refuseClient(world.app, form) ?? grant(world, request);
};

// Only credentials among the parameters are checked: Kakao ignores an Authorization header here.
function refuseClient(app: RegisteredApp, form: URLSearchParams): WholeReply | null {
  const clientId = form.get('client_id');
  if (clientId !== app.restApiKey) return unknownClient(clientId);
  const secretFits = app.clientSecret === null || form.get('client_secret') === app.clientSecret;
  return secretFits ? null : badSecret();
}
