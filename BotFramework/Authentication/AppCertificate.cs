using System.Security.Cryptography.X509Certificates;
using CampaignBot.BotFramework.Hosting;

namespace CampaignBot.BotFramework.Authentication;

/// <summary>The certificate with which the bot proves who it is.</summary>
internal static class AppCertificate
{
    /// <summary>Reads the file that the settings name.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="System.Security.Cryptography.CryptographicException">It is no certificate, or its password is another.</exception>
    public static X509Certificate2 Load(BotFrameworkOptions options) =>
        options.CertificatePath.EndsWith(".pem", StringComparison.OrdinalIgnoreCase)
            ? X509Certificate2.CreateFromPemFile(options.CertificatePath)
            : X509CertificateLoader.LoadPkcs12FromFile(options.CertificatePath, options.CertificatePassword);
}
