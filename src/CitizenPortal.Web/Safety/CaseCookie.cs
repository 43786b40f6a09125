using System.Globalization;
using System.Security.Cryptography;
using CitizenPortal.Domain.Agencies;
using Microsoft.AspNetCore.DataProtection;

namespace CitizenPortal.Web.Safety;

/// <summary>For thirty minutes after reference and secret were right, this browser may read that one case. It runs on real time, not office time.</summary>
public sealed class CaseCookie(IDataProtectionProvider protection, IHostEnvironment environment)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(30);
    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("case-cookie", "v1").ToTimeLimitedDataProtector();

    // The __Host- prefix demands TLS, which a development machine does not have.
    private string Name => environment.IsDevelopment() ? "y-kien" : "__Host-y-kien";

    public void Give(HttpContext context, long questionId) =>
        context.Response.Cookies.Append(Name, _protector.Protect(questionId.ToString(CultureInfo.InvariantCulture), Life), Options(Life));

    public void Take(HttpContext context) => context.Response.Cookies.Delete(Name, Options(null));

    /// <summary>The visitor of a public page: the owner of one case, or anybody.</summary>
    public Actor Visitor(HttpContext context) => Read(context) is { } id ? Actor.Citizen(id) : Actor.Anonymous;

    private long? Read(HttpContext context)
    {
        if (context.Request.Cookies[Name] is not { Length: > 0 and < 1024 } value)
        {
            return null;
        }

        try
        {
            return long.Parse(_protector.Unprotect(value), CultureInfo.InvariantCulture);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private CookieOptions Options(TimeSpan? life) => new()
    {
        HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = !environment.IsDevelopment(), Path = "/", MaxAge = life, IsEssential = true,
    };
}
