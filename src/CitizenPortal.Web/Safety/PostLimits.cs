using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;

namespace CitizenPortal.Web.Safety;

/// <summary>`Safety:*`: how many posts one network may send a minute. Loose, since a mobile network shares few addresses among many people.</summary>
public sealed class PostLimits
{
    public int PostsPerMinute { get; set; } = 300;
    public int SecretsPerMinute { get; set; } = 30;

    /// <summary>One-stop systems send a paper at a time, all from one network.</summary>
    public int ApiPerMinute { get; set; } = 600;

    internal PartitionedRateLimiter<HttpContext> Limiter() => PartitionedRateLimiter.Create<HttpContext, string>(context =>
    {
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            return RateLimitPartition.GetNoLimiter("reads");
        }

        var path = context.Request.Path;
        var (kind, limit) = path.StartsWithSegments("/tra-cuu") || path.StartsWithSegments(Links.SealedInbox) ? ("secrets", SecretsPerMinute)
            : path.StartsWithSegments("/api") ? ("api", ApiPerMinute) : ("posts", PostsPerMinute);
        return RateLimitPartition.GetFixedWindowLimiter($"{kind} {NetworkOf(context.Connection.RemoteIpAddress)}", _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = limit, Window = TimeSpan.FromMinutes(1), QueueLimit = 0,
        });
    });

    internal static void SayWhen(HttpResponse response, RateLimitLease lease)
    {
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var left) ? left : TimeSpan.FromMinutes(1);
        response.Headers.RetryAfter = Math.Max(1, (int)wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
    }

    internal static string NetworkOf(IPAddress? address)
    {
        if (address is null || address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork || address.IsIPv4MappedToIPv6)
        {
            return address?.MapToIPv4().ToString() ?? "";
        }

        return Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8));
    }
}
