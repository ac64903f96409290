namespace CampaignBot.BotFramework.Authentication;

/// <summary>Parts of the network where anyone can take a name: as suffixes they would hand the bot's token to anyone.</summary>
internal static class OpenZones
{
    private static readonly string[] Zones =
    [
        // Clouds and hosts of programs.
        "alwaysdata.net", "amazonaws.com", "amplifyapp.com", "appspot.com", "awsapprunner.com", "cleverapps.io", "cloudflare.net", "cloudfront.net", "cloudfunctions.net", "code.run", "deno.dev", "deno.net",
        "elasticbeanstalk.com", "firebaseapp.com", "fly.dev", "github.io", "gitlab.io", "glitch.me", "hf.space", "herokuapp.com", "koyeb.app", "lambda-url.on.aws", "netlify.app",
        "netlify.com", "now.sh", "ondigitalocean.app", "on.aws", "onrender.com", "oraclecloud.com", "pages.dev", "pythonanywhere.com", "railway.app", "repl.co", "replit.app", "replit.dev", "run.app",
        "scalingo.io", "scw.cloud", "surge.sh", "up.railway.app", "vercel.app", "web.app", "workers.dev",

        // Tunnels to anybody's machine, and names for whatever address they hold.
        "app.github.dev", "bore.pub", "cfargotunnel.com", "ddns.net", "duckdns.org", "dyndns.org", "gitpod.io", "hopto.org", "lhr.life", "lhr.rocks", "loca.lt", "localhost.run", "localtunnel.me",
        "loclx.io", "ngrok-free.app", "ngrok-free.dev", "ngrok.app", "ngrok.dev", "ngrok.io", "ngrok.pizza", "nip.io", "no-ip.org", "pagekite.me", "pinggy.io", "pinggy.link",
        "preview.app.github.dev", "serveo.net", "serveousercontent.com", "sslip.io", "trycloudflare.com", "ts.net", "tunnelmole.net", "webhook.site", "xip.io", "zrok.io",

        // Azure.
        "azure-api.net", "azure.com", "azurecontainerapps.io", "azurecontainerapps.us", "azureedge.net", "azurefd.net", "azurefd.us", "azurestaticapps.net", "azurewebsites.net",
        "azurewebsites.us", "cloudapp.azure.com", "cloudapp.net", "devtunnels.ms", "trafficmanager.net", "usgovcloudapp.net", "usgovtrafficmanager.net", "windows.net",
    ];

    // Before the two letters of a country: « co.uk », « asso.fr ».
    private static readonly string[] SecondLevels = ["ac", "asso", "co", "com", "edu", "gob", "gouv", "gov", "ltd", "me", "ne", "net", "nom", "or", "org", "sch"];

    /// <summary>Whether a host name is that of a zone.</summary>
    public static bool Has(string host) =>
        Zones.Contains(host, StringComparer.OrdinalIgnoreCase)
        || (host.Split('.') is [var second, { Length: 2 }] && SecondLevels.Contains(second, StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether a host has its name under a zone; what is under that name may again be anyone's, as a region's is.</summary>
    public static bool Hold(string host) => Array.Exists(Zones, zone => host.EndsWith("." + zone, StringComparison.OrdinalIgnoreCase));
}
