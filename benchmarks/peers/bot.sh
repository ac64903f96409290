#!/usr/bin/env bash
# Our bot on a port: with the stand-in of checks.mjs as all it trusts where SETTINGS is set, without an app id otherwise.
# Usage: bot.sh PROGRAM PORT
set -euo pipefail
if [ -n "${SETTINGS:-}" ]; then
  setting() { node -p "JSON.parse(process.env.SETTINGS)['$1']"; }
  for name in MicrosoftAppId MicrosoftAppPassword MicrosoftAppTenantId MicrosoftAppType; do
    export "$name=$(setting "$name")"
  done
  BotFramework__LoginUrl=$(setting ToChannelFromBotLoginUrl)
  BotFramework__ChannelOpenIdMetadataUrl=$(setting ToBotFromChannelOpenIdMetadataUrl)
  BotFramework__EmulatorOpenIdMetadataUrl=$(setting ToBotFromEmulatorOpenIdMetadataUrl)
  export BotFramework__LoginUrl BotFramework__ChannelOpenIdMetadataUrl BotFramework__EmulatorOpenIdMetadataUrl BotFramework__AllowedServiceHosts__0=127.0.0.1
fi
exec "$1" --urls "http://127.0.0.1:$2" --environment=Development --data "data-$2"
