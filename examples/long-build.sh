#!/bin/sh
# Tells when a long build is over, how it ended and its last lines; exits as the build did.
exec kakao-tui run --title "${1:-make}" -- "${@:-make}"
