using System.Collections.Concurrent;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Domain.Visibility;
using CitizenPortal.Features.Reading.Show;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CitizenPortal.Features.Reading.Browse;

/// <summary>The reads of the public pages that everybody opens, compiled once.</summary>
internal static class PublicReads
{
    // A compiled query belongs to the model it was first run on, and each database engine has a model of its own.
    private static readonly ConcurrentDictionary<IModel, Func<PortalDb, int, int, IAsyncEnumerable<CaseRowView>>> Answered = [];

    private static Func<PortalDb, int, int, IAsyncEnumerable<CaseRowView>> CompileAnswered() => EF.CompileAsyncQuery(
        (PortalDb db, int skip, int take) => db.Set<Question>().AsNoTracking()
            .Where(q => q.Audience == Audience.Public)
            .OrderByDescending(q => q.PublishedAt).ThenByDescending(q => q.Id).Skip(skip).Take(take)
            .Select(q => new CaseRowView(q.Id, q.Reference, q.Excerpt, q.Topic, q.AnsweredBy ?? q.Lead, q.State, q.ReceivedAt, q.AnsweredAt) { OutdatedOn = q.OutdatedOn }));

    public static Task<List<CaseRowView>> AnsweredAsync(PortalDb db, int skip, int take, CancellationToken ct) =>
        ListAsync(Answered.GetOrAdd(db.Model, _ => CompileAnswered())(db, skip, take), ct);

    public static IQueryable<CaseRowView> Rows(IQueryable<Question> cases) => cases.AsNoTracking().Select(q => new CaseRowView(
        q.Id, q.Reference, q.Audience == Audience.Public ? q.Excerpt : null, q.Topic, q.AnsweredBy ?? q.Lead, q.State, q.ReceivedAt, q.AnsweredAt) { OutdatedOn = q.Audience == Audience.Public ? q.OutdatedOn : null });

    public static IQueryable<Question> Matching(PortalDb db, BrowseFilter filter)
    {
        var cases = db.Cases(Actor.Anonymous);
        if (filter.Topics.Count > 0)
        {
            cases = cases.Where(q => q.Topic != null && filter.Topics.Contains(q.Topic));
        }

        if (filter.Agency is { } agency)
        {
            var line = filter.Former;
            cases = cases.Where(q => q.Lead == agency || q.AnsweredBy == agency || line.Contains(q.Lead!));
        }

        return filter.Phase switch
        {
            null => cases.Where(q => q.Audience == Audience.Public),
            PublicPhase.Working => cases.Where(q => QuestionJourney.Open.Contains(q.State)),
            { } phase => InPhase(cases, phase),
        };
    }

    private static IQueryable<Question> InPhase(IQueryable<Question> cases, PublicPhase phase)
    {
        var states = PublicPhases.StatesOf(phase);
        return cases.Where(q => states.Contains(q.State));
    }

    private static async Task<List<CaseRowView>> ListAsync(IAsyncEnumerable<CaseRowView> rows, CancellationToken ct)
    {
        List<CaseRowView> list = [];
        await foreach (var row in rows.WithCancellation(ct))
        {
            list.Add(row);
        }

        return list;
    }
}
