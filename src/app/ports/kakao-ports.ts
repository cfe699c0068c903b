import type {Failure} from '../../domain/failure/failure.ts';
import type {Result} from '../../domain/failure/result.ts';
import type {Account} from '../../domain/login/session.ts';
import type {TokenGrant} from '../../domain/login/tokens.ts';
import type {Message} from '../../domain/memo/message.ts';
import type {PictureFile} from '../../domain/memo/picture/picture.ts';
import type {SendOutcome} from '../../domain/memo/send-outcome.ts';

/** The credentials of the user's Kakao app at the token endpoint. */
export interface AppCredentials {
  readonly restApiKey: string;
  /** Null when the app's client secret feature is off. */
  readonly clientSecret: string | null;
}

export interface CodeExchange {
  readonly credentials: AppCredentials;
  readonly redirectUri: string;
  readonly authorizationCode: string;
  readonly codeVerifier: string | null;
}

/**
 * Kakao's response to a request for tokens. One that cannot be read may still hold the refresh
 * token that replaces the old one: `refreshToken`, which is worth one more refresh.
 */
export type GrantAnswer =
  | {ok: true; value: TokenGrant}
  | {ok: false; failure: Failure; refreshToken?: string};

/** Kakao's authorization server. */
export interface KakaoAuth {
  readonly origin: string;
  exchangeCode(exchange: CodeExchange): Promise<GrantAnswer>;
  refresh(credentials: AppCredentials, refreshToken: string): Promise<GrantAnswer>;
}

/** What Kakao says about an access token; null where the response does not say it. */
export interface TokenInfo {
  readonly accountId: string | null;
  /** The remaining seconds. */
  readonly expiresIn: number | null;
  /** The id of the app that the token was issued to. */
  readonly appId: string | null;
}

/** A form that is sent with POST to Kakao's API server. */
export interface MessageRequest {
  readonly path: string;
  readonly form: Readonly<Record<string, string>>;
}

/** A picture on its way to Kakao, and both keys that may be asked for there. */
export interface PictureUpload {
  readonly accessToken: string;
  /** Sent where Kakao does not accept the access token. */
  readonly restApiKey: string;
  readonly file: PictureFile;
}

/** Kakao's API server. No request is retried automatically. */
export interface KakaoApi {
  /** The request of `sendMemo`, exactly as it is sent. */
  messageRequest(message: Message): MessageRequest;
  sendMemo(accessToken: string, message: Message, signal?: AbortSignal): Promise<SendOutcome>;
  /**
   * Uploads a picture, which sends nothing: it may be repeated. Returns the public address of the
   * picture. If Kakao accepts neither key, the failure is that of the access token.
   */
  uploadPicture(upload: PictureUpload, signal?: AbortSignal): Promise<Result<string>>;
  readTokenInfo(accessToken: string): Promise<Result<TokenInfo>>;
  readAccount(accessToken: string): Promise<Result<Account>>;
  /** The consent items that the user has agreed to. */
  readScopes(accessToken: string): Promise<Result<readonly string[]>>;
  logOut(accessToken: string): Promise<Result<null>>;
  unlink(accessToken: string): Promise<Result<null>>;
  /** Whether the server responds at all; sends a GET request without a token. */
  isReachable(): Promise<boolean>;
}
