import {attachPicture} from '../picture/attach-picture.ts';
import type {SlashCommand} from './slash-command.ts';

export const imageCommand: SlashCommand = {
  help: {ko: '이 메모의 사진 (파일 없이: 떼기)', en: 'picture of this memo (no file: none)'},
  takes: 'path',
  hint: {ko: '파일', en: 'FILE'},
  isOptional: true,
  onLastLine: true,
  run: attachPicture,
};
