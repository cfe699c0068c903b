import type {MemoLink} from '../../room/link.ts';
import {type Members, memberFault, readText, requireObject} from './members.ts';

const linkMembers = [
  'web_url',
  'mobile_web_url',
  'android_execution_params',
  'ios_execution_params',
] as const;

/** A required link; it needs at least one member. */
export function readLink(members: Members, name: string): MemoLink {
  const link = readLinkMembers(members, name);
  if (Object.keys(link).length === 0) throw memberFault(members, name, 'needs at least one member');
  return link;
}

/** The link of a text, which may be empty: programs send it to show no button. */
export function readLinkMembers(members: Members, name: string): MemoLink {
  const link = requireObject(members, name);
  const read: Partial<Record<(typeof linkMembers)[number], string>> = {};
  for (const member of linkMembers) {
    const value = readText(link, member);
    if (value !== null) read[member] = value;
  }
  return read;
}
