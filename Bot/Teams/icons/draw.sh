#!/usr/bin/env bash
# Draws the two icons of the Teams app from their SVG, with Chromium.
set -euo pipefail
cd "$(dirname "$0")"
draw() {
  chromium --headless --no-sandbox --disable-gpu --user-data-dir="$(mktemp -d)" --hide-scrollbars \
    --default-background-color=00000000 --window-size="$2,$2" --screenshot="$PWD/$1.png" "file://$PWD/$1.svg"
}
draw color 192
draw outline 32
