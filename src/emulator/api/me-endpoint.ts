import {allowedScopes} from './allowed-scopes.ts';
import {badParameter} from './api-errors.ts';
import {type ApiCall, withBearer} from './bearer.ts';
import {jsonParameter} from './json-parameter.ts';
import {jsonWithId} from './json-with-id.ts';
import {readStringList} from './string-list.ts';

const profileKeys: readonly string[] = ['kakao_account.', 'kakao_account.profile'];
const propertyKeys: readonly string[] = ['properties.', 'properties.nickname'];

/** GET or POST /v2/user/me: the user's data, as far as the user agreed to share it. */
export const meEndpoint = withBearer((call) => {
  const keys = jsonParameter(call.exchange.parameters, 'property_keys');
  const asked = keys === null ? [...propertyKeys, ...profileKeys] : readStringList(keys);
  if (asked === null) return badParameter('failed to parse parameter. name=property_keys');
  return jsonWithId(call.accessToken.person.id, {
    connected_at: connectedAt(call),
    ...profile(call, asked),
  });
});

function connectedAt({world, accessToken}: ApiCall): string {
  const at = new Date(accessToken.person.linkedAt ?? world.clock.now());
  return at.toISOString().replace(/\.\d+Z$/, 'Z');
}

function profile(call: ApiCall, asked: readonly string[]): object {
  if (!allowedScopes(call).includes('profile_nickname')) return {};
  const {nickname} = call.accessToken.person;
  const properties = {properties: {nickname}};
  const account = {kakao_account: {profile_nickname_needs_agreement: false, profile: {nickname}}};
  return {
    ...(asked.some((key) => propertyKeys.includes(key)) ? properties : {}),
    ...(asked.some((key) => profileKeys.includes(key)) ? account : {}),
  };
}
