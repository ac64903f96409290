#!/usr/bin/env bash
# Start to ready of the published program, without and with an index, and its memory when idle. Usage: benchmarks/start.sh
set -euo pipefail
cd "$(dirname "$0")/.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
dotnet publish Bot -c Release -o "$folder/app" >/dev/null
for run in first-index existing-index existing-index; do
  begin=$(date +%s%N)
  "$folder/app/Bot" --urls http://127.0.0.1:4978 >"$folder/log" 2>&1 &
  bot=$!
  until curl -sf http://127.0.0.1:4978/health/ready >/dev/null; do sleep 0.02; done
  echo "$run: ready after $((($(date +%s%N) - begin) / 1000000)) ms"
  sleep 3
  echo "$run: $(awk '/VmRSS/ {print int($2 / 1024)}' "/proc/$bot/status") MB idle"
  kill "$bot"
  wait "$bot" || true
done
