import {pageLanguage} from '../page-language.ts';
import {agreeTo} from '../person.ts';
import type {Endpoint} from '../reply.ts';
import {redirectWithCode, redirectWithError} from './authorization-response.ts';
import {redeemTicket} from './consent-tickets.ts';
import {koePage} from './koe-page.ts';

const staleWords = {
  ko: '이미 쓰였거나 오래되었거나 다른 사람의 동의 화면입니다.',
  en: "This consent page was already used, is too old, or is another person's.",
} as const;

/** POST /oauth/consent: handles the buttons of the consent page. */
export const consentEndpoint: Endpoint = (world, exchange) => {
  const {parameters: form} = exchange;
  const pending = redeemTicket(world, form.get('ticket') ?? '', exchange.headers);
  const decision = form.get('decision');
  if (pending === null) {
    const detail = staleWords[pageLanguage(exchange.headers)];
    return koePage(world, exchange, {koe: 'KOE001', detail});
  }
  if (decision === 'deny') return redirectWithError(pending.request, 'access_denied');
  if (decision !== 'agree') return koePage(world, exchange, {koe: 'KOE001', detail: 'decision'});
  const ticked = form.getAll('scope').filter((scope) => pending.asked.includes(scope));
  const refused = pending.asked.filter(
    (scope) => world.app.consentKind(scope) === 'required' && !ticked.includes(scope),
  );
  if (refused.length > 0) {
    return koePage(world, exchange, {koe: 'KOE203', detail: refused.join(', ')});
  }
  agreeTo(pending.session.person, ticked, world.clock.now());
  return redirectWithCode(world, pending.session, pending.request);
};
