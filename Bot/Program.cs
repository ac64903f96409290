using CampaignBot.Bot.Commands;

return await CommandLine.RunAsync(args);
