#!/bin/sh
# Schedules a digest for weekdays at nine; run it once. `kakao-tui daemon`, an open app or `kakao-tui schedule due` sends it.
set -eu
cd "$(dirname "$0")"
exec kakao-tui schedule add --at 09:00 --weekdays -- ./digest.sh
