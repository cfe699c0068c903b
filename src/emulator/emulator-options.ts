import type {ConsentKind} from './consent-items.ts';
import type {Quotas} from './quotas.ts';

/** What a caller may choose about the local Kakao; everything absent takes Kakao's own value. */
export interface EmulatorOptions {
  /** Port of the auth origin; the api origin takes the next one. 0 or absent: two free ports. */
  readonly port?: number;
  /** Default: 32 generated lowercase hex digits. */
  readonly restApiKey?: string;
  /** `null` switches the client secret feature off. Default: 32 generated letters and digits. */
  readonly clientSecret?: string | null;
  /** Compared character by character, as Kakao does. */
  readonly redirectUris?: readonly string[];
  /** Origins that a memo's buttons open; a memo with another link arrives, its button leads nowhere. */
  readonly webDomains?: readonly string[];
  /** Seconds; 21599 by default, the value of a REST API key. */
  readonly accessTokenLifetime?: number;
  /** Seconds; 5183999 by default. */
  readonly refreshTokenLifetime?: number;
  /** Seconds; a refresh token with less than this left is replaced. 30 days by default. */
  readonly rotationThreshold?: number;
  /** Seconds; 600 by default (Kakao publishes no number). */
  readonly codeLifetime?: number;
  /** `true`: a text above 200 UTF-16 units is refused with -2. `false` (default): it is cut in the room. */
  readonly strictTextLimit?: boolean;
  /** `false`: every authorization request ends at KOE004. */
  readonly kakaoLoginOn?: boolean;
  /** Consent items the app has switched on: `profile_nickname` and `talk_message` by default. */
  readonly enabledScopes?: readonly string[];
  /** Overrides how an item is asked for; `talk_message` is optional by default. */
  readonly consentKinds?: Readonly<Record<string, ConsentKind>>;
  /** Daily limits by KST day. All off by default. */
  readonly quotas?: Quotas;
  readonly appName?: string;
  readonly person?: PersonOptions;
}

export interface PersonOptions {
  /** A positive 64-bit number in decimal. */
  readonly id: string;
  readonly nickname: string;
  /** `false`: the memo API answers -501. */
  readonly hasKakaoTalk?: boolean;
  /** `false`: the app is a test app and the person no member of it, KOE005. */
  readonly isMember?: boolean;
}

/** Throws RangeError on an option that no Kakao app could have. */
export function checkOptions({port = 0, redirectUris = []}: EmulatorOptions): void {
  if (!Number.isInteger(port) || port < 0 || port > 65_534) {
    throw new RangeError(`port must be a whole number from 0 to 65534, got ${port}`);
  }
  for (const uri of redirectUris) {
    if (!/^https?:$/.test(URL.parse(uri)?.protocol ?? '')) {
      throw new RangeError(`a redirect URI must be an http or https address, got "${uri}"`);
    }
  }
}
