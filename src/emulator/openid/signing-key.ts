import {createHash, generateKeyPairSync, type KeyObject} from 'node:crypto';

/** The key that signs ID tokens. */
export interface SigningKey {
  readonly id: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

/** Makes the key on first use: most runs need none, and it takes a tenth of a second. */
export function createSigningKey(): () => SigningKey {
  let key: SigningKey | null = null;
  return () => {
    key ??= generateKey();
    return key;
  };
}

function generateKey(): SigningKey {
  const pair = generateKeyPairSync('rsa', {modulusLength: 2048});
  const bytes = pair.publicKey.export({type: 'spki', format: 'der'});
  return {...pair, id: createHash('sha256').update(bytes).digest('hex').slice(0, 32)};
}
