using System.Security.Cryptography;

namespace CitizenPortal.Web.Safety;

/// <summary>
/// The key by which this browser sees and changes the ratings it sent, for the thirty days that they may be changed. It gives no right to rate
/// and names nobody; it is set only once a rating was taken.
/// </summary>
public sealed class RaterCookie(IHostEnvironment environment)
{
    private const int KeyBytes = 16;
    private static readonly TimeSpan Life = TimeSpan.FromDays(30);

    private string Name => environment.IsDevelopment() ? "danh-gia" : "__Host-danh-gia";

    public static string Fresh() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(KeyBytes));

    /// <summary>Null for a text that is no key of ours.</summary>
    public static string? Known(string? key) => key is { Length: 2 * KeyBytes } && key.All(char.IsAsciiHexDigitLower) ? key : null;

    public string? Read(HttpContext context) => Known(context.Request.Cookies[Name]);

    public void Give(HttpContext context, string key) => context.Response.Cookies.Append(Name, key, new CookieOptions
    {
        HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = !environment.IsDevelopment(), Path = "/", MaxAge = Life, IsEssential = true,
    });
}
