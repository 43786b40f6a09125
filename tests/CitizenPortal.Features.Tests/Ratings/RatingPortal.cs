using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Ratings;
using CitizenPortal.Features.Exchange;
using CitizenPortal.Features.Ratings;
using CitizenPortal.Features.Ratings.Issue;
using CitizenPortal.Features.Ratings.Rate;
using CitizenPortal.Features.Ratings.TakeIn;
using CitizenPortal.Features.Sheets;
using CitizenPortal.Features.Storage;
using CitizenPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Tests.Ratings;

/// <summary>The demonstration's portal with dossiers of one agency: papers come in, tokens go out, residents rate.</summary>
internal sealed class RatingPortal(PortalHost host) : IAsyncDisposable
{
    public const string Agency = "so-tn-mt";

    public static RaterTrace Trace { get; } = new("203.0.113.7", "Firefox");

    public const string Key = "00112233445566778899aabbccddeeff";

    public static RatingTicks Ticks { get; } = TicksOf("mot", "khong", "tot", "ro");

    public PortalHost Host => host;

    public static RatingPortal On(string provider) => new(PortalHost.On(provider, demo: true));

    public static RatingTicks TicksOf(string one, string three, string four, string seven, string? comment = null) => new(new Dictionary<string, string?>
    {
        ["chi-so-1"] = one, ["chi-so-3"] = three, ["chi-so-4"] = four, ["chi-so-7"] = seven,
    }, comment);

    public async Task<T> UseAsync<TService, T>(Func<TService, Task<T>> use)
        where TService : notnull
    {
        await using var scope = host.Scope();
        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public Task<Actor> StaffAsync(string account) => UseAsync<PortalDb, Actor>(async db =>
    {
        var id = await db.Users.Where(u => u.UserName == account).Select(u => u.Id).SingleAsync();
        return await UseAsync<Features.Accounts.ActorReader, Actor>(r => r.ReadAsync(id, default));
    });

    public Task<Actor> DeskAsync() => StaffAsync($"vanthu.{Agency}");

    /// <summary>The number of somebody at a counter of the agency.</summary>
    public Task<string> ClerkAsync(string counter = "Quầy 1") => UseAsync<PortalDb, string>(async db =>
        (await db.Officials.AsNoTracking().ToListAsync()).Find(o => o.Posts.Any(p => p.Agency == Agency && p.Counter == counter))!.Code);

    public static string?[] Row(string code, string clerk, string kind = "Giấy tiếp nhận", string? due = null, string? result = null, string? contact = null, string agency = Agency) =>
        [code, kind, "1.004221", "Đăng ký biến động đất đai", agency, clerk, null, "25/05/2020", due, result, "01/06/2020", contact];

    public static byte[] Sheet(params string?[][] rows)
    {
        using var file = new MemoryStream();
        SheetWriter.Xlsx(file, new SheetPage("Hồ sơ", DossierSheetFile.Columns, rows.Select(r => (IReadOnlyList<SheetCell>)[.. r.Select(SheetCell.Of)])));
        return file.ToArray();
    }

    public async Task<ImportReport> TakeInAsync(params string?[][] rows)
    {
        var desk = await DeskAsync();
        return await UseAsync<TakeInPapersHandler, ImportReport>(h => h.HandleAsync(Sheet(rows), desk, default));
    }

    public async Task<IReadOnlyList<TokenSlip>> IssueAsync(DateOnly? again = null, string? counter = null)
    {
        var desk = await DeskAsync();
        return await UseAsync<IssueTokensHandler, IReadOnlyList<TokenSlip>>(h => h.HandleAsync(new IssueTokens(Agency, counter, again), desk, default));
    }

    public async Task<string> TokenAsync(string? contact = null, string code = "HS-1")
    {
        Assert.NotNull((await TakeInAsync(Row(code, await ClerkAsync(), contact: contact))).Plan);
        return (await IssueAsync()).Single(s => s.DossierCode == code).Token;
    }

    public Task<RatingSheet> RateAsync(string token, RatingTicks? ticks = null, Actor? by = null, string key = Key) =>
        UseAsync<RateHandler, RatingSheet>(h => h.ByTokenAsync(new TokenVisit(token, key), ticks ?? Ticks, Trace, by ?? Actor.Anonymous, default));

    public Task<RatingSheet> LookAsync(string token, Actor? by = null, string key = Key) => UseAsync<RateHandler, RatingSheet>(h => h.LookAsync(new TokenVisit(token, key), by ?? Actor.Anonymous, default));

    public Task<RatingSheet> EditAsync(string token, RatingTicks ticks, string key = Key) => UseAsync<RateHandler, RatingSheet>(h => h.EditByTokenAsync(new TokenVisit(token, key), ticks, Actor.Anonymous, default));

    public Task<int> CountAsync<T>()
        where T : class => UseAsync<PortalDb, int>(db => db.Set<T>().CountAsync());

    public Task<Rating> RatingAsync() => UseAsync<PortalDb, Rating>(db => db.Ratings.Include(r => r.Comment).Include(r => r.Signal).SingleAsync());

    public ValueTask DisposeAsync() => host.DisposeAsync();
}
