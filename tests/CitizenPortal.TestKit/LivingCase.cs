using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Accounts;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Questions.Ask;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.TestKit;

/// <summary>A new case of one agency, taken as far as a test needs it by that agency's people; its resident holds the secret.</summary>
public sealed class LivingCase(PortalHost portal, AskReceipt receipt)
{
    public const string Lead = "so-tn-mt";
    public const string Official = $"canbo.{Lead}";
    public const string Approver = $"lanhdao.{Lead}";
    public const string Coordinator = "dieuphoi";
    public const string Answer = "Nộp hồ sơ tại bộ phận một cửa của huyện.";

    public string Reference => receipt.Reference;

    public string Secret => receipt.Secret;

    public string Address => $"/can-bo/y-kien/{Reference}";

    public static async Task<LivingCase> AskedAsync(PortalHost portal, bool consents = true)
    {
        await using var scope = portal.Scope();
        var topic = scope.ServiceProvider.GetRequiredService<ReferenceBook>().Current.Topics.Values.First(t => !t.IsUrgent).Code;
        var content = new SubmissionContent { Text = "Bao giờ có kết quả đo đạc thửa đất của tôi?", Topic = topic, Email = $"{Guid.NewGuid():N}@example.vn", ConsentsToPublication = consents };
        var receipt = await scope.ServiceProvider.GetRequiredService<AskQuestionHandler>()
            .HandleAsync(new AskQuestion(Guid.NewGuid().ToString("N"), content), Actor.Citizen(), default);
        return new LivingCase(portal, receipt);
    }

    public static async Task<LivingCase> RoutedAsync(PortalHost portal, bool consents = true)
    {
        var made = await AskedAsync(portal, consents);
        await made.ActAsync(Coordinator, (q, by, at) => q.Screen(by, at, new Classification(CaseKind.Question, FeedbackBasis.None, q.Topic, null, false, false)));
        await made.RouteAsync();
        return made;
    }

    public static async Task<LivingCase> InWorkAsync(PortalHost portal, bool consents = true)
    {
        var made = await RoutedAsync(portal, consents);
        await made.ActAsync(Official, (q, by, at) => q.Take(by, at));
        return made;
    }

    public static async Task<LivingCase> SubmittedAsync(PortalHost portal, bool consents = true)
    {
        var made = await InWorkAsync(portal, consents);
        await made.ActAsync(Official, (q, by, at) => q.Submit(by, at, Answer));
        return made;
    }

    public static async Task<LivingCase> AnsweredAsync(PortalHost portal, WorkPromise? promise = null, bool consents = true)
    {
        var made = await SubmittedAsync(portal, consents);
        await made.ActAsync(Approver, (q, by, at) => q.Approve(by, at, promise));
        return made;
    }

    public static async Task<LivingCase> SentBackTwiceAsync(PortalHost portal)
    {
        var made = await RoutedAsync(portal);
        await made.SendBackAsync();
        await made.RouteAsync();
        await made.SendBackAsync();
        return made;
    }

    public Task RouteAsync() => ActAsync(Coordinator, (q, by, at) => q.Route(by, at, new(Lead, [], "coordinator", "Theo lĩnh vực.")));

    public async Task ActAsync(string account, Action<Question, Actor, Moment> act)
    {
        await using var scope = portal.Scope();
        var id = await scope.ServiceProvider.GetRequiredService<PortalDb>().Users.Where(u => u.UserName == account).Select(u => u.Id).SingleAsync();
        await ActAsync(scope, await scope.ServiceProvider.GetRequiredService<ActorReader>().ReadAsync(id, default), act);
    }

    public async Task ActAsOwnerAsync(Action<Question, Actor, Moment> act)
    {
        await using var scope = portal.Scope();
        await ActAsync(scope, Actor.Citizen(receipt.QuestionId), act);
    }

    public async Task ActAsSweepAsync(Action<Question, Actor, Moment> act)
    {
        await using var scope = portal.Scope();
        await ActAsync(scope, Actor.Sweep("test"), act);
    }

    public async Task<Question> ReadAsync()
    {
        await using var scope = portal.Scope();
        return await scope.ServiceProvider.GetRequiredService<PortalDb>().Set<Question>().AsNoTracking().Include(q => q.Events).Include(q => q.Parties)
            .SingleAsync(q => q.Id == receipt.QuestionId);
    }

    public async Task<QuestionEvent> LastEventAsync() => (await ReadAsync()).Events.MaxBy(e => e.Number)!;

    private Task SendBackAsync() => ActAsync(Approver, (q, by, at) => q.SendBack(by, at, "so-xay-dung", "Không thuộc phần việc của Sở."));

    private async Task ActAsync(AsyncServiceScope scope, Actor by, Action<Question, Actor, Moment> act)
    {
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var question = await db.Set<Question>().Include(q => q.Parties).SingleAsync(q => q.Id == receipt.QuestionId);
        act(question, by, scope.ServiceProvider.GetRequiredService<OfficeClock>().Now());
        await db.SaveChangesAsync();
    }
}
