using System.Net;
using System.Security.Cryptography;
using System.Text;
using CampaignBot.BotFramework.Authentication;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CampaignBot.BotFramework.Hosting;

/// <summary>Finds every fault of the settings, each said in one sentence that names the setting.</summary>
internal sealed class BotFrameworkOptionsValidator(BotFrameworkOptionsSetup setup, IHostEnvironment environment) : IValidateOptions<BotFrameworkOptions>
{
    public ValidateOptionsResult Validate(string? name, BotFrameworkOptions options)
    {
        List<string> faults = [.. Switches(options), .. Identity(options), .. Addresses(options), .. Hosts(options), .. Callers(options), .. Tenants(options)];
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> Switches(BotFrameworkOptions options)
    {
        foreach (string name in (string[])[nameof(options.AllowEmulator), nameof(options.AllowAnonymousLocal)])
        {
            if (setup.IsUnreadable(name))
            {
                yield return $"BotFramework:{name} doit être true ou false.";
            }
        }

        if (options.AllowAnonymousLocal && !environment.IsDevelopment())
        {
            yield return "BotFramework:AllowAnonymousLocal n’est permis qu’en environnement Development.";
        }
    }

    private static IEnumerable<string> Identity(BotFrameworkOptions options)
    {
        bool isManaged = AppTypes.Is(options, AppTypes.UserAssignedMsi);
        if (!isManaged && !AppTypes.Is(options, AppTypes.SingleTenant) && !AppTypes.Is(options, AppTypes.MultiTenant))
        {
            yield return "MicrosoftAppType doit être SingleTenant, MultiTenant ou UserAssignedMSI.";
        }

        if (options.MicrosoftAppId.Length == 0)
        {
            // A deployment that lost its app id must not pass for one that never had any.
            if (options.MicrosoftAppPassword.Length > 0 || options.CertificatePath.Length > 0)
            {
                yield return "MicrosoftAppId manque, alors qu’un secret ou un certificat est réglé.";
            }

            yield break;
        }

        if (!IsIdentifier(options.MicrosoftAppId))
        {
            yield return "MicrosoftAppId doit être l’identifiant d’une application, comme 00000000-0000-0000-0000-000000000000.";
        }

        // The tenant is part of LoginUrl, where that is set.
        if (options.MicrosoftAppTenantId.Length == 0 && (isManaged || (options.LoginUrl.Length == 0 && !AppTypes.Is(options, AppTypes.MultiTenant))))
        {
            yield return "MicrosoftAppTenantId manque.";
        }
        else if (options.MicrosoftAppTenantId.Length > 0 && !IsIdentifier(options.MicrosoftAppTenantId))
        {
            // Tokens name their tenant by its identifier, and are compared with it.
            yield return "MicrosoftAppTenantId doit être l’identifiant du locataire, comme 00000000-0000-0000-0000-000000000000, et non son domaine.";
        }

        int proofs = (string.IsNullOrWhiteSpace(options.MicrosoftAppPassword) ? 0 : 1) + (options.CertificatePath.Length > 0 ? 1 : 0);
        if (isManaged && proofs > 0)
        {
            yield return "MicrosoftAppPassword et BotFramework:CertificatePath doivent être vides avec UserAssignedMSI.";
        }
        else if (!isManaged && proofs != 1)
        {
            yield return "MicrosoftAppPassword ou BotFramework:CertificatePath doit être réglé, l’un des deux seulement.";
        }

        if (options.CertificatePath.Length > 0 && !IsCertificate(options))
        {
            yield return "BotFramework:CertificatePath doit être un fichier PEM ou PKCS #12 lisible, avec sa clé privée et le bon CertificatePassword.";
        }
    }

    // Tokens write it in this form alone, and are compared with it as text.
    private static bool IsIdentifier(string text) => Guid.TryParseExact(text, "D", out _);

    private static bool IsCertificate(BotFrameworkOptions options)
    {
        try
        {
            using var certificate = AppCertificate.Load(options);
            return certificate.HasPrivateKey;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CryptographicException or ArgumentException)
        {
            return false;
        }
    }

    private IEnumerable<string> Addresses(BotFrameworkOptions options)
    {
        if (options.ChannelService.Length > 0 && CloudEnvironment.Find(options.ChannelService) is null)
        {
            yield return $"ChannelService doit être vide ou {CloudEnvironment.UsGovernmentService}\u202F; pour un autre nuage, régler chaque adresse.";
        }

        foreach ((string name, string value) in ((string, string)[])
        [
            (nameof(options.ChannelOpenIdMetadataUrl), options.ChannelOpenIdMetadataUrl),
            (nameof(options.EmulatorOpenIdMetadataUrl), options.EmulatorOpenIdMetadataUrl),
            (nameof(options.ChannelIssuer), options.ChannelIssuer),
            (nameof(options.LoginUrl), options.LoginUrl),
        ])
        {
            if (value.Length > 0 && !(Uri.TryCreate(value, UriKind.Absolute, out Uri? url) && ServiceHosts.IsSafe(url, environment.IsDevelopment())))
            {
                yield return $"BotFramework:{name} doit être une adresse https complète (http seulement sur cette machine, en environnement Development).";
            }
            else if (name == nameof(options.LoginUrl) && value.Length > 0 && new Uri(value).AbsolutePath.Trim('/').Length == 0)
            {
                yield return "BotFramework:LoginUrl doit finir par le locataire, comme https://login.microsoftonline.com/exemple.fr.";
            }
        }

        if (options.OAuthScope.Length > 0 && !options.OAuthScope.EndsWith(CloudEnvironment.DefaultScope, StringComparison.Ordinal))
        {
            yield return "BotFramework:OAuthScope doit finir par /.default.";
        }
    }

    private IEnumerable<string> Hosts(BotFrameworkOptions options)
    {
        foreach (string host in options.AllowedServiceHosts)
        {
            if (AccessPolicy.IsLocalName(host))
            {
                if (!environment.IsDevelopment())
                {
                    yield return $"BotFramework:AllowedServiceHosts\u00A0: «\u00A0{host}\u00A0» n’est permis qu’en environnement Development.";
                }
            }
            else if (IPAddress.TryParse(host, out _) || Uri.CheckHostName(host) != UriHostNameType.Dns || !Ascii.IsValid(host) || !host.Contains('.', StringComparison.Ordinal) || host.EndsWith('.'))
            {
                yield return $"BotFramework:AllowedServiceHosts\u00A0: «\u00A0{host}\u00A0» n’est pas un nom d’hôte complet, sans https:// ni port.";
            }
            else if (OpenZones.Has(host))
            {
                yield return $"BotFramework:AllowedServiceHosts\u00A0: n’importe qui peut prendre un nom sous «\u00A0{host}\u00A0»\u202F; nommer l’hôte entier.";
            }
        }
    }

    private static IEnumerable<string> Callers(BotFrameworkOptions options) =>
        from caller in options.AllowedCallers
        where !IsIdentifier(caller)
        select $"BotFramework:AllowedCallers\u00A0: «\u00A0{caller}\u00A0» n’est pas l’identifiant d’une application.";

    private static IEnumerable<string> Tenants(BotFrameworkOptions options) =>
        from tenant in options.AllowedTenants
        where !IsIdentifier(tenant)
        select $"BotFramework:AllowedTenants\u00A0: «\u00A0{tenant}\u00A0» n’est pas l’identifiant d’un locataire, comme 00000000-0000-0000-0000-000000000000.";
}
