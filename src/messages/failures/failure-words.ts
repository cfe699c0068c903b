import type {Failure} from '../../domain/failure/failure.ts';
import {codeOfError} from '../../domain/failure/named-errors.ts';
import type {Words} from '../subjects/words.ts';
import {codeRefusedWords, loginAddressWords} from './code-words.ts';
import {
  friendUnknownWords,
  manyReceiversWords,
  notAttemptedWords,
  notConfirmedWords,
  otherAccountWords,
  personNeededWords,
  receiverUnknownWords,
} from './friend-words.ts';
import {
  inputNotTextWords,
  inputUnreadableWords,
  invalidButtonWords,
  invalidLinkWords,
  invalidOriginWords,
  invalidRedirectUriWords,
  memoEmptyWords,
  memoTooLargeWords,
} from './input-words.ts';
import {limitReachedWords} from './limit-words.ts';
import {
  consentWords,
  loggedOutWords,
  loginCancelled,
  loginDeniedWords,
  loginTimedOut,
  restApiKeyMissing,
  tokensNotStoredWords,
} from './login-words.ts';
import {networkWords} from './network-words.ts';
import {pasteWords} from './paste-words.ts';
import {pictureLostWords, pictureNotUploadedWords, pictureRefusedWords} from './picture-words.ts';
import {invalidProfileWords, profileMissingWords} from './profile-words.ts';
import {koePageWords, refusalWords} from './refusal-words.ts';
import {reminderRefusedWords, reminderUnknownWords} from './reminder-words.ts';
import {responseWords} from './response-words.ts';
import {rotationWords} from './rotation-words.ts';
import {commandFailedWords, scheduleRefusedWords} from './schedule-words.ts';
import {
  importedWords,
  notRecordedWords,
  outcomeUnknownWords,
  restoredWords,
  sendingPausedWords,
} from './sending-words.ts';
import {storageWords, unreadableWords} from './storage-words.ts';
import {manyMessagesWords, optionsRefusedWords, templateRefusedWords} from './template-words.ts';
import {invalidVariableWords} from './variable-words.ts';

/** Sentences about a failure in both languages; a new kind without sentences does not compile. */
export function failureWords(failure: Failure): Words {
  switch (failure.kind) {
    case 'network':
      return networkWords(failure);
    case 'kakao':
      return refusalWords(failure);
    case 'not-kakao':
      return responseWords(failure);
    case 'outcome-unknown':
      return outcomeUnknownWords(failure.cause);
    case 'imported':
      return importedWords(failure.was);
    case 'restored':
      return restoredWords;
    case 'not-recorded':
      return notRecordedWords(failureWords(failure.cause).what);
    case 'tokens-not-stored':
      return tokensNotStoredWords(failureWords(failure.cause).what);
    case 'logged-out':
      return loggedOutWords(failure.cause && failureWords(failure.cause).what, failure.variable);
    case 'consent-missing':
      return consentWords(failure.scopes);
    case 'setup-missing':
      return restApiKeyMissing;
    case 'paste-refused':
      return pasteWords(failure.problem);
    case 'code-refused':
      return codeRefusedWords(failureWords(failure.cause), failure.hasVerifier);
    case 'login-address':
      return loginAddressWords(failure.problem);
    case 'koe-page':
      return koePageWords(failure.code);
    case 'login-denied':
      return deniedWords(failure);
    case 'login-timed-out':
      return loginTimedOut;
    case 'login-cancelled':
      return loginCancelled;
    case 'memo-empty':
      return memoEmptyWords(failure);
    case 'memo-too-large':
      return memoTooLargeWords(failure);
    case 'input-not-text':
      return inputNotTextWords(failure);
    case 'input-unreadable':
      return inputUnreadableWords(failure);
    case 'invalid-link':
      return invalidLinkWords(failure);
    case 'invalid-button':
      return invalidButtonWords(failure);
    case 'template-refused':
      return templateRefusedWords(failure);
    case 'many-messages':
      return manyMessagesWords(failure);
    case 'picture-refused':
      return pictureRefusedWords(failure);
    case 'picture-lost':
      return pictureLostWords(failure);
    case 'picture-not-uploaded':
      return pictureNotUploadedWords(failure, failureWords(failure.cause));
    case 'receiver-unknown':
      return receiverUnknownWords(failure.cause);
    case 'reminder-unknown':
      return reminderUnknownWords(failure.cause, failure.cause && failureWords(failure.cause).what);
    case 'not-confirmed':
      return notConfirmedWords;
    case 'not-attempted':
      return notAttemptedWords;
    case 'friend-unknown':
      return friendUnknownWords(failure);
    case 'other-account':
      return otherAccountWords;
    case 'many-receivers':
      return manyReceiversWords(failure);
    case 'person-needed':
      return personNeededWords(failure);
    case 'options-refused':
      return optionsRefusedWords(failure);
    case 'invalid-origin':
      return invalidOriginWords(failure);
    case 'invalid-redirect-uri':
      return invalidRedirectUriWords(failure);
    case 'invalid-variable':
      return invalidVariableWords(failure);
    case 'schedule-refused':
      return scheduleRefusedWords(failure);
    case 'reminder-refused':
      return reminderRefusedWords(failure);
    case 'rotation-not-handed-over':
      return rotationWords(failure);
    case 'command-failed':
      return commandFailedWords(failure);
    case 'invalid-profile':
      return invalidProfileWords(failure);
    case 'profile-missing':
      return profileMissingWords(failure);
    case 'limit-reached':
      return limitReachedWords(failure);
    case 'sending-paused':
      return sendingPausedWords(failure, failureWords(failure.cause));
    case 'storage':
      return storageWords(failure);
    case 'unreadable':
      return unreadableWords(failure);
  }
}

/** A denial whose name stands for a code is explained as that code. */
function deniedWords(denial: Extract<Failure, {kind: 'login-denied'}>): Words {
  const code = codeOfError(denial.error, denial.description);
  return code === null ? loginDeniedWords(denial) : koePageWords(code, denial.description);
}
