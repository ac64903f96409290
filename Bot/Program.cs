using CampaignBot.Bot.Commands;

return await CommandLine.Create().Parse(args).InvokeAsync();
