import type {WholeReply} from '../reply.ts';
import {allowedScopes} from './allowed-scopes.ts';
import {apiError, badParameter} from './api-errors.ts';
import {type ApiCall, withBearer} from './bearer.ts';
import {jsonParameter} from './json-parameter.ts';
import {jsonWithId} from './json-with-id.ts';
import {accountParts, type Part, type PersonFacts, propertyParts} from './person-facts.ts';
import {profilePictures, wantsSecure} from './profile-pictures.ts';
import {readStringList} from './string-list.ts';

/**
 * GET or POST /v2/user/me: the user's data, as far as the user agreed to share it. Source:
 * developers.kakao.com, "Kakao Login: REST API", Retrieve user information.
 */
export const meEndpoint = withBearer((call) => {
  const parameter = jsonParameter(call.exchange.parameters, 'property_keys');
  if (parameter === null) return describe(call, null);
  const keys = readStringList(parameter);
  if (keys === null) return badParameter('failed to parse parameter. name=property_keys');
  return describe(call, keys);
});

function describe(call: ApiCall, keys: readonly string[] | null): WholeReply {
  const facts = factsOf(call);
  const [properties, account] = [propertyParts(facts), accountParts(facts)];
  const unknown = keys?.find((key) => isUnknownProperty(key, properties));
  if (unknown !== undefined) return apiError(400, -201, `unknown user property key: ${unknown}`);
  return jsonWithId(facts.person.id, {
    connected_at: connectedAt(call),
    ...selected('properties', properties, keys),
    ...selected('kakao_account', account, keys),
  });
}

function factsOf(call: ApiCall): PersonFacts {
  const {exchange, accessToken, world} = call;
  const allowed = allowedScopes(call);
  return {
    person: accessToken.person,
    pictures: profilePictures(accessToken.person, wantsSecure(exchange.parameters)),
    has: (scope) => allowed.includes(scope),
    offers: (scope) => world.app.enabledScopes.includes(scope) || allowed.includes(scope),
  };
}

function connectedAt({world, accessToken}: ApiCall): string {
  const at = new Date(accessToken.person.linkedAt ?? world.clock.now());
  return at.toISOString().replace(/\.\d+Z$/, 'Z');
}

/** A key that ends in a dot selects all below it. */
function selects(asked: string, key: string): boolean {
  return asked === key || (asked.endsWith('.') && key.startsWith(asked));
}

function isUnknownProperty(asked: string, properties: readonly Part[]): boolean {
  return asked.startsWith('properties.') && !properties.some(({key}) => selects(asked, key));
}

/** The members of the keys, in an object of this name; nothing if there are none. */
function selected(
  name: string,
  parts: readonly Part[],
  keys: readonly string[] | null,
): Readonly<Record<string, object>> {
  const asked = parts.filter(({key}) => keys?.some((wanted) => selects(wanted, key)) ?? true);
  const members = Object.assign({}, ...asked.map((part) => part.members));
  return Object.keys(members).length === 0 ? {} : {[name]: members};
}
