import {json} from '../reply.ts';
import {allowedScopes} from './allowed-scopes.ts';
import {withBearer} from './bearer.ts';
import {profilePictures, wantsSecure} from './profile-pictures.ts';
import {refuseConsent} from './refuse-consent.ts';
import {refuseWithoutTalk} from './refuse-without-talk.ts';

/**
 * GET /v1/api/talk/profile: nickname and pictures in KakaoTalk, as far as the user agreed to share
 * them. Source: developers.kakao.com, "Kakao Talk Social: REST API".
 */
export const talkProfileEndpoint = withBearer((call) => {
  const {person} = call.accessToken;
  const allowed = allowedScopes(call);
  const hasPicture = allowed.includes('profile_image');
  const refused = hasPicture
    ? null
    : refuseConsent(call, {scope: 'profile_nickname', apiType: 'TALK_PROFILE'});
  const pictures = profilePictures(person, wantsSecure(call.exchange.parameters));
  return (
    refused ??
    refuseWithoutTalk(person) ??
    json(200, {
      ...(allowed.includes('profile_nickname') ? {nickName: person.nickname} : {}),
      ...(hasPicture ? {profileImageURL: pictures.image, thumbnailURL: pictures.thumbnail} : {}),
    })
  );
});
