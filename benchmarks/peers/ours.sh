#!/usr/bin/env bash
# Our protocol with an echo, or our bot, on a port: with the stand-in of checks.mjs as all it trusts where its settings are in the environment, without
# an app id otherwise. The bot's data go below the folder DATA. Usage: ours.sh our-protocol|our-bot PORT
set -euo pipefail
if [ -n "${MicrosoftAppId:-}" ]; then
  export BotFramework__LoginUrl=$ToChannelFromBotLoginUrl BotFramework__AllowedServiceHosts__0=127.0.0.1
  export BotFramework__ChannelOpenIdMetadataUrl=$ToBotFromChannelOpenIdMetadataUrl BotFramework__EmulatorOpenIdMetadataUrl=$ToBotFromEmulatorOpenIdMetadataUrl
fi
here=$(dirname "$0") address=http://127.0.0.1:$2
case $1 in
  our-protocol) exec "$here/echo/Benchmarks" echo "$address" ;;
  our-bot) exec "$here/bot/Bot" --urls "$address" --environment=Development --data "$DATA/$2" --Logging:LogLevel:Default=Warning ;;
esac
