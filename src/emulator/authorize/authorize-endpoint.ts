import type {Endpoint} from '../reply.ts';
import {askedScopes} from './asked-scopes.ts';
import {readAuthorizationRequest} from './authorization-request.ts';
import {redirectWithCode, redirectWithError} from './authorization-response.ts';
import {consentPage} from './consent-page.ts';
import {issueTicket} from './consent-tickets.ts';
import {koePage} from './koe-page.ts';

/**
 * GET /oauth/authorize: redirects with a code if no consent is missing, else shows the consent
 * page.
 */
export const authorizeEndpoint: Endpoint = (world, {parameters}) => {
  const request = readAuthorizationRequest(world, parameters);
  if ('koe' in request) return koePage(request.koe, request.detail);
  const [person] = world.people;
  const asked = askedScopes(world.app, person, request);
  const silent = request.prompts.has('none');
  const confirmAccount = request.prompts.size > 0 && !silent;
  if (person.linkedAt !== null && asked.length === 0 && !confirmAccount) {
    return redirectWithCode(world, person, request);
  }
  if (silent) return redirectWithError(request, 'consent_required');
  const pending = {request, person, asked};
  return consentPage(world, issueTicket(world, pending), pending);
};
