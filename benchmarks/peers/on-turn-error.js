// What the samples of both SDKs do about an error in a turn: note it, show it to the Emulator, tell the person twice. Agents does so by itself; botbuilder
// without it answers the channel 500.
module.exports = async (context, error) => {
  console.error(error);
  await context.sendTraceActivity('OnTurnError Trace', String(error), 'https://www.botframework.com/schemas/error', 'TurnError');
  await context.sendActivity('Something went wrong.');
  await context.sendActivity('The source code of this bot needs mending.');
};
