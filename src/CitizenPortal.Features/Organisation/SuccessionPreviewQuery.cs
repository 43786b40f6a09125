using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Operations;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Sweeps;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Organisation;

/// <summary>An open case that a hand-over would move: holder and his date, before and after; <c>To</c> is the coordinator where the place must be found first.</summary>
public sealed record HandedCase(string Reference, string From, string To, DateOnly? Due, DateOnly? DueAfter, DateOnly? Promised, bool NeedsPlace);

public sealed record SuccessionPreview(SuccessionOrder Order, DateOnly On, int Count, IReadOnlyList<HandedCase> Cases, IReadOnlyList<StaffProposal> People);

/// <summary>What a hand-over would move, told before it is kept, by the same sums that move it.</summary>
public sealed class SuccessionPreviewQuery(PortalDb db, ReferenceBook book, OfficeClock office, IValidator<EnterSuccession> validator)
{
    public const int MostShown = 200;

    public async Task<SuccessionPreview> HandleAsync(EnterSuccession input, Actor by, CancellationToken ct)
    {
        AdministratorsOnly.Check(by);
        await validator.ValidateAndThrowAsync(input, ct);
        var now = office.Now();
        var order = EnterSuccessionHandler.OrderOf(input, book.Current, by, now.Instant);
        var at = order.On <= now.Day ? now : new Moment(DeadlineClock.InstantOf(order.On), now.Clock);
        var handOver = new CaseHandOver(new Lineage([order], book.Current.Lineage.Places), at.Day);
        var people = await StaffHandOver.ProposeAsync(db, order, ct);
        var homes = people.ToDictionary(p => p.UserId, p => p.To);
        var touched = await db.CasesForSweeps.AsNoTracking().Include(q => q.Parties).Include(q => q.Opinions).AsSplitQuery().Where(handOver.Touched()).OrderBy(q => q.PromisedOn).ToListAsync(ct);
        List<HandedCase> cases = [.. touched.Select(q => Try(handOver, q, homes, at)).OfType<HandedCase>()];
        return new(order, at.Day, cases.Count, [.. cases.Take(MostShown)], people);
    }

    private static HandedCase? Try(CaseHandOver handOver, Question question, Dictionary<long, string?> homes, Moment at)
    {
        var (holder, due) = (question.Holder, question.HolderDueOn);
        if (handOver.Of(question, user => homes.GetValueOrDefault(user)) is not { } inheritance || !question.May(Verb.Succeed, PortalActor.Sweep, at))
        {
            return null;
        }

        question.Succeed(PortalActor.Sweep, at, inheritance);
        return new(question.Reference, holder, question.Holder, due, question.HolderDueOn, question.PromisedOn, question.FlagReason is Question.PlaceFlag or Question.NoHeirFlag);
    }
}
