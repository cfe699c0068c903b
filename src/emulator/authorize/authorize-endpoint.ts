import {pageLanguage} from '../page-language.ts';
import type {Endpoint} from '../reply.ts';
import {askedScopes} from './asked-scopes.ts';
import {readAuthorizationRequest} from './authorization-request.ts';
import {redirectWithCode, redirectWithError} from './authorization-response.ts';
import {sessionOf} from './browser-session.ts';
import {consentPage} from './consent-page.ts';
import {issueTicket} from './consent-tickets.ts';
import {koePage} from './koe-page.ts';
import {askToLogIn, comesFromLogin} from './login-page.ts';

/**
 * GET /oauth/authorize: sends a browser without a session, or with a prompt other than none, to the
 * login page; then redirects with a code if no consent is missing, else shows the consent page.
 * Source: developers.kakao.com, "Kakao Login: REST API", Request authorization code.
 */
export const authorizeEndpoint: Endpoint = (world, exchange) => {
  const request = readAuthorizationRequest(world, exchange.parameters);
  if ('koe' in request) return koePage(world, exchange, request);
  const session = sessionOf(world, exchange.headers);
  const silent = request.prompts.has('none');
  if (session === null && silent) return redirectWithError(request, 'login_required');
  const chooses = request.prompts.size > 0 && !silent && !comesFromLogin(exchange);
  if (session === null || chooses) return askToLogIn(exchange);
  const {person} = session;
  if (!person.isMember) return koePage(world, exchange, {koe: 'KOE005', detail: ''});
  const asked = askedScopes(world.app, person, request);
  if (person.linkedAt !== null && asked.length === 0) {
    return redirectWithCode(world, session, request);
  }
  if (silent) return redirectWithError(request, 'consent_required');
  const pending = {request, session, asked};
  const ticket = issueTicket(world, pending);
  return consentPage(world, {ticket, language: pageLanguage(exchange.headers)}, pending);
};
