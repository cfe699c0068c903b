import type {TokenFile} from '../../src/domain/login/token-file/token-file.ts';

/** A file without a token and without times. */
export const bareTokenFile: TokenFile = {
  accessToken: null,
  refreshToken: null,
  expiresIn: null,
  refreshTokenExpiresIn: null,
  expiresAt: null,
  refreshTokenExpiresAt: null,
  issuedAt: null,
  scopes: null,
  restApiKey: null,
  clientSecret: null,
  count: 1,
};
