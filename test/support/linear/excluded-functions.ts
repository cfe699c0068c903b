import {chooseLink, withUrl} from '../../../src/app/shell/choose-link.ts';
import {createEffectRuntime} from '../../../src/app/shell/run-effect.ts';
import {lacksArgument} from '../../../src/app/shell/slash-command.ts';
import {askLine} from '../../../src/commands/questions/ask-line.ts';
import {messageOf} from '../../../src/commands/shared/check-message.ts';
import {jsonLine, printJson} from '../../../src/commands/shared/command-context.ts';
import {findById} from '../../../src/commands/shared/find-by-id.ts';
import {findUnsent, requireMemo} from '../../../src/commands/shared/find-memo.ts';
import {
  cardMessage,
  pictureMessage,
  textMessage,
} from '../../../src/commands/shared/given-message.ts';
import {conflict, flagOf, needs} from '../../../src/commands/shared/message-form.ts';
import {openInputStream} from '../../../src/commands/shared/open-input-stream.ts';
import {isOwnFile} from '../../../src/commands/shared/own-file.ts';
import {readBytes, readInput} from '../../../src/commands/shared/read-input.ts';
import {reportCleaned} from '../../../src/commands/shared/report-cleaned.ts';
import {reportFileError} from '../../../src/commands/shared/report-file-error.ts';
import {sinceOf} from '../../../src/commands/shared/since-option.ts';
import {obstacleAt, openAtomicFile} from '../../../src/commands/transfer/atomic-file.ts';
import {runExport} from '../../../src/commands/transfer/export.ts';
import {runImport} from '../../../src/commands/transfer/import.ts';
import {importMemos} from '../../../src/commands/transfer/import-memos.ts';
import {openSource} from '../../../src/commands/transfer/open-source.ts';
import {readLines} from '../../../src/commands/transfer/read-lines.ts';
import {changedLines} from '../../../src/domain/agent/changed-lines.ts';
import {pictureOfMemo} from '../../../src/domain/draft/written-picture.ts';
import {consentIn} from '../../../src/domain/login/session.ts';
import {variablesIn} from '../../../src/domain/login/token-file/parse-data.ts';
import {tokensOfGrant, tokensOfRefreshToken} from '../../../src/domain/login/tokens.ts';
import {referenceTo} from '../../../src/domain/memo/picture/picture-reference.ts';
import {numberIn, objectIn, objectsIn, textIn} from '../../../src/domain/memo/template/json.ts';
import {hasFault, memberOf} from '../../../src/domain/memo/template/reader.ts';
import {choice} from '../../../src/domain/memo/template/values.ts';
import {isNullOr, usable} from '../../../src/domain/preferences/preference.ts';
import {completeWords} from '../../../src/domain/program/complete-words.ts';
import {jsonAnswer} from '../../../src/domain/program-note/json-answer.ts';
import {wrongList, wrongText} from '../../../src/domain/program-note/posted-json.ts';
import {instantOf} from '../../../src/domain/schedule/next-time.ts';
import {offsetAt, wallTime} from '../../../src/domain/schedule/zone.ts';
import {encodingOf} from '../../../src/domain/text/decode-text.ts';
import {isCertainBorder} from '../../../src/domain/text/grapheme-borders.ts';
import {lazyPattern} from '../../../src/domain/text/lazy-pattern.ts';
import {createKakaoFriends} from '../../../src/kakao/api/kakao-friends.ts';
import {expanded} from '../../../src/kakao/auth/expand-body.ts';
import {fetchPicture} from '../../../src/kakao/http/fetch-picture.ts';
import {field, readSeconds} from '../../../src/kakao/http/json-fields.ts';
import {openTcp} from '../../../src/kakao/http/open-socket.ts';
import {daemonMemoLine, occurrenceLine} from '../../../src/messages/subjects/daemon-words.ts';
import {debugFileRefused} from '../../../src/messages/subjects/debug-words.ts';
import {badLineWords} from '../../../src/messages/subjects/import-words.ts';
import {reminderLine} from '../../../src/messages/subjects/reminder-words.ts';
import {notStartedWords} from '../../../src/messages/subjects/run-words.ts';
import {unreadInput} from '../../../src/system/terminal/ask-terminal.ts';
import {listColumn} from '../../../src/ui/base/list-row.ts';
import {namedRows} from '../../../src/ui/base/named-rows.ts';
import {good, warn} from '../../../src/ui/base/notice-table.ts';
import {createPrivateFields} from '../../../src/ui/base/private-fields.ts';
import {unknownWords} from '../../../src/ui/base/screen-words.ts';
import {linkTo} from '../../../src/ui/base/view.ts';
import {wrappedRows} from '../../../src/ui/base/wrapped-rows.ts';
import {startShowingMatch} from '../../../src/ui/search/marked-text.ts';
import type {Excluded} from './text-call.ts';

