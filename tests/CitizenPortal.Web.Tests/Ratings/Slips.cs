using CitizenPortal.Domain.Ratings;
using CitizenPortal.Features.Ratings.Issue;
using CitizenPortal.Features.Storage;
using CitizenPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Web.Tests.Ratings;

/// <summary>A paper handed over at the counter of an agency, and its token as the slip shows it.</summary>
internal static class Slips
{
    public const string Agency = "so-tn-mt";

    public static readonly (string Name, string Value)[] Good =
        [("chon[chi-so-1]", "hai"), ("chon[chi-so-3]", "khong"), ("chon[chi-so-4]", "tot"), ("chon[chi-so-7]", "khong-gop-y"), ("nhan-xet", "Cô hướng dẫn dễ hiểu")];

    public static async Task<string> TokenAsync(PortalHost portal, string code = "HS-1")
    {
        await PaperAsync(portal, code);
        await using var scope = portal.Scope();
        var desk = await DeskAsync(scope.ServiceProvider);
        var slips = await scope.ServiceProvider.GetRequiredService<IssueTokensHandler>().HandleAsync(new IssueTokens(Agency, null), desk, TestContext.Current.CancellationToken);
        return slips.Single(s => s.DossierCode == code).Token;
    }

    public static async Task PaperAsync(PortalHost portal, string code)
    {
        await using var scope = portal.Scope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var clerk = await ClerkAsync(db);
        db.DossierPapers.Add(new DossierPaper
        {
            Code = code, Kind = PaperKind.Receipt, Service = "1.004221", ServiceName = "Đăng ký biến động đất đai", Agency = Agency, OfficialId = clerk.Id, Counter = "Quầy 1",
            ReceivedOn = new DateOnly(2020, 6, 1), HandedOn = new DateOnly(2020, 6, 1), AddedAt = portal.Clock.GetUtcNow(),
        });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    public static async Task<(long Id, string Code)> ClerkAsync(PortalHost portal)
    {
        await using var scope = portal.Scope();
        var clerk = await ClerkAsync(scope.ServiceProvider.GetRequiredService<PortalDb>());
        return (clerk.Id, clerk.Code);
    }

    public static async Task<int> CountAsync<T>(PortalHost portal)
        where T : class
    {
        await using var scope = portal.Scope();
        return await scope.ServiceProvider.GetRequiredService<PortalDb>().Set<T>().CountAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<Domain.Officials.Official> ClerkAsync(PortalDb db) =>
        (await db.Officials.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken)).Find(o => o.Posts.Any(p => p.Agency == Agency && p.Counter == "Quầy 1"))!;

    private static async Task<Domain.Agencies.Actor> DeskAsync(IServiceProvider services)
    {
        var id = await services.GetRequiredService<PortalDb>().Users.Where(u => u.UserName == $"vanthu.{Agency}").Select(u => u.Id).SingleAsync(TestContext.Current.CancellationToken);
        return await services.GetRequiredService<Features.Accounts.ActorReader>().ReadAsync(id, TestContext.Current.CancellationToken);
    }
}
