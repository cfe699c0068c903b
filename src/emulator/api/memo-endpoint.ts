import {exceededQuota} from '../quotas.ts';
import {json, type WholeReply} from '../reply.ts';
import {cutText, maxTextUnits} from '../room/cut-text.ts';
import type {World} from '../world.ts';
import {allowedScopes} from './allowed-scopes.ts';
import {apiError, badParameter, nullParameter} from './api-errors.ts';
import {type ApiCall, withBearer} from './bearer.ts';
import {readTemplate, type TextTemplate} from './template-object.ts';

const requiredScope = 'talk_message';
const apiType = 'TALK_MEMO_DEFAULT_SEND';

/**
 * POST /v2/api/talk/memo/default/send: checks app, consent, KakaoTalk, parameters and quota, then
 * adds the memo to the room.
 */
export const memoEndpoint = withBearer(
  (call) => refuseConsent(call) ?? refusePerson(call.world) ?? deliver(call),
);

function refuseConsent(call: ApiCall): WholeReply | null {
  const {app} = call.world;
  if (!app.enabledScopes.includes(requiredScope)) {
    const msg = `[${app.name}] App disabled [${requiredScope}] scopes for [${apiType}] API on developers.kakao.com. Enable it first.`;
    return apiError(403, -3, msg);
  }
  const allowed = allowedScopes(call);
  if (allowed.includes(requiredScope)) return null;
  return json(403, {
    msg: 'insufficient scopes.',
    code: -402,
    api_type: apiType,
    required_scopes: [requiredScope],
    allowed_scopes: allowed,
  });
}

function refusePerson({person}: World): WholeReply | null {
  if (person.hasKakaoTalk) return null;
  return apiError(400, -501, 'given account is not connected to any talk user.');
}

function deliver({world, exchange}: ApiCall): WholeReply {
  const parameter = exchange.form.get('template_object');
  if (parameter === null) return nullParameter('template_object');
  const template = readTemplate(parameter);
  if ('reason' in template) {
    return badParameter(`failed to parse parameter. name=template_object, ${template.reason}`);
  }
  if (world.strictTextLimit && template.text.length > maxTextUnits) {
    return badParameter(`failed to parse parameter. name=template_object, text is too long`);
  }
  const refusal = refuseQuota(world);
  if (refusal !== null) return refusal;
  putInRoom(world, template, world.clock.now());
  return json(200, {result_code: 0});
}

function refuseQuota(world: World): WholeReply | null {
  const excess = exceededQuota(world.quotas, world.room.memos, world.clock.now());
  return excess === null ? null : apiError(400, excess.code, excess.msg);
}

/** Adds a message as it arrives at this time, truncated as Kakao truncates it. */
export function putInRoom({room}: World, template: TextTemplate, receivedAt: number): void {
  room.add({...template, card: null, shownText: cutText(template.text), receivedAt});
}