const path = 'the text is a path, which the system limits';
const id = 'the text is compared with the ids of what is stored';
const stored = 'the text is stored or passed on, not read';
const words = 'the text is of the program, or was read by a function that is fed';
const bytes = 'reads bytes up to its limit; what it decodes is read by functions that are fed';
const readers = 'takes a reader, and no text';
const member = 'looks at one member of an object';
const constant = 'looks at a fixed number of characters or properties';

/** Functions that need not be fed long texts, with the reason. */
export const excludedFunctions: Excluded = new Map<unknown, string>([
  [createEffectRuntime, 'takes no text; its listener takes an unknown error'],
  [createKakaoFriends, 'takes no text; its readers are called by themselves'],
  [chooseLink, stored],
  [pictureOfMemo, stored],
  [referenceTo, constant],
  [withUrl, stored],
  [lacksArgument, constant],
  [askLine, words],
  [jsonLine, stored],
  [jsonAnswer, stored],
  [printJson, stored],
  [referenceTo, constant],
  [findById, id],
  [findUnsent, id],
  [requireMemo, id],
  [messageOf, 'passes the text to givenMessage, which is fed'],
  [conflict, constant],
  [flagOf, constant],
  [needs, constant],
  [cardMessage, 'is called by givenMessage, which is fed'],
  [pictureMessage, 'is called by givenMessage, which is fed'],
  [textMessage, 'is called by givenMessage, which is fed'],
  [reportCleaned, 'passes the text to sanitizeWithCount, which is fed'],
  [readBytes, bytes],
  [readInput, bytes],
  [fetchPicture, 'the text is an address, which uploadPicture limits'],
  [expanded, 'the text is the head of a response; its patterns are fed'],
  [readLines, bytes],
  [importMemos, bytes],
  [openSource, path],
  [isOwnFile, path],
  [openInputStream, path],
  [obstacleAt, path],
  [openAtomicFile, path],
  [runExport, path],
  [runImport, path],
  [reportFileError, path],
  [sinceOf, 'passes the text to readSince, which is fed'],
  [tokensOfGrant, stored],
  [tokensOfRefreshToken, stored],
  [variablesIn, 'looks at the members of objects'],
  [consentIn, 'looks for one name in a list'],
  [encodingOf, constant],
  [objectIn, member],
  [objectsIn, member],
  [textIn, member],
  [numberIn, member],
  [wrongText, member],
  [wrongList, member],
  [memberOf, stored],
  [hasFault, 'compares the paths of faults'],
  [usable, readers],
  [isNullOr, readers],
  [choice, 'compares a text with the words that it was made with'],
  [changedLines, 'compares two files of settings, at most 2000 lines of each'],
  [completeWords, 'compares a word of the command line with the names of commands'],
  [instantOf, 'the text is a time zone that isZone, which is fed, has accepted'],
  [offsetAt, 'the text is a time zone that isZone, which is fed, has accepted'],
  [wallTime, 'the text is a time zone that isZone, which is fed, has accepted'],
  [isCertainBorder, constant],
  [lazyPattern, 'takes a pattern of the program; the functions that use it are fed'],
  [field, constant],
  [readSeconds, 'reads a number'],
  [openTcp, 'takes an address, and no text'],
  [daemonMemoLine, id],
  [occurrenceLine, id],
  [reminderLine, id],
  [debugFileRefused, path],
  [badLineWords, words],
  [notStartedWords, words],
  [unreadInput, stored],
  [startShowingMatch, 'goes back from a match by the cells of one row'],
  [namedRows, words],
  [good, words],
  [warn, words],
  [createPrivateFields, 'its fields are fed as a stateful reader'],
  [unknownWords, 'takes a number'],
  [linkTo, 'passes the text to isWebLink, which is fed'],
  [wrappedRows, 'passes the text to wrapText, which is fed'],
  [listColumn, 'passes the texts to functions on cells, which are fed'],
]);
