using System.Globalization;
using System.Reflection;
using CampaignBot.BotFramework.Schema;
using CampaignBot.Knowledge;

namespace CampaignBot.Tests.Architecture;

/// <summary>What other programs may call is written down, so that it grows on purpose only.</summary>
public sealed class PublicSurfaceTests
{
    [Theory]
    [InlineData("Knowledge", typeof(IKnowledgeBase))]
    [InlineData("BotFramework", typeof(Activity))]
    public void PublicSurface_IsTheApprovedOne(string name, Type door)
    {
        IEnumerable<string> lines = door.Assembly.GetExportedTypes()
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .SelectMany(type => Members(type).Order(StringComparer.Ordinal).Prepend(Describe(type)));
        Approved.Equal($"public-surface/{name}.txt", string.Join('\n', lines) + "\n");
    }

    private static string Describe(Type type)
    {
        string kind = type switch
        {
            { IsInterface: true } => "interface",
            { IsEnum: true } => "enum",
            { IsValueType: true } => "struct",
            { IsAbstract: true, IsSealed: true } => "static class",
            { IsAbstract: true } => "abstract class",
            { IsSealed: true } => "sealed class",
            _ => "class",
        };
        return $"{kind} {type.FullName}";
    }

    private static IEnumerable<string> Members(Type type) => type
        .GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Where(IsVisible)
        .Select(member => "  " + member switch
        {
            MethodBase method => $"{method.Name}({string.Join(", ", method.GetParameters().Select(parameter => Name(parameter.ParameterType)))})"
                + (method is MethodInfo { ReturnType: { } returned } ? " : " + Name(returned) : string.Empty),
            PropertyInfo property => $"{property.Name} : {Name(property.PropertyType)} {{{(property.CanRead ? " get" : string.Empty)}{(property.SetMethod is { IsPublic: true } ? " set" : string.Empty)} }}",
            FieldInfo { IsLiteral: true } constant => string.Create(CultureInfo.InvariantCulture, $"{constant.Name} = {constant.GetRawConstantValue()}"),
            FieldInfo field => $"{field.Name} : {Name(field.FieldType)}",
            _ => member.Name,
        });

    private static bool IsVisible(MemberInfo member) => member switch
    {
        // What records and properties bring along by themselves says nothing.
        MethodInfo { IsSpecialName: true } => false,
        MethodBase method => (method.IsPublic || method.IsFamily) && !method.Name.StartsWith('<') && method.Name is not ("Equals" or "GetHashCode" or "ToString" or "PrintMembers" or "Deconstruct"),
        FieldInfo field => field.IsPublic && field.Name != "value__",
        PropertyInfo property => property.GetMethod is { IsPublic: true },
        Type nested => nested.IsNestedPublic,
        _ => true,
    };

    private static string Name(Type type) => type.IsGenericType
        ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
        : type.Name;
}
