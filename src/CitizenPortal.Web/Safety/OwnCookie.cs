using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace CitizenPortal.Web.Safety;

/// <summary>
/// Which address a resident proved by a link: for thirty minutes after the last page, at most twelve hours. It runs on real time; it names
/// the keyed index of the address, never the address.
/// </summary>
public sealed class OwnCookie(IDataProtectionProvider protection, IHostEnvironment environment, TimeProvider time)
{
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(12);
    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("own-cases-cookie", "v1").ToTimeLimitedDataProtector();

    private string Name => environment.IsDevelopment() ? "cua-toi" : "__Host-cua-toi";

    public void Give(HttpContext context, byte[] contact) => Write(context, contact, time.GetUtcNow());

    public void Take(HttpContext context) => context.Response.Cookies.Delete(Name, Options(null));

    /// <summary>The index of the proven address; reading it starts its thirty minutes anew.</summary>
    public byte[]? Read(HttpContext context)
    {
        if (context.Request.Cookies[Name] is not { Length: > 0 and < 1024 } value)
        {
            return null;
        }

        try
        {
            var parts = _protector.Unprotect(value).Split(' ');
            var since = DateTimeOffset.FromUnixTimeSeconds(long.Parse(parts[0], CultureInfo.InvariantCulture));
            if (time.GetUtcNow() - since >= Longest)
            {
                return null;
            }

            var contact = Convert.FromHexString(parts[1]);
            Write(context, contact, since);
            return contact;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private void Write(HttpContext context, byte[] contact, DateTimeOffset since) => context.Response.Cookies.Append(
        Name, _protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{since.ToUnixTimeSeconds()} {Convert.ToHexString(contact)}"), Idle), Options(Idle));

    private CookieOptions Options(TimeSpan? life) => new()
    {
        HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = !environment.IsDevelopment(), Path = "/", MaxAge = life, IsEssential = true,
    };
}
