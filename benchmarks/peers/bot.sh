#!/usr/bin/env bash
# Our bot on a port: with the stand-in of checks.mjs as all it trusts where its settings are in the environment, without an app id otherwise.
# Usage: bot.sh PROGRAM PORT
set -euo pipefail
if [ -n "${MicrosoftAppId:-}" ]; then
  export BotFramework__LoginUrl=$ToChannelFromBotLoginUrl BotFramework__AllowedServiceHosts__0=127.0.0.1
  export BotFramework__ChannelOpenIdMetadataUrl=$ToBotFromChannelOpenIdMetadataUrl BotFramework__EmulatorOpenIdMetadataUrl=$ToBotFromEmulatorOpenIdMetadataUrl
fi
exec "$1" --urls "http://127.0.0.1:$2" --environment=Development --data "data-$2"
