import {BadParameter} from '../api/bad-parameter.ts';
import {jsonParameter} from '../api/json-parameter.ts';
import {readStringList} from '../api/string-list.ts';
import type {Person} from '../person.ts';
import type {World} from '../world.ts';
import {usesApp} from './friend-list.ts';
import {friendUuid, isFriendUuid} from './friend-uuid.ts';

const name = 'receiver_uuids';
const maxReceivers = 5;

/** Words of DevTalk 82152, "Errors you may encounter when calling the Messaging API". */
const words = {
  absent: `The Parameter [${name}] cannot be null.`,
  empty: `The Parameter [${name}] cannot be empty.`,
  format: unsatisfied('The input receiver id(s) is invalid format.'),
  notAllowed: unsatisfied('Not allowed to send a message to some of receivers.'),
  self: 'Cannot contain a receiver who is identical to the sender in multicast mode.',
  // Kakao documents the number; the words are not known.
  tooMany: unsatisfied(`The number of receivers must be between 1 and ${maxReceivers}.`),
};

function unsatisfied(reason: string): string {
  return `Constraints on the parameter [${name}] are unsatisfied. ${reason}`;
}

/**
 * The people in `receiver_uuids`, each once. Throws BadParameter, and then no one gets the message:
 * for a list that cannot be read, for the sender, and for a user who does not use the app. Kakao
 * does not document which receivers it calls not allowed.
 */
export function readReceivers(
  {app, people}: World,
  sender: Person,
  parameters: URLSearchParams,
): readonly Person[] {
  const given = jsonParameter(parameters, name);
  if (given === null) throw new BadParameter(words.absent);
  if (given.trim() === '') throw new BadParameter(words.empty);
  const uuids = [...new Set(readStringList(given) ?? [''])];
  if (uuids.length === 0) throw new BadParameter(words.empty);
  if (uuids.length > maxReceivers) throw new BadParameter(words.tooMany);
  if (!uuids.every(isFriendUuid)) throw new BadParameter(words.format);
  const receivers = uuids.map((uuid) => people.find((one) => friendUuid(app, one) === uuid));
  if (receivers.includes(sender)) throw new BadParameter(words.self);
  return receivers.map((receiver) => {
    if (receiver !== undefined && usesApp(receiver)) return receiver;
    throw new BadParameter(words.notAllowed);
  });
}
