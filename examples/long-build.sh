#!/bin/sh
# Sends the result and the last lines of a long build; exits with its exit code.
exec kakao-tui run --title "${1:-make}" -- "${@:-make}"
