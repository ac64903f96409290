#!/usr/bin/env bash
# A thousand people in the chat of the published program, each with a socket open, 100 questions a second for a minute: what is
# lost or doubled, how long answers take, and the memory at its highest and once the conversations are forgotten.
# Usage: benchmarks/direct-line.sh [CONVERSATIONS [QUESTIONS_PER_SECOND [SECONDS]]]
set -euo pipefail
cd "$(dirname "$0")/.."
conversations=${1:-1000} rate=${2:-100} seconds=${3:-60}
address=http://127.0.0.1:${PORT:-4978}
folder=$(mktemp -d)
bot=
trap '[ -z "$bot" ] || kill "$bot"; rm -rf "$folder"' EXIT
dotnet publish Bot -c Release -o "$folder/app" >/dev/null
dotnet build benchmarks -c Release -v q >/dev/null

# The limits are raised (everybody comes from one address here), and conversations are forgotten after a minute.
"$folder/app/Bot" --urls "$address" \
  --DirectLine:OpeningsPerMinute=1000000 --DirectLine:ConversationsPerAddress=1000000 --DirectLine:Conversations=1000000 \
  --DirectLine:ActivitiesPerMinutePerAddress=1000000 --DirectLine:IdleMinutes=1 >"$folder/log" 2>&1 &
bot=$!
until curl -sf "$address/health/ready" >/dev/null; do sleep 0.1; done
megabytes() { awk -v name="$1:" '$1 == name {print int($2 / 1024)}' "/proc/$bot/status"; }
echo "memory when ready: $(megabytes VmRSS) MB"
result=0
dotnet run --no-build -c Release --project benchmarks -- direct-line "$address" "$conversations" "$rate" "$seconds" || result=$?
highest=$(megabytes VmHWM)
echo "memory at its highest: $highest MB"
echo "memory after the last question: $(megabytes VmRSS) MB"
sleep 120
after=$(megabytes VmRSS)
echo "memory two minutes later: $after MB"
if [ "$highest" -gt 400 ] || [ "$after" -gt 200 ]; then
  echo "memory: NOT REACHED (at most 400 MB, and 200 MB afterwards)"
  result=1
fi
exit "$result"
