import type {Person} from '../person.ts';
import type {ProfilePictures} from './profile-pictures.ts';

/** What a response may say about a person. */
export interface PersonFacts {
  readonly person: Person;
  readonly pictures: ProfilePictures;
  /** Whether the user agreed to the item. */
  has(scope: string): boolean;
  /** Whether the app uses the item, so that the response says if the user agreed to it. */
  offers(scope: string): boolean;
}

/** Members that one key of `property_keys` selects. */
export interface Part {
  readonly key: string;
  readonly members: object;
}

/** The members of `properties`. */
export function propertyParts({person, pictures, has}: PersonFacts): readonly Part[] {
  const nickname = has('profile_nickname') ? {nickname: person.nickname} : {};
  const withPicture = has('profile_image');
  return [
    {key: 'properties.nickname', members: nickname},
    {
      key: 'properties.profile_image',
      members: withPicture ? {profile_image: pictures.image} : {},
    },
    {
      key: 'properties.thumbnail_image',
      members: withPicture ? {thumbnail_image: pictures.thumbnail} : {},
    },
  ];
}

/** The members of `kakao_account`, none if the user agreed to no item of it. */
export function accountParts(facts: PersonFacts): readonly Part[] {
  if (!['profile_nickname', 'profile_image', 'account_email'].some(facts.has)) return [];
  return [
    {key: 'kakao_account.profile', members: {...profileAgreements(facts), ...profile(facts)}},
    {key: 'kakao_account.email', members: email(facts)},
  ];
}

function profileAgreements({has, offers}: PersonFacts): object {
  const items = ['profile_nickname', 'profile_image'].filter(offers);
  return Object.fromEntries(items.map((item) => [`${item}_needs_agreement`, !has(item)]));
}

function profile({person, pictures, has}: PersonFacts): object {
  const members = {
    ...(has('profile_nickname') ? {nickname: person.nickname} : {}),
    ...(has('profile_image')
      ? {
          thumbnail_image_url: pictures.thumbnail,
          profile_image_url: pictures.image,
          is_default_image: person.picture === null,
        }
      : {}),
  };
  return Object.keys(members).length === 0 ? {} : {profile: members};
}

function email({person, has, offers}: PersonFacts): object {
  if (!offers('account_email')) return {};
  const hasEmail = {has_email: person.email !== null};
  if (!has('account_email')) return {...hasEmail, email_needs_agreement: true};
  const address =
    person.email === null
      ? {}
      : {is_email_valid: true, is_email_verified: person.isEmailVerified, email: person.email};
  return {...hasEmail, email_needs_agreement: false, ...address};
}
