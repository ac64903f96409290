using System.Reflection;
using CampaignBot.BotFramework.Schema;
using CampaignBot.Knowledge;

namespace CampaignBot.Tests.Architecture;

public sealed class DependencyTests
{
    private static readonly Assembly Knowledge = typeof(IKnowledgeBase).Assembly;
    private static readonly Assembly BotFramework = typeof(Activity).Assembly;

    [Fact]
    public void Knowledge_References_KnowNeitherTheBotNorHttp() =>
        Assert.DoesNotContain(Names(Knowledge), name => name is "Bot" or "BotFramework" || name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));

    [Fact]
    public void BotFramework_References_KnowNeitherTheBotNorItsKnowledge() =>
        Assert.DoesNotContain(Names(BotFramework), name => name is "Bot" or "Knowledge" || name.StartsWith("Lucene", StringComparison.Ordinal));

    [Fact]
    public void Knowledge_PublicSurface_HoldsNoLuceneType()
    {
        IEnumerable<Type?> types = Knowledge.GetExportedTypes().SelectMany(type => type
            .GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .SelectMany(Types)
            .Append(type.BaseType));
        Assert.DoesNotContain(types, type => type?.Assembly.GetName().Name?.StartsWith("Lucene", StringComparison.Ordinal) == true);
    }

    private static IEnumerable<string> Names(Assembly assembly) => assembly.GetReferencedAssemblies().Select(name => name.Name ?? string.Empty);

    private static IEnumerable<Type?> Types(MemberInfo member) => member switch
    {
        MethodBase method => method.GetParameters().Select(parameter => parameter.ParameterType).Append((method as MethodInfo)?.ReturnType),
        PropertyInfo property => [property.PropertyType],
        FieldInfo field => [field.FieldType],
        _ => [],
    };
}
