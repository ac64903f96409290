// An echo bot on botbuilder, with the settings of its environment (checks.mjs). Without an app id no token is asked for. Usage: node botbuilder.js PORT
const express = require('express');
const { ActivityHandler, CloudAdapter, ConfigurationBotFrameworkAuthentication } = require('botbuilder');

class Echo extends ActivityHandler {
  constructor() {
    super();
    this.onMessage(async (context, next) => {
      await context.sendActivity(context.activity.text);
      await next();
    });
  }
}

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication(process.env));
adapter.onTurnError = require('./on-turn-error');
const bot = new Echo();
const server = express();
server.use(express.json());
server.post('/api/messages', (request, response) => adapter.process(request, response, context => bot.run(context)));
server.listen(Number(process.argv[2]), '127.0.0.1');
