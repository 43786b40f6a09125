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
        return services;
    }

    internal static DirectoryInfo KeyDirectory(PortalOptions portal) => Directory.CreateDirectory(Path.Combine(portal.DataDirectory, "keys"));
}

/// <summary>Seals contacts with Data Protection; the blind index and the tracking secrets hang on one server key made at the first start.</summary>
internal sealed class ContactVault(IDataProtectionProvider protection, IOptions<PortalOptions> portal) : IContactVault
{
    private const int KeyLength = 32;
    private readonly IDataProtector _contacts = protection.CreateProtector("contacts", "v1");
    private readonly Lazy<byte[]> _key = new(() => ReadOrMakeKey(Path.Combine(Keys.KeyDirectory(portal.Value).FullName, "portal.key")));

    public byte[] Seal(string plain) => _contacts.Protect(Encoding.UTF8.GetBytes(plain));

    public string Open(byte[] sealedBytes) => Encoding.UTF8.GetString(_contacts.Unprotect(sealedBytes));

    public byte[] BlindIndex(string contact) => Keyed("contact:" + contact);

    public byte[] TrackingSecret(string submissionKey) => Keyed("secret:" + submissionKey)[..10];

    private byte[] Keyed(string text) => HMACSHA256.HashData(_key.Value, Encoding.UTF8.GetBytes(text));

    private static byte[] ReadOrMakeKey(string path)
    {
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
