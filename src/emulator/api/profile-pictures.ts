import type {Person} from '../person.ts';

export interface ProfilePictures {
  /** 640 by 640 pixels. */
  readonly image: string;
  /** 110 by 110 pixels. */
  readonly thumbnail: string;
}

/** The picture of a person without one, as responses of Kakao name it. */
const defaultPicture = (size: string): string =>
  `http://img1.kakaocdn.net/thumb/${size}.q70/?fname=http://t1.kakaocdn.net/account_images/default_profile.jpeg`;

/** The addresses of the profile picture, by https where Kakao is asked for that. */
export function profilePictures({picture}: Person, isSecure = false): ProfilePictures {
  const address = (size: string): string => {
    const plain = picture ?? defaultPicture(size);
    return isSecure
      ? plain.replaceAll(/http:(?=\/\/(?!localhost|127\.0\.0\.1))/g, 'https:')
      : plain;
  };
  return {image: address('R640x640'), thumbnail: address('R110x110')};
}

/** Whether the request asks for https addresses (`secure_resource`; false unless given). */
export function wantsSecure(parameters: URLSearchParams): boolean {
  return parameters.get('secure_resource') === 'true';
}
