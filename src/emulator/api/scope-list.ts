import {consentItem} from '../consent-items.ts';
import type {WholeReply} from '../reply.ts';
import type {World} from '../world.ts';
import {jsonWithId} from './json-with-id.ts';

/** The response of /v2/user/scopes; `only` limits it to those ids. */
export function scopeList(world: World, only: readonly string[] | null): WholeReply {
  const known = new Set([...world.app.enabledScopes, ...world.person.consents]);
  const listed = [...known].filter((scope) => only === null || only.includes(scope));
  return jsonWithId(world.person.id, {scopes: listed.map((scope) => describe(world, scope))});
}

function describe({app, person}: World, id: string): object {
  const {displayName, type} = consentItem(id);
  const agreed = person.consents.has(id);
  const revocable = agreed ? {revocable: app.consentKind(id) !== 'required'} : {};
  const using = app.enabledScopes.includes(id);
  return {id, display_name: displayName, type, using, agreed, ...revocable};
}
