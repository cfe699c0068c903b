import type {Language} from '../../domain/program/language.ts';

export type CallbackResult =
  | {kind: 'code'; code: string}
  | {kind: 'denied'; error: string; description: string};

/** Waits for the browser on the redirect URI. */
export type CallbackListener =
  | {
      kind: 'listening';
      port: number;
      result: Promise<CallbackResult>;
      /** Returns an address on the listener that leads a browser to `url`, once. */
      linkTo(url: string): string;
      close(): Promise<void>;
    }
  | {kind: 'unavailable'; reason: PasteOnlyReason; port?: number};

/** Why no callback can be received, so that only a pasted address works. */
export type PasteOnlyReason = 'not-loopback' | 'port-in-use' | 'port-forbidden';

/** Whether a browser that the program opens is visible to the user, and if not, why. */
export type BrowserReach = 'here' | 'ssh' | 'no-desktop' | 'switched-off';

export interface LoginPort {
  readonly browserReach: BrowserReach;
  listen(options: {
    redirectUri: string;
    state: string;
    language: Language;
    /**
     * Whether the login that the code leads to lacks the consent to messages. The page of the
     * browser waits for it, at most a few seconds.
     */
    lacksConsent?: Promise<boolean>;
  }): Promise<CallbackListener>;
  openBrowser(url: string): Promise<'opened' | 'none' | 'failed'>;
  randomToken(bytes: number): string;
  createPkce(): {codeVerifier: string; codeChallenge: string};
}

/** Acts as the user of the local Kakao of `--demo`; absent otherwise. */
export interface DemoUser {
  readonly roomUrl: string;
  agree(authorizationUrl: string): Promise<string>;
}
