import type {SendOutcome} from '../../domain/memo/send-outcome.ts';
import {redactFailure} from '../http/redact-failure.ts';

/** Removes the access token from the texts of an outcome. */
export function redactOutcome(outcome: SendOutcome, accessToken: string): SendOutcome {
  switch (outcome.kind) {
    case 'accepted':
      return outcome;
    case 'refused':
      return {...outcome, failure: redactFailure(outcome.failure, [accessToken])};
    case 'not-sent':
    case 'unknown':
      return {...outcome, failure: redactFailure(outcome.failure, [accessToken])};
  }
}
