using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Files;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Privacy;
using CitizenPortal.Features.Questions.Ask;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Sweeps;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Tests.Sweeps;

public sealed class RetainTests : IDisposable
{
    private const string Words = "Cho tôi hỏi thủ tục tách thửa cần giấy tờ gì và làm trong bao lâu?";
    private readonly SweepPortal _portal = new();
    private readonly Actor _coordinator = new(1, "Điều phối", [new DutyGrant(Duty.Coordinator, "so-tt-tt")]);

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Parts_go_when_their_months_are_over_and_the_figures_stay()
    {
        var id = await DeclinedAsync();
        var before = await _portal.CaseAsync(id);
        await RunAsync();
        Assert.NotNull((await ContactAsync(id)).Email);

        _portal.Clock.Advance(TimeSpan.FromDays(800));
        await RunAsync();
        Assert.Null((await ContactAsync(id)).Email);
        Assert.Null((await ContactAsync(id)).EmailIndex);
        Assert.Equal(0, await _portal.ReadAsync(db => db.DraftVersions.CountAsync(v => v.QuestionId == id)));
        Assert.All(await _portal.ReadAsync(db => db.Letters.Where(l => l.QuestionId == id).ToListAsync()), l => Assert.Equal(("{}", null), (l.Facts, l.Rendered)));
        Assert.NotNull(await _portal.ReadAsync(db => db.Set<Attachment>().Where(f => f.QuestionId == id).Select(f => f.RemovedAt).SingleAsync()));
        Assert.Equal(Words, (await _portal.CaseAsync(id)).Body);

        _portal.Clock.Advance(TimeSpan.FromDays(1_200));
        await RunAsync();
        var after = await _portal.CaseAsync(id);
        Assert.Equal(Question.Expired, after.Body);
        Assert.Equal((before.Reference, before.State, before.ReceivedAt, before.PromisedOn), (after.Reference, after.State, after.ReceivedAt, after.PromisedOn));
        Assert.Equal(before.Events.Select(e => (e.Verb, e.At)), after.Events.Select(e => (e.Verb, e.At)));
        Assert.Equal(0, (await RunAsync()).Acted);
    }

    [Fact]
    public async Task An_open_case_and_a_part_kept_for_good_stay_whole()
    {
        var open = await _portal.AskAsync(Content);
        var kept = await DeclinedAsync();
        await _portal.ReadAsync(db => db.RetentionRows.Where(r => r.Part == PersonalPart.Contacts).ExecuteUpdateAsync(set => set.SetProperty(r => r.Months, (int?)null)));
        _portal.Clock.Advance(TimeSpan.FromDays(4_000));
        await RunAsync();

        Assert.Equal(Words, (await _portal.CaseAsync(open)).Body);
        Assert.NotNull((await ContactAsync(open)).Email);
        Assert.NotNull((await ContactAsync(kept)).Email);
    }

    private static SubmissionContent Content => new() { Text = Words, Name = "Lê Thị Bưởi", Email = "buoi@example.vn" };

    private async Task<long> DeclinedAsync()
    {
        var id = await _portal.AskAsync(Content);
        await _portal.ActAsync(id, (q, at) => q.Decline(_coordinator, at, "spam", "Không có nội dung."));
        await _portal.ReadAsync(async db =>
        {
            var file = new Attachment { StoredName = new string('c', 32), Name = "anh.jpg", Kind = FileKind.Jpeg, Size = 1, Sha256 = new byte[32], At = _portal.Now.Instant };
            file.Bind(id, FilePlace.Question);
            db.Add(file);
            db.Add(new DraftVersion { QuestionId = id, AuthorId = 1, Text = Words, StartedAt = _portal.Now.Instant, SavedAt = _portal.Now.Instant });
            return await db.SaveChangesAsync();
        });
        return id;
    }

    private async Task<SweepRun> RunAsync()
    {
        var run = await _portal.RunAsync(nameof(Retain));
        Assert.Null(run.Error);
        return run;
    }

    private Task<Contact> ContactAsync(long id) => _portal.ReadAsync(db => db.Contacts.AsNoTracking().SingleAsync(c => c.QuestionId == id));
}
