import type {Result} from '../../domain/failure/result.ts';
import type {Account} from '../../domain/login/session.ts';
import type {TokenGrant} from '../../domain/login/tokens.ts';
import type {Message} from '../../domain/memo/message.ts';
import type {SendOutcome} from '../../domain/memo/send-outcome.ts';

/** What identifies the person's Kakao app at the token endpoint. */
export interface AppCredentials {
  readonly restApiKey: string;
  /** Null: the app's client secret feature is off. */
  readonly clientSecret: string | null;
}

export interface CodeExchange {
  readonly credentials: AppCredentials;
  readonly redirectUri: string;
  readonly authorizationCode: string;
  readonly codeVerifier: string | null;
}

/** Kakao's authorization server. */
export interface KakaoAuth {
  readonly origin: string;
  exchangeCode(exchange: CodeExchange): Promise<Result<TokenGrant>>;
  refresh(credentials: AppCredentials, refreshToken: string): Promise<Result<TokenGrant>>;
}

export interface TokenInfo {
  readonly accountId: string;
  /** Seconds left. */
  readonly expiresIn: number;
  /** Number of the app that the token was issued to; null when it is not told. */
  readonly appId: string | null;
}

/** A POST of a form to Kakao's API server. */
export interface MessageRequest {
  readonly path: string;
  readonly form: Readonly<Record<string, string>>;
}

/** Kakao's API server. No call is repeated by itself. */
export interface KakaoApi {
  /** What `sendMemo` asks for, exactly as it goes out. */
  messageRequest(message: Message): MessageRequest;
  sendMemo(accessToken: string, message: Message, signal?: AbortSignal): Promise<SendOutcome>;
  readTokenInfo(accessToken: string): Promise<Result<TokenInfo>>;
  readAccount(accessToken: string): Promise<Result<Account>>;
  /** Consent items that the person has agreed to. */
  readScopes(accessToken: string): Promise<Result<readonly string[]>>;
  logOut(accessToken: string): Promise<Result<null>>;
  unlink(accessToken: string): Promise<Result<null>>;
  /** Whether anything answers there; asked with a GET and without a token. */
  isReachable(): Promise<boolean>;
}
