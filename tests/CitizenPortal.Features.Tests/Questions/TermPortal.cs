using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Outbox;
using CitizenPortal.Features.Questions.Ask;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Sweeps;
using CitizenPortal.Features.Tests.Sweeps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Tests.Questions;

/// <summary>A portal with the acts that the tests of terms, promises and new answers repeat; its resident is reached by e-mail.</summary>
internal sealed class TermPortal : IDisposable
{
    private readonly SweepPortal _portal = new();

    public IServiceProvider Services => _portal.Services;

    public string Lead => _portal.Routable.Lead;

    public Moment Now => _portal.Now;

    public Actor Coordinator { get; } = new(80, "Điều phối", [new DutyGrant(Duty.Coordinator, "so-tt-tt")]) { Agency = "so-tt-tt" };

    public Actor Official => new(81, "Cán bộ", [new DutyGrant(Duty.Official, Lead)]) { Agency = Lead };

    public Actor Approver => new(82, "Lãnh đạo", [new DutyGrant(Duty.Approver, Lead)]) { Agency = Lead };

    public async Task<long> AskAsync()
    {
        var id = await _portal.AskAsync(new SubmissionContent { Topic = _portal.Routable.Topic, Email = "nguoidan@example.vn" });
        await ActAsync(id, (q, at) => q.Screen(Coordinator, at, new Classification(CaseKind.Question, FeedbackBasis.None, _portal.Routable.Topic, null, false, false)));
        return id;
    }

    public async Task<long> InWorkAsync()
    {
        var id = await AskAsync();
        await ActAsync(id, (q, at) => q.Route(Coordinator, at, new(Lead, [], "coordinator", "Theo lĩnh vực.")));
        await ActAsync(id, (q, at) => q.Take(Official, at));
        return id;
    }

    public async Task<long> SubmittedAsync()
    {
        var id = await InWorkAsync();
        await ActAsync(id, (q, at) => q.Submit(Official, at, "Nộp hồ sơ tại bộ phận một cửa."));
        return id;
    }

    public async Task<long> AnsweredAsync(WorkPromise? promise = null)
    {
        var id = await SubmittedAsync();
        await ActAsync(id, (q, at) => q.Approve(Approver, at, promise));
        return id;
    }

    public async Task DoAsync<THandler>(Func<THandler, CaseKey, Task> act, long id)
        where THandler : notnull
    {
        var question = await CaseAsync(id);
        await using var scope = Services.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<THandler>(), new CaseKey(question.Reference, question.Version));
    }

    public Task<OutboxLetter> LetterAsync(long id, string letter) => ReadAsync(db => db.Letters.SingleAsync(l => l.QuestionId == id && l.Letter == letter));

    public Task<Question> CaseAsync(long id) => _portal.CaseAsync(id);

    public Task ActAsync(long id, Action<Question, Moment> act) => _portal.ActAsync(id, act);

    public Task<T> ReadAsync<T>(Func<PortalDb, Task<T>> read) => _portal.ReadAsync(read);

    public Task<SweepRun> RunAsync(string sweep) => _portal.RunAsync(sweep);

    public void MoveTo(int workingDays) => _portal.MoveTo(workingDays);

    public void Dispose() => _portal.Dispose();
}
