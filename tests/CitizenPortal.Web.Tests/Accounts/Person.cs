using System.Text;
using System.Text.RegularExpressions;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Accounts;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Sweeps;
using CitizenPortal.TestKit;
using CitizenPortal.Web.Desk;
using CitizenPortal.Web.Tests.Desk;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Web.Tests.Accounts;

/// <summary>A real person of the staff, who must give a second factor; made in the database, with the key that his telephone would hold.</summary>
internal sealed class Person(PortalHost portal, string account)
{
    public const string Password = "mua thu 1945 tren deo";
    private int _codes;

    public string Account => account;

    public long Id { get; private set; }

    public string? Key { get; set; }

    public static async Task<Person> AddAsync(PortalHost portal, string account, params Duty[] duties)
    {
        await using var scope = portal.Scope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var user = new PortalUser { UserName = account, FullName = $"Người {account}", Email = $"{account}@coquan.example.vn", Agency = "so-tn-mt" };
        var made = await users.CreateAsync(user, Password);
        Assert.True(made.Succeeded, string.Join(", ", made.Errors.Select(e => e.Code)));
        db.Duties.AddRange(duties.Select(d => new DutyRow { UserId = user.Id, Duty = d, Agency = "so-tn-mt" }));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return new Person(portal, account) { Id = user.Id };
    }

    /// <summary>The next code of the telephone: each call a later half minute, since a code opens once only.</summary>
    public string Code() => OneTimeCode.At(Key!, portal.Services.GetRequiredService<TimeProvider>().GetUtcNow().AddSeconds(30 * (_codes++ % 3 - 1)));

    /// <summary>Password and, at the first time, the set-up; ends signed in.</summary>
    public async Task<StaffBrowser> SignInAsync()
    {
        var browser = await GivePasswordAsync();
        if (Key is null)
        {
            Key = KeyOn(browser);
        }

        await browser.SubmitAsync("main form", ("Code", Code()));
        return browser;
    }

    public async Task<StaffBrowser> GivePasswordAsync(string password = Password)
    {
        var browser = new StaffBrowser(portal);
        await browser.OpenAsync("/dang-nhap");
        await browser.SubmitAsync("main form", ("Account", account), ("Password", password));
        if (browser.Location is { } step)
        {
            await browser.OpenAsync(step);
        }

        return browser;
    }

    public static string KeyOn(StaffBrowser browser) => browser.Page.QuerySelector(".spaced")!.TextContent.Replace(" ", "", StringComparison.Ordinal);

    public async Task<string> MintAsync(AccountTokenUse use)
    {
        await using var scope = portal.Scope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var token = AccountTokens.Mint(db, use, Id, null, scope.ServiceProvider.GetRequiredService<PortalClock>().Now);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return token;
    }

    /// <summary>Sends what waits and finds a link in the letters, the newest first; null when none has it.</summary>
    public static async Task<string?> LinkInMailAsync(PortalHost portal, string path)
    {
        await portal.Services.GetRequiredService<SweepRunner>().RunNowAsync(nameof(SendLetters), TestContext.Current.CancellationToken);
        var folder = Path.Combine(portal.DataDirectory, "mail");
        return !Directory.Exists(folder) ? null : new DirectoryInfo(folder).GetFiles("*.eml").OrderByDescending(f => f.LastWriteTimeUtc)
            .Select(f => Regex.Match(Decoded(File.ReadAllText(f.FullName)), Regex.Escape(path) + "[A-Za-z0-9_-]+"))
            .FirstOrDefault(m => m.Success)?.Value;
    }

    private static string Decoded(string mail)
    {
        var plain = new StringBuilder(mail.Replace("=\r\n", "", StringComparison.Ordinal));
        foreach (var block in mail.Replace("\r\n", "\n", StringComparison.Ordinal).Split("\n\n"))
        {
            var packed = block.Replace("\n", "", StringComparison.Ordinal);
            var bytes = new byte[packed.Length];
            plain.Append(Convert.TryFromBase64String(packed, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : "");
        }

        return plain.ToString();
    }
}
