// An echo bot on the Agents SDK, without an app id: no token is asked for. Usage: node agents.js PORT
const express = require('express');
const { ActivityHandler } = require('@microsoft/agents-hosting');
const { createAgentRequestHandler } = require('@microsoft/agents-hosting-express');

class Echo extends ActivityHandler {
  constructor() {
    super();
    this.onMessage(async (context, next) => {
      await context.sendActivity(context.activity.text);
      await next();
    });
  }
}

const server = express();
server.use(express.json());
server.post('/api/messages', createAgentRequestHandler(new Echo()));
server.listen(Number(process.argv[2]), '127.0.0.1');
