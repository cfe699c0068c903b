import {json, type WholeReply} from '../reply.ts';

/**
 * A 200 response that begins with the user's id, as an integer that a JavaScript number would
 * round.
 */
export function jsonWithId(id: string | null, rest: object = {}): WholeReply {
  const members = JSON.stringify(rest).slice(1, -1);
  return json(200, members === '' ? `{"id":${id}}` : `{"id":${id},${members}}`);
}
