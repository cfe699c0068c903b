import {forgetTokens} from '../credentials.ts';
import {unlinkPerson} from '../person.ts';
import {withBearer} from './bearer.ts';
import {jsonWithId} from './json-with-id.ts';

/** POST /v1/user/unlink: deletes all tokens and consents. */
export const unlinkEndpoint = withBearer(({world, accessToken: {person}}) => {
  forgetTokens(world.credentials, person);
  unlinkPerson(person);
  return jsonWithId(person.id);
});
