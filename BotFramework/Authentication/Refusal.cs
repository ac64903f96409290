using Microsoft.AspNetCore.Http;

namespace CampaignBot.BotFramework.Authentication;

/// <summary>Why a request is turned away: the status for whoever sent it, who is told no more, and the cause for the operator.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Cause">What is wrong, in French, as the end of a sentence.</param>
internal sealed record Refusal(int Status, string Cause)
{
    public static readonly Refusal NotPost = new(StatusCodes.Status405MethodNotAllowed, "seul POST est compris");

    public static readonly Refusal NotJson = new(StatusCodes.Status415UnsupportedMediaType, "son corps n’est pas annoncé comme application/json");

    public static readonly Refusal TooLarge = new(StatusCodes.Status413PayloadTooLarge, "son corps dépasse 256 Kio");

    public static readonly Refusal NoActivity = new(StatusCodes.Status400BadRequest, "son corps n’est pas une activité en JSON");

    public static readonly Refusal NoAppId = new(StatusCodes.Status401Unauthorized, "aucun MicrosoftAppId n’est réglé");

    public static readonly Refusal NotOfThisMachine = new(StatusCodes.Status403Forbidden, "elle ne vient pas de cette machine, ou porte un en-tête Origin (page web), Forwarded, X-Forwarded-…, X-Real-IP, Via, CF-Connecting-IP ou True-Client-IP (mandataire)");

    public static readonly Refusal OtherHost = new(StatusCodes.Status403Forbidden, "elle ne vient pas de cette machine, ou son en-tête Host n’est pas localhost, 127.0.0.1 ou [::1]");

    public static readonly Refusal NoToken = new(StatusCodes.Status401Unauthorized, "son jeton manque ou n’en est pas un");

    public static readonly Refusal InvalidToken = new(StatusCodes.Status401Unauthorized, "son jeton n’est pas valable");

    public static readonly Refusal OtherIssuer = new(StatusCodes.Status401Unauthorized, "l’émetteur de son jeton n’est pas l’un de ceux que le robot croit");

    public static readonly Refusal UnknownKey = new(StatusCodes.Status401Unauthorized, "la clé qui signe son jeton n’est pas l’une de celles de l’émetteur");

    public static readonly Refusal NotInForce = new(StatusCodes.Status401Unauthorized, "son jeton n’est plus en vigueur, ou pas encore (l’horloge de cette machine est-elle juste\u202F?)");

    public static readonly Refusal OtherAudience = new(StatusCodes.Status401Unauthorized, "son jeton est donné pour une autre application que MicrosoftAppId");

    public static readonly Refusal NoServiceUrl = new(StatusCodes.Status403Forbidden, "son jeton ne nomme pas de serviceUrl");

    public static readonly Refusal OtherCaller = new(StatusCodes.Status403Forbidden, "l’application qui appelle n’est pas dans BotFramework:AllowedCallers");

    public static readonly Refusal OtherServiceUrl = new(StatusCodes.Status403Forbidden, "son serviceUrl n’est pas celui de son jeton");

    public static readonly Refusal OtherChannel = new(StatusCodes.Status403Forbidden, "son jeton ne vaut pas pour son canal");

    public static readonly Refusal NoAddress = new(StatusCodes.Status403Forbidden, "son serviceUrl manque ou n’est pas une adresse");

    public static readonly Refusal ForbiddenServiceUrl = new(StatusCodes.Status403Forbidden, "l’hôte de son serviceUrl n’est pas permis (BotFramework:AllowedServiceHosts)");

    public static readonly Refusal OtherTenant = new(StatusCodes.Status403Forbidden, "elle ne vient pas d’un locataire de BotFramework:AllowedTenants");

    public static readonly Refusal NoKeys = new(StatusCodes.Status503ServiceUnavailable, "les clés qui signent les jetons manquent");

    public static readonly Refusal QueueFull = new(StatusCodes.Status503ServiceUnavailable, "trop de tours attendent");

    public static readonly Refusal Late = new(StatusCodes.Status503ServiceUnavailable, "le tour a duré trop longtemps");

    public static readonly Refusal Stopping = new(StatusCodes.Status503ServiceUnavailable, "le programme s’arrête");

    /// <summary>An activity lacks a field, or it cannot be used.</summary>
    /// <param name="field">Its name on the wire.</param>
    public static Refusal Lacks(string field) => new(StatusCodes.Status400BadRequest, $"le champ {field} de son activité manque ou ne peut pas servir");
}
