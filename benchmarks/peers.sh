#!/usr/bin/env bash
# Our bot and our protocol beside echo bots on Microsoft's SDKs for JavaScript, in the same minutes.
# Needs wrk, curl, Node.js and npm. Usage: benchmarks/peers.sh [ROUNDS] [SECONDS] [PORT]; with 0 rounds the checks alone.
# For each program it prints messages/s, failures, CPU per message, p99, start to first answer, memory when idle (12 s after that) and under load:
# the median of the rounds, which take turns. Then each gets the same good and bad tokens and the same deliveries (peers/checks.mjs).
# It fails where our programs do not reach what they should beside the better peer, or fail a check.
set -euo pipefail
cd "$(dirname "$0")/.."
rounds=${1:-3} seconds=${2:-10} port=${3:-4978}
work=$PWD/artifacts/peers
mkdir -p "$work"
cp benchmarks/peers/* "$work"
# What a step says is of interest only where it fails.
quietly() { "$@" >"$work/step.log" 2>&1 || { cat "$work/step.log" >&2; exit 1; }; }
quietly npm ci --prefix "$work" --ignore-scripts --no-audit --no-fund
quietly dotnet publish Bot -c Release -o "$work/bot"
quietly dotnet publish benchmarks -c Release -o "$work/echo"
dotnet "$work/echo/Benchmarks.dll" questions | sed -n 1,200p >"$work/questions.txt"
export QUESTIONS="$work/questions.txt"
address=http://127.0.0.1:$port
ticks=$(getconf CLK_TCK)
program=
DATA=$(mktemp -d)
export DATA

start() {
  case $1 in
    botbuilder | agents) exec node "$work/$1.js" "$port" ;;
    our-*) exec "$work/ours.sh" "$1" "$port" ;;
  esac
}

stop() {
  [ -z "$program" ] || { kill "$program" && wait "$program" || true; } 2>/dev/null
  program=
}
trap 'stop; rm -rf "$DATA"' EXIT

cpu() { awk -v hz="$ticks" '{ sub(/^.*\) /, ""); print ($12 + $13) * 1000 / hz }' "/proc/$program/stat"; }
memory() { awk '/VmRSS/ { print int($2 / 1024) }' "/proc/$program/status"; }

# A first question, until it has a reply.
ask() {
  curl -sf -m 5 -H 'Content-Type: application/json' "$address/api/messages" -d '{"type":"message","id":"first-'"$RANDOM$RANDOM"'","channelId":"emulator",
    "deliveryMode":"expectReplies","serviceUrl":"http://localhost:56150/_connector","from":{"id":"u"},"recipient":{"id":"b"},
    "conversation":{"id":"first"},"text":"Quelle est la position sur les sanctions ?"}' | grep -q '"text":"[^"]'
}

# One program, one round: name, messages/s, failures, CPU µs, p99 ms, first answer ms, idle MB, loaded MB.
measure() {
  local begun first idle before spent result requests replies duration p99
  begun=$(date +%s%N)
  start "$1" >"$work/$1.log" 2>&1 &
  program=$!

  # Whether the port is open is asked within the shell: a program each time would take half a core from what is starting.
  until (: <"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do sleep 0.01; done
  until ask; do sleep 0.01; done
  first=$((($(date +%s%N) - begun) / 1000000))
  sleep 12
  idle=$(memory)
  wrk -t1 -c32 -d5s -s "$work/messages.lua" "$address" >/dev/null
  before=$(cpu)
  result=$(wrk -t1 -c32 -d"${seconds}s" -s "$work/messages.lua" "$address" | grep RESULT)
  spent=$(awk "BEGIN { print $(cpu) - $before }")
  read -r _ requests replies duration p99 <<<"$result"
  awk -v name="$1" -v requests="$requests" -v replies="$replies" -v us="$duration" -v spent="$spent" -v p99="$p99" -v first="$first" -v idle="$idle" -v loaded="$(memory)" \
    'BEGIN { printf "%s %.0f %d %.0f %.1f %d %d %d\n", name, replies * 1e6 / us, requests - replies, spent * 1000 / replies, p99, first, idle, loaded }'
  stop
}

# Column of a program, median of its rounds: 2 messages/s, 3 failures, 4 CPU, 5 p99, 6 first answer, 7 and 8 memory.
median() { awk -v name="$1" -v column="$2" '$1 == name { print $column }' "$work/rounds.txt" | sort -g | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

# What is to be reached, and whether it is.
result=0
reach() {
  if awk "BEGIN { exit !($2) }"; then echo "reached: $1"; else echo "NOT REACHED: $1"; result=1; fi
}

: >"$work/rounds.txt"
for ((round = 1; round <= rounds; round++)); do
  for name in botbuilder agents our-protocol our-bot; do
    measure "$name" | tee -a "$work/rounds.txt" >&2
  done
done

if [ "$rounds" -gt 0 ]; then
  echo "load when it ended: $(cut -d' ' -f1-3 /proc/loadavg); median of $rounds rounds of $seconds s"
  printf '%-13s %10s %8s %12s %8s %10s %8s %8s\n' program messages/s failures 'CPU us each' 'p99 ms' 'first ms' 'idle MB' 'load MB'
  for name in botbuilder agents our-protocol our-bot; do
    printf '%-13s' "$name"
    for column in 2 3 4 5 6 7 8; do
      printf ' %9s' "$(median "$name" "$column")"
    done
    echo
  done

  # In one round both run in the same minute: the median of the rounds' ratios, to whichever peer answers more.
  ratio=$(awk '$1 == "botbuilder" || $1 == "agents" { best = $2 > best ? $2 : best } $1 == "our-bot" { print $2 / best; best = 0 }' "$work/rounds.txt" | sort -g | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }')
  better=agents
  awk "BEGIN { exit !($(median botbuilder 2) > $(median agents 2)) }" && better=botbuilder
  reach "no reply is missing" "$(awk '{ missing += $3 } END { print missing }' "$work/rounds.txt") == 0"
  reach "our protocol takes at most 1/5 of the CPU of $better" "$(median our-protocol 4) <= $(median $better 4) / 5"
  reach "our bot answers at least 1.5 times the messages of the better peer (median of the rounds: $ratio)" "$ratio >= 1.5"
  reach "its p99 is lower than that of $better" "$(median our-bot 5) < $(median $better 5)"
  # 1 s is asked for where the echo takes 0.31 s; a slower machine starts both later.
  allowed=$(($(median "$better" 6) * 1000 / 310))
  reach "its first answer comes within 1 s where that of $better takes 0.31 s (here $(median our-bot 6) of $allowed ms)" "$(median our-bot 6) <= $allowed"
  reach "it takes at most 120 MB idle and 200 MB under load" "$(median our-bot 7) <= 120 && $(median our-bot 8) <= 200"
fi

echo "checks of tokens and deliveries; agents takes its keys from a fixed address, so no token of ours can be good there:"
(cd "$work" && node checks.mjs 'botbuilder=node botbuilder.js' 'agents*=node agents.js' 'our-protocol=./ours.sh our-protocol' 'our-bot=./ours.sh our-bot') || result=$?
exit "$result"
