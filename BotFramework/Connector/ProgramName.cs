using System.Net.Http.Headers;
using System.Reflection;

namespace CampaignBot.BotFramework.Connector;

/// <summary>How a program names itself to connectors.</summary>
internal static class ProgramName
{
    /// <summary>Product and version of the program; what a header cannot hold is left out of the name.</summary>
    public static ProductInfoHeaderValue Of(Assembly program)
    {
        AssemblyName assembly = program.GetName();
        string product = program.GetCustomAttribute<AssemblyProductAttribute>()?.Product ?? string.Empty;
        string name = string.Concat(product.Where(char.IsAsciiLetterOrDigit));
        return new ProductInfoHeaderValue(name.Length > 0 ? name : "Bot", assembly.Version?.ToString(2) ?? "1.0");
    }
}
