// An echo bot on the Agents SDK, without an app id: no token is asked for. Usage: node agents.js PORT
const express = require('express');
const { ActivityHandler, authorizeJWT, getAuthConfigWithDefaults } = require('@microsoft/agents-hosting');
const { createCloudAdapter } = require('@microsoft/agents-hosting-express');

class Echo extends ActivityHandler {
  constructor() {
    super();
    this.onMessage(async (context, next) => {
      await context.sendActivity(context.activity.text);
      await next();
    });
  }
}

const config = getAuthConfigWithDefaults();
const bot = new Echo();
const { adapter, headerPropagation } = createCloudAdapter(bot, config);
adapter.onTurnError = require('./on-turn-error');
const server = express();
server.use(express.json());
server.post('/api/messages', authorizeJWT(config), (request, response) => adapter.process(request, response, context => bot.run(context), headerPropagation));
server.listen(Number(process.argv[2]), '127.0.0.1');
