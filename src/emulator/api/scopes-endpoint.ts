import {badParameter} from './api-errors.ts';
import {withBearer} from './bearer.ts';
import {jsonParameter} from './json-parameter.ts';
import {scopeList} from './scope-list.ts';
import {readStringList} from './string-list.ts';

/** GET /v2/user/scopes: the app's consent items, and which of them the user agreed to. */
export const scopesEndpoint = withBearer(({world, exchange, accessToken}) => {
  const parameter = jsonParameter(exchange.parameters, 'scopes');
  if (parameter === null) return scopeList(world.app, accessToken.person, null);
  const only = readStringList(parameter);
  if (only === null) return badParameter('failed to parse parameter. name=scopes');
  return scopeList(world.app, accessToken.person, only);
});
