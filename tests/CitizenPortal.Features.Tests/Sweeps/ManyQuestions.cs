using CitizenPortal.Domain.Questions;
using CitizenPortal.TestKit.Building;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Tests.Sweeps;

/// <summary>More cases than a batch holds, straight into the database of a portal.</summary>
internal static class ManyQuestions
{
    public const long First = 1_001;

    public static Task AddAsync(this SweepPortal portal, IEnumerable<Question> questions) => portal.ReadAsync(async db =>
    {
        db.AddRange(questions);
        return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    });

    public static Task AddAsync(this SweepPortal portal, int count, Func<QuestionBuilder, QuestionBuilder> build) =>
        portal.AddAsync(Enumerable.Range(0, count).Select(i => build(Numbered(First + i)).Build()));

    public static QuestionBuilder Numbered(long id, ContactWay way = ContactWay.Email) =>
        A.Question().With(r => r with { Id = id, Reference = $"HD20-{id:D6}", ContactBy = way });

    /// <summary>A case that no verb may touch any more, though its dates stand.</summary>
    public static Task SealAsync(this SweepPortal portal, long id) => portal.ReadAsync(db => db.Set<Question>().Where(q => q.Id == id)
        .ExecuteUpdateAsync(set => set.SetProperty(q => q.Kind, CaseKind.SealedReport), TestContext.Current.CancellationToken));
}
