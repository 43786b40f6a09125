using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Questions.Ask;
using CitizenPortal.Features.Sweeps;
using CitizenPortal.TestKit;
using CitizenPortal.Web.Tests.Public;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Web.Tests.Desk;

/// <summary>A resident who asked something of his own, reached by e-mail, with his secret.</summary>
internal sealed record Asker(PortalHost Portal, AskReceipt Receipt)
{
    public string Reference => Receipt.Reference;

    public string Desk => $"/can-bo/y-kien/{Reference}";

    public string Page => $"/hoi-dap/{Reference}";

    public static async Task<Asker> AskedAsync(PortalHost portal, string text, string name, string topic = "DAT-01")
    {
        await using var scope = portal.Scope();
        var content = new SubmissionContent { Text = text, Topic = topic, Locality = "c2020-22882", Name = name, Email = $"{Guid.NewGuid():N}@example.vn", ConsentsToPublication = true };
        return new Asker(portal, await scope.ServiceProvider.GetRequiredService<AskQuestionHandler>()
            .HandleAsync(new AskQuestion(Guid.NewGuid().ToString("N"), content), Actor.Citizen(), TestContext.Current.CancellationToken));
    }

    /// <summary>His browser, after he gave reference and secret.</summary>
    public async Task<Visitor> InAsync()
    {
        var visitor = new Visitor(Portal);
        await visitor.PostAsync("/tra-cuu", ("ma", Reference), ("ma-bi-mat", Receipt.Secret));
        return visitor;
    }

    public static async Task SweepAsync(PortalHost portal, string sweep) =>
        await portal.Services.GetRequiredService<SweepRunner>().RunNowAsync(sweep, TestContext.Current.CancellationToken);
}
