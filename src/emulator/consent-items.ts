import type {PageLanguage} from './page-language.ts';

/**
 * How Kakao requests an item: it must be checked, may be checked, or is requested only if `scope`
 * contains it.
 */
export type ConsentKind = 'required' | 'optional' | 'during-use';

export interface ConsentItem {
  readonly displayName: Readonly<Record<PageLanguage, string>>;
  readonly type: 'PRIVACY' | 'SERVICE';
  readonly kind: ConsentKind;
}

/**
 * The scope of OpenID Connect, which an app enables like a consent item. Kakao does not ask the user
 * for it.
 */
export const openidScope = 'openid';

const knownItems: ReadonlyMap<string, ConsentItem> = new Map([
  [
    'profile_nickname',
    {displayName: {ko: '닉네임', en: 'Nickname'}, type: 'PRIVACY', kind: 'required'},
  ],
  [
    'profile_image',
    {displayName: {ko: '프로필 사진', en: 'Profile picture'}, type: 'PRIVACY', kind: 'optional'},
  ],
  [
    'account_email',
    {
      displayName: {ko: '카카오계정(이메일)', en: 'Kakao Account (e-mail)'},
      type: 'PRIVACY',
      kind: 'optional',
    },
  ],
  [
    'talk_message',
    {
      displayName: {ko: '카카오톡 메시지 전송', en: 'Send messages in KakaoTalk'},
      type: 'SERVICE',
      kind: 'optional',
    },
  ],
  [
    'talk_calendar',
    {
      displayName: {
        ko: '톡캘린더 및 일정 생성, 조회, 편집/삭제',
        en: 'Create, view, edit and delete calendars and events in Talk Calendar',
      },
      type: 'SERVICE',
      kind: 'during-use',
    },
  ],
  [
    'friends',
    {
      displayName: {
        ko: '카카오 서비스 내 친구목록(프로필사진, 닉네임, 즐겨찾기 포함)',
        en: 'Friends List in Kakao Service (profile picture, nickname, favorites)',
      },
      type: 'PRIVACY',
      kind: 'during-use',
    },
  ],
]);

/**
 * Ids of Kakao's for which the emulator has no data. Source: developers.kakao.com, "Kakao Login:
 * Utilization", consent items.
 */
const itemsWithoutData: ReadonlySet<string> = new Set([
  'account_ci',
  'age_range',
  'birthday',
  'birthyear',
  'gender',
  'name',
  'phone_number',
  'plusfriends',
  'shipping_address',
  'talk_calendar_task',
]);

/** Whether an app can enable this id in its scopes. */
export function isConsentItem(id: string): boolean {
  return knownItems.has(id) || itemsWithoutData.has(id) || id === openidScope;
}

/** The properties of a consent item; an unknown id is its own display name. */
export function consentItem(id: string): ConsentItem {
  return knownItems.get(id) ?? {displayName: {ko: id, en: id}, type: 'SERVICE', kind: 'optional'};
}
