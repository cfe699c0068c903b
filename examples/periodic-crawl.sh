#!/bin/sh
# Every 30 minutes by day, only if the output is new. Ctrl+C ends it.
set -eu
cd "$(dirname "$0")"
exec kakao-tui watch --every "${EVERY:-30m}" --between "${HOURS:-08:00-22:00}" --if-changed news \
  --link "${LINK:-https://news.example.com}" --button '뉴스 보기' -- ./crawl.sh
