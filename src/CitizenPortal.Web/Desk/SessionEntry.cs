using System.Net;
using System.Net.Sockets;
using CitizenPortal.Features.Accounts;
using CitizenPortal.Features.Words;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace CitizenPortal.Web.Desk;

/// <summary>Lets somebody in whose factors are proven: opens his session and gives its cookie.</summary>
public sealed class SessionEntry(SignInManager<PortalUser> signIn, SessionKeeping sessions)
{
    private static readonly (string Mark, string Name)[] Browsers =
        [("coc_coc", "Cốc Cốc"), ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox", "Firefox"), ("Chrome", "Chrome"), ("Safari", "Safari")];

    private static readonly (string Mark, string Name)[] Systems =
        [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS X", "macOS"), ("Linux", "Linux")];

    public async Task EnterAsync(PortalUser user, CancellationToken ct)
    {
        var http = signIn.Context;
        var session = await sessions.StartAsync(user, DeviceOf(http.Request.Headers.UserAgent.ToString()), NetworkOf(http.Connection.RemoteIpAddress), ct);
        await http.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        await http.SignOutAsync(IdentityConstants.ExternalScheme);
        await signIn.SignInWithClaimsAsync(user, isPersistent: false, [SessionCookie.Of(session)]);
    }

    /// <summary>After a change that ends all sessions: this one goes on under a fresh cookie.</summary>
    public async Task ContinueAsync(PortalUser user)
    {
        if (SessionCookie.SessionOf(signIn.Context.User) is { } session)
        {
            await signIn.SignInWithClaimsAsync(user, isPersistent: false, [SessionCookie.Of(session)]);
        }
    }

    /// <summary>Makes the rest of this request the person's own, so that a form on its page gets a token that will still hold.</summary>
    public async Task BecomeAsync(PortalUser user) => signIn.Context.User = await signIn.CreateUserPrincipalAsync(user);

    internal static string DeviceOf(string agent)
    {
        var browser = Array.Find(Browsers, b => agent.Contains(b.Mark, StringComparison.Ordinal)).Name;
        var system = Array.Find(Systems, s => agent.Contains(s.Mark, StringComparison.Ordinal)).Name;
        return browser is null || system is null ? Say.Accounts["Device.Unknown"] : Say.Accounts.Format("Device.On", browser, system);
    }

    /// <summary>The first half of the address: where roughly, not who.</summary>
    internal static string NetworkOf(IPAddress? address)
    {
        if (address is null || IPAddress.IsLoopback(address))
        {
            return Say.Accounts["Network.Here"];
        }

        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        var bytes = plain.GetAddressBytes();
        return plain.AddressFamily == AddressFamily.InterNetwork
            ? $"{bytes[0]}.{bytes[1]}.x.x"
            : $"{Convert.ToHexStringLower(bytes, 0, 2)}:{Convert.ToHexStringLower(bytes, 2, 2)}:…";
    }
}
