using Microsoft.Extensions.Options;

namespace CampaignBot.Bot.Site;

/// <summary>How often one address may ask the search page.</summary>
internal sealed class QuestionLimit(IOptions<SiteOptions> options) : AddressLimit(options.Value.QuestionsPerMinute);
