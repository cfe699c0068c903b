#!/usr/bin/env node
// Plain old syntax: this file must run on any Node, to say which one is needed.
const [major, minor] = process.versions.node.split('.').map(Number);

if (major > 22 || (major === 22 && minor >= 19)) {
  process.getBuiltinModule('node:module').enableCompileCache();
  await import('../dist/cli.js');
} else {
  const isKorean = /^ko/i.test(
    process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '',
  );
  process.stderr.write(
    isKorean
      ? `kakao-tui는 Node.js 22.19 이상에서 실행됩니다 (지금 ${process.version}): https://nodejs.org 에서 새 버전을 설치하세요.\n`
      : `kakao-tui needs Node.js 22.19 or newer (this is ${process.version}): install one from https://nodejs.org.\n`,
  );
  process.exit(1);
}
