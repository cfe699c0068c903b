import type {Failure} from '../../domain/failure/failure.ts';
import {classOf} from '../../domain/failure/kakao-code.ts';
import type {PictureProblem} from '../../domain/failure/picture-problem.ts';
import {isTooLarge} from '../../domain/failure/upload-cause.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import type {Words} from '../subjects/words.ts';

type Of<Kind extends Failure['kind']> = Extract<Failure, {kind: Kind}>;

const nothingSent: Phrase = {
  ko: '아무것도 보내지 않았습니다.',
  en: 'Nothing was sent.',
};

export function pictureRefusedWords({name, problem}: Of<'picture-refused'>): Words {
  const {what, next: usual} = pictureProblemWords(name, problem);
  const next = problem.kind === 'not-a-file' ? orStandardInput : usual;
  return {
    what,
    next: {ko: `${next.ko} ${nothingSent.ko}`, en: `${next.en} ${nothingSent.en}`},
  };
}

const makeSmaller: Phrase = {
  ko: '크기를 줄이거나 JPEG로 저장하세요.',
  en: 'Scale it down, or save it as JPEG.',
};

/** The words of commands, which read pipes too. */
const orStandardInput: Phrase = {
  ko: '사진 파일을 지정하세요. 표준 입력의 사진은 send --image -로 보냅니다.',
  en: 'Name a picture file. A picture on standard input is sent with send --image -.',
};

/** What is wrong with a file, whether it was to be sent or only attached. */
export function pictureProblemWords(name: string, problem: PictureProblem): Words {
  switch (problem.kind) {
    case 'missing':
      return {
        what: {ko: `사진 파일이 없습니다: ${name}`, en: `There is no picture file ${name}.`},
        next: {ko: '경로를 확인하세요.', en: 'Check the path.'},
      };
    case 'not-a-file':
      return {
        what: {ko: `파일이 아닙니다: ${name}`, en: `${name} is not a regular file.`},
        next: {ko: '사진 파일을 지정하세요.', en: 'Name a picture file.'},
      };
    case 'unreadable':
      return {
        what: {
          ko: `사진 파일을 읽을 수 없습니다: ${name} (${problem.detail})`,
          en: `The picture file ${name} cannot be read: ${problem.detail}.`,
        },
        next: {
          ko: '경로와 읽기 권한을 확인하세요.',
          en: 'Check the path and the read permission.',
        },
      };
    case 'empty':
      return {
        what: {ko: `사진 파일이 비어 있습니다: ${name}`, en: `The picture file ${name} is empty.`},
        next: {
          ko: '파일을 만든 프로그램이 끝까지 썼는지 확인하세요.',
          en: 'Check that the program that makes it has written it completely.',
        },
      };
    case 'not-a-picture':
      return {
        what: {ko: `사진이 아닙니다: ${name}`, en: `${name} is not a picture.`},
        next: {
          ko: 'PNG, JPEG, GIF, WebP 파일을 보낼 수 있습니다.',
          en: 'PNG, JPEG, GIF and WebP files can be sent.',
        },
      };
    case 'format':
      return {
        what: {
          ko: `카카오가 받지 않는 사진 형식입니다: ${name} (${problem.format})`,
          en: `${name} is in the format ${problem.format}, which Kakao does not take.`,
        },
        next: {ko: 'PNG나 JPEG로 바꾸세요.', en: 'Convert it to PNG or JPEG.'},
      };
    case 'damaged':
      return {
        what: {
          ko: `사진 파일이 손상되었습니다: ${name}`,
          en: `The picture file ${name} is damaged.`,
        },
        next: {ko: '파일을 다시 만드세요.', en: 'Make it again.'},
      };
    case 'too-large':
      return {
        what: {
          ko: `사진이 너무 큽니다: ${name} (${mebibytes(problem.size)}MB, 최대 ${mebibytes(problem.limit)}MB)`,
          en: `${name} is ${mebibytes(problem.size)} MB; the limit is ${mebibytes(problem.limit)} MB.`,
        },
        next: makeSmaller,
      };
    case 'too-small': {
      const {width, height, limit} = problem;
      return {
        what: {
          ko: `사진이 너무 작습니다: ${name} (${width}x${height}, 최소 ${limit}x${limit}픽셀)`,
          en: `${name} is ${width} by ${height} pixels; the least is ${limit} by ${limit}.`,
        },
        next: {ko: '더 큰 사진을 보내세요.', en: 'Send a larger one.'},
      };
    }
  }
}

/** In MiB, which Kakao calls MB; never rounded down to the limit. */
function mebibytes(bytes: number): string {
  return String(Math.ceil((bytes / 1024 / 1024) * 10) / 10);
}

export function pictureLostWords({name}: Of<'picture-lost'>): Words {
  return {
    what: {
      ko: `사진 ${name}이(가) 이 컴퓨터에 남아 있지 않습니다. 보낸 사진은 지우고, 가져온 메모에는 사진이 없습니다.`,
      en: `The picture ${name} is no longer on this computer: it is erased once it was sent, and imported memos come without it.`,
    },
    next: {
      ko: '사진을 다시 첨부해서 새로 보내세요.',
      en: 'Attach the picture again and send a new memo.',
    },
  };
}

const tryAgain: Phrase = {ko: '잠시 뒤 다시 시도하세요.', en: 'Try again in a moment.'};

const tooLargeWords: Words = {
  what: {
    ko: '서버가 받기에는 사진이 너무 큽니다 (HTTP 413).',
    en: 'It is too large for the server (HTTP 413).',
  },
  next: makeSmaller,
};

/** An upload that may have succeeded can be repeated, unlike a memo. */
export function pictureNotUploadedWords(
  {name, cause}: Of<'picture-not-uploaded'>,
  answer: Words,
): Words {
  const {what, next} = isTooLarge(cause) ? tooLargeWords : answer;
  return {
    what: {
      ko: `사진 ${name}을(를) 올리지 못해 아무것도 보내지 않았습니다. ${what.ko}`,
      en: `The picture ${name} could not be uploaded, so that nothing was sent. ${what.en}`,
    },
    next: classOf(cause) === 'unclear' ? tryAgain : next,
  };
}
