using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Deadlines;
using CitizenPortal.Features.Storage;
using CitizenPortal.TestKit;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Tests.Deadlines;

/// <summary>The demonstration's portal in the hands of its administrator.</summary>
internal sealed class AdministratorPortal : IDisposable
{
    private readonly DemoPortalHost _host = new();

    public static Actor Administrator { get; } = new(1, "Quản trị viên", [new DutyGrant(Duty.Administrator, null)]) { Agency = "so-tt-tt" };

    public DeadlineClock Clock => _host.Services.GetRequiredService<ReferenceBook>().Current.Clock;

    public DateOnly Today => DeadlineClock.DayOf(_host.Services.GetRequiredService<PortalClock>().Now);

    public async Task<T> UseAsync<THandler, T>(Func<THandler, Task<T>> use)
        where THandler : notnull
    {
        await using var scope = _host.Scope();
        return await use(scope.ServiceProvider.GetRequiredService<THandler>());
    }

    public Task<CalendarPreview> PreviewAsync(CalendarChange change) =>
        UseAsync<CalendarPreviewQuery, CalendarPreview>(q => q.HandleAsync(new(change, Clock.Calendar.Version, null), Administrator, default));

    public Task<RecountReport> ChangeAsync(CalendarChange change, string? why = "Thông báo nghỉ lễ", int? version = null) =>
        UseAsync<ChangeCalendarHandler, RecountReport>(h => h.HandleAsync(new(change, version ?? Clock.Calendar.Version, why), Administrator, default));

    public Task<int> ChangeAsync(PolicyRow? term, PolicyLadder? ladder = null, string? why = "Quyết định mới") =>
        UseAsync<ChangePolicyHandler, int>(h => h.HandleAsync(new(term, ladder, Clock.Policy.Version, why), Administrator, default));

    public Task<List<Question>> OpenCasesAsync() =>
        UseAsync<PortalDb, List<Question>>(db => db.Set<Question>().Where(q => QuestionJourney.Open.Contains(q.State)).OrderBy(q => q.Id).ToListAsync());

    public Task<List<QuestionEvent>> RecountsAsync() =>
        UseAsync<PortalDb, List<QuestionEvent>>(db => db.Set<QuestionEvent>().Where(e => e.Verb == Verb.Recount).ToListAsync());

    /// <summary>A case in the hands of an official who asks another agency today; its opinion's term as the case and as the opinion knows it.</summary>
    public async Task<(string Reference, (DateOnly? Case, DateOnly? Opinion) Due)> AskOpinionAsync()
    {
        var reference = await UseAsync<PortalDb, string>(async db =>
        {
            var question = await db.Set<Question>().Where(q => q.State == QuestionState.InProgress && q.AssigneeId != null && q.OpinionDueOn == null && q.Lead != "so-y-te").OrderBy(q => q.Id).FirstAsync();
            var by = new Actor(question.AssigneeId, "Người xử lý", [new DutyGrant(Duty.Official, question.Lead)]) { Agency = question.Lead };
            question.RequestOpinion(by, new Moment(_host.Services.GetRequiredService<PortalClock>().Now, Clock), "so-y-te", "Ý kiến về phần y tế?");
            await db.SaveChangesAsync();
            return question.Reference;
        });
        return (reference, await OpinionDueAsync(reference));
    }

    public Task<(DateOnly? Case, DateOnly? Opinion)> OpinionDueAsync(string reference) => UseAsync<PortalDb, (DateOnly?, DateOnly?)>(async db =>
    {
        var question = await db.Set<Question>().AsNoTracking().Include(q => q.Opinions).SingleAsync(q => q.Reference == reference);
        return (question.OpinionDueOn, question.Opinions.Single().DueOn);
    });

    public static async Task<string> RefusedAsync(Func<Task> act) => Assert.Single((await Assert.ThrowsAsync<ValidationException>(act)).Errors).ErrorMessage;

    public void Dispose() => _host.Dispose();
}
