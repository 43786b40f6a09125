using System.Security.Cryptography;
using System.Text;
using CitizenPortal.Features.Ports;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace CitizenPortal.Web.Startup;

public static class Keys
{
    /// <summary>Keys live in the data directory's own folder, outside the database and its backup.</summary>
    public static IServiceCollection AddPortalKeys(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("CitizenPortal");
        services.AddOptions<Microsoft.AspNetCore.DataProtection.KeyManagement.KeyManagementOptions>()
            .Configure<IOptions<PortalOptions>, ILoggerFactory>((o, portal, loggers) =>
                o.XmlRepository = new Microsoft.AspNetCore.DataProtection.Repositories.FileSystemXmlRepository(KeyDirectory(portal.Value), loggers));
        services.AddSingleton<IContactVault, ContactVault>();
        services.AddSingleton<ISealedVault, SealedVault>();
        return services;
    }

    internal static DirectoryInfo KeyDirectory(PortalOptions portal) => Directory.CreateDirectory(Path.Combine(portal.DataDirectory, "keys"));
}

/// <summary>Seals contacts with Data Protection; the blind index and the tracking secrets hang on one server key made at the first start.</summary>
internal sealed class ContactVault(IDataProtectionProvider protection, IOptions<PortalOptions> portal) : IContactVault
{
    private readonly IDataProtector _contacts = protection.CreateProtector("contacts", "v1");
    private readonly Lazy<byte[]> _key = new(() => ServerKey.ReadOrMake(portal.Value, "portal.key"));

    public byte[] Seal(string plain) => _contacts.Protect(Encoding.UTF8.GetBytes(plain));

    public string Open(byte[] sealedBytes) => Encoding.UTF8.GetString(_contacts.Unprotect(sealedBytes));

    public byte[] BlindIndex(string contact) => Keyed("contact:" + contact);

    public byte[] TrackingSecret(string submissionKey) => Keyed("secret:" + submissionKey)[..10];

    private byte[] Keyed(string text) => HMACSHA256.HashData(_key.Value, Encoding.UTF8.GetBytes(text));
}

/// <summary>Senders of sealed reports: another purpose and another key than contacts have.</summary>
internal sealed class SealedVault(IDataProtectionProvider protection, IOptions<PortalOptions> portal) : ISealedVault
{
    private const int SecretLength = 10;
    private readonly IDataProtector _senders = protection.CreateProtector("sealed-senders", "v1");
    private readonly Lazy<byte[]> _key = new(() => ServerKey.ReadOrMake(portal.Value, "sealed.key"));

    public byte[] Seal(string plain) => _senders.Protect(Encoding.UTF8.GetBytes(plain));

    public string Open(byte[] sealedBytes) => Encoding.UTF8.GetString(_senders.Unprotect(sealedBytes));

    public byte[] Secret(string submissionKey) => Keyed("secret:" + submissionKey)[..SecretLength];

    public byte[] KeyHash(string submissionKey) => Keyed("submission:" + submissionKey);

    private byte[] Keyed(string text) => HMACSHA256.HashData(_key.Value, Encoding.UTF8.GetBytes(text));
}

/// <summary>A key of the server's own, made at the first start and kept outside the database.</summary>
internal static class ServerKey
{
    private const int KeyLength = 32;

    public static byte[] ReadOrMake(PortalOptions portal, string name)
    {
        var path = Path.Combine(Keys.KeyDirectory(portal).FullName, name);
        if (!File.Exists(path))
        {
            var fresh = path + "." + Guid.NewGuid().ToString("N");
            File.WriteAllBytes(fresh, RandomNumberGenerator.GetBytes(KeyLength));
            Keep(fresh, path);
        }

        var key = File.ReadAllBytes(path);
        return key.Length == KeyLength ? key : throw new InvalidOperationException($"Khóa máy chủ hỏng: {path}");
    }

    /// <summary>Of two servers that start at once on one data directory the first makes the key and the second takes it.</summary>
    private static void Keep(string fresh, string path)
    {
        try
        {
            File.Move(fresh, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(fresh);
        }
    }
}
