import type {Social} from '../../room/card.ts';
import {type Members, readInteger, readObject} from './members.ts';

/** `social` of a template: numbers of reactions; null if it is absent. */
export function readSocial(template: Members): Social | null {
  const social = readObject(template, 'social');
  if (social === null) return null;
  return {
    likeCount: readInteger(social, 'like_count'),
    commentCount: readInteger(social, 'comment_count'),
    sharedCount: readInteger(social, 'shared_count'),
    viewCount: readInteger(social, 'view_count'),
    subscriberCount: readInteger(social, 'subscriber_count'),
  };
}
