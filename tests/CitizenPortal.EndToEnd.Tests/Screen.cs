using Microsoft.Playwright;

namespace CitizenPortal.EndToEnd.Tests;

/// <summary>A page in one of its states, reached as a person reaches it; the address is its row in the table of access.</summary>
public sealed record Screen(string Address, string State, string? Account, Func<BrowserPortal, IPage, Task> Reach)
{
    public string Name => $"{Address} {State}";

    /// <summary>A page that shows itself by its address alone.</summary>
    public static Screen Plain(string address, string? account = null, string? path = null, string state = "empty") =>
        new(address, state, account, (portal, page) => page.GotoAsync(portal.Address + (path ?? address)));

    /// <summary>A page in front of which something was filled in and pressed.</summary>
    public static Screen Done(string address, string state, Func<BrowserPortal, IPage, Task> reach, string? account = null) =>
        new(address, state, account, reach);
}
