import type {TokenFile} from '../../src/domain/login/token-file.ts';

/** A file that holds no token and tells no time. */
export const bareTokenFile: TokenFile = {
  accessToken: null,
  refreshToken: null,
  expiresIn: null,
  refreshTokenExpiresIn: null,
  expiresAt: null,
  refreshTokenExpiresAt: null,
  issuedAt: null,
  restApiKey: null,
  clientSecret: null,
  count: 1,
};
