import {json, type WholeReply} from '../reply.ts';

/** 200 with the person's id first, as a bare number that a JavaScript number would round. */
export function jsonWithId(id: string, rest: object = {}): WholeReply {
  const members = JSON.stringify(rest).slice(1, -1);
  return json(200, members === '' ? `{"id":${id}}` : `{"id":${id},${members}}`);
}
