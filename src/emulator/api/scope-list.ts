import {consentItem, openidScope} from '../consent-items.ts';
import type {Person} from '../person.ts';
import type {RegisteredApp} from '../registered-app.ts';
import type {WholeReply} from '../reply.ts';
import {jsonWithId} from './json-with-id.ts';

/**
 * The response of /v2/user/scopes; no other app manages the items, so that none is delegated.
 * `only` limits it to those ids.
 */
export function scopeList(
  app: RegisteredApp,
  person: Person,
  only: readonly string[] | null,
): WholeReply {
  const known = new Set(
    [...app.enabledScopes, ...person.consents].filter((id) => id !== openidScope),
  );
  const listed = [...known].filter((scope) => only === null || only.includes(scope));
  return jsonWithId(person.id, {scopes: listed.map((scope) => describe(app, person, scope))});
}

function describe(app: RegisteredApp, person: Person, id: string): object {
  const {displayName, type} = consentItem(id);
  const agreed = person.consents.has(id);
  const revocable = agreed ? {revocable: app.consentKind(id) !== 'required'} : {};
  const using = app.enabledScopes.includes(id);
  return {id, display_name: displayName.ko, type, using, delegated: false, agreed, ...revocable};
}
