using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Accounts;
using CitizenPortal.Features.Storage;
using CitizenPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Web.Tests.Desk;

/// <summary>Finds a case of the demonstration in a given state, and who has to do with it.</summary>
internal sealed record DeskCase(string Reference, string? Lead, long? AssigneeId)
{
    public static async Task<DeskCase> InAsync(PortalHost portal, QuestionState state, Func<Question, bool>? also = null)
    {
        await using var scope = portal.Scope();
        var coordinator = await ActorAsync(scope.ServiceProvider, "dieuphoi");
        var cases = await scope.ServiceProvider.GetRequiredService<PortalDb>().HandledCases(coordinator).AsNoTracking().Where(q => q.State == state).OrderBy(q => q.Id)
            .ToListAsync(TestContext.Current.CancellationToken);
        var found = cases.First(q => also is null || also(q));
        return new DeskCase(found.Reference, found.Lead, found.AssigneeId);
    }

    public static async Task<Question> ReadAsync(PortalHost portal, string reference)
    {
        await using var scope = portal.Scope();
        var coordinator = await ActorAsync(scope.ServiceProvider, "dieuphoi");
        return await scope.ServiceProvider.GetRequiredService<PortalDb>().HandledCases(coordinator).AsNoTracking()
            .SingleAsync(q => q.Reference == reference, TestContext.Current.CancellationToken);
    }

    public string Address => $"/can-bo/y-kien/{Reference}";

    private static async Task<Domain.Agencies.Actor> ActorAsync(IServiceProvider services, string account)
    {
        var id = await services.GetRequiredService<PortalDb>().Users.Where(u => u.UserName == account).Select(u => u.Id).SingleAsync(TestContext.Current.CancellationToken);
        return await services.GetRequiredService<ActorReader>().ReadAsync(id, TestContext.Current.CancellationToken);
    }
}
