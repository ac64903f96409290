#!/usr/bin/env bash
# The campaign's page of the published program in Chromium (Debian's): weight and first paint without the chat, weight of the chat's
# client at the first and the second visit, and the time from a question sent to its answer painted. Usage: benchmarks/page.sh
set -euo pipefail
cd "$(dirname "$0")/.."
address=http://127.0.0.1:${PORT:-4978}
folder=$(mktemp -d)
bot=
trap '[ -z "$bot" ] || kill "$bot"; rm -rf "$folder"' EXIT
dotnet publish Bot -c Release -o "$folder/app" >/dev/null
dotnet build benchmarks -c Release -v q >/dev/null

# One person asks faster than people do.
"$folder/app/Bot" --urls "$address" --DirectLine:ActivitiesPerMinute=1000 >"$folder/log" 2>&1 &
bot=$!
until curl -sf "$address/health/ready" >/dev/null; do sleep 0.1; done
dotnet run --no-build -c Release --project benchmarks -- page "$address"
