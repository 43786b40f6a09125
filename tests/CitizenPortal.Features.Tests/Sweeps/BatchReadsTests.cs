using System.Data.Common;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Letters;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Sweeps;
using CitizenPortal.TestKit.Building;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Tests.Sweeps;

/// <summary>A sweep asks the database as often for many cases of a batch as for one.</summary>
public sealed class BatchReadsTests : IDisposable
{
    private readonly SweepPortal _portal = new();

    public void Dispose() => _portal.Dispose();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Merged_cases_follow_their_answers_with_one_read_of_them_all()
    {
        var one = await FollowAsync(ManyQuestions.First, 1);
        var many = await FollowAsync(ManyQuestions.First + 100, 6);

        Assert.Equal(one, many);
        Assert.Equal(7, await _portal.ReadAsync(db => db.Set<Question>().CountAsync(q => q.MergedInto != null && q.AnsweredAt != null, Cancel)));
    }

    [Fact]
    public async Task Residents_are_reminded_with_one_read_of_who_wants_none()
    {
        await _portal.AddAsync([ManyQuestions.Numbered(ManyQuestions.First).AskedBack().Build()]);
        _portal.MoveTo(5);
        var one = await ReadsOfAsync(nameof(RemindCitizens));
        await _portal.AddAsync(Enumerable.Range(1, 6).Select(i => ManyQuestions.Numbered(ManyQuestions.First + i).AskedBack().Build()));
        var many = await ReadsOfAsync(nameof(RemindCitizens));

        Assert.Equal(one, many);
        Assert.Equal(7, await _portal.ReadAsync(db => db.Letters.CountAsync(l => l.Letter == LetterCatalogue.CitizenReminder, Cancel)));
    }

    private async Task<int> FollowAsync(long first, int count)
    {
        var pairs = Enumerable.Range(0, count).Select(i =>
        {
            var older = ManyQuestions.Numbered(first + i).On("2020-05-29").Taken();
            var newer = ManyQuestions.Numbered(first + 50 + i).Do((q, at) => q.Merge(An.Coordinator, at, older.Build()));
            older.On("2020-06-01").Do((q, at) => q.Submit(An.Official, at, QuestionBuilder.Answer)).Do((q, at) => q.Approve(An.Approver, at));
            return new[] { older.Build(), newer.Build() };
        }).SelectMany(pair => pair);
        await _portal.AddAsync(pairs);
        return await ReadsOfAsync(nameof(FollowMerged));
    }

    private async Task<int> ReadsOfAsync(string sweep)
    {
        var reads = new Reads();
        await using var server = _portal.AnotherServer(services => services.ConfigureDbContext<PortalDb>(options => options.AddInterceptors(reads)));
        var pass = new SweepPass(_portal.Now, _ => Task.CompletedTask);
        var found = server.Services.GetServices<ISweep>().Single(s => s.Name == sweep);
        reads.Count = 0;
        await found.RunAsync(pass, Cancel);
        Assert.NotEqual(0, pass.Tally.Acted);
        Assert.Equal(0, pass.Tally.Skipped);
        return reads.Count;
    }

    private sealed class Reads : DbCommandInterceptor
    {
        public int Count { get; set; }

        public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
        {
            Note(command);
            return result;
        }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Note(command);
            return new(result);
        }

        private void Note(DbCommand command) => Count += command.CommandText.StartsWith("SELECT", StringComparison.Ordinal) ? 1 : 0;
    }
}
