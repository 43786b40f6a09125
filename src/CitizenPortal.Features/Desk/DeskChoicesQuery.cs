using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Desk;

/// <summary>Reads the lists that the allowed acts of a case need, and no others.</summary>
public sealed class DeskChoicesQuery(PortalDb db, ReferenceBook reference, OfficeClock clock)
{
    public async Task<DeskChoices> ReadAsync(DeskCaseView view, Actor viewer, CancellationToken ct)
    {
        var (book, today) = (reference.Current, clock.Now().Day);
        var classifies = view.May(Verb.Screen) || view.May(Verb.ChangeKind);
        var sends = new[] { Verb.Route, Verb.SendBack, Verb.Decide, Verb.Approve, Verb.Split, Verb.RequestOpinion }.Any(view.May);
        return new DeskChoices
        {
            Topics = classifies || view.May(Verb.Split) ? Topics(book) : [],
            Localities = classifies ? [.. Parts(book, view.Place.LocalityCode, today), .. Localities(book, today)] : [],
            Agencies = sends ? Agencies(book, today) : [],
            Guides = view.May(Verb.Guide) ? [.. book.Guides.Select(g => new GuideChoice(g.Code, g.Name, g.When, g.How))] : [],
            Officials = view.May(Verb.Assign) || view.May(Verb.HandOver) ? await PeopleAsync(view, [Duty.Official, Duty.Approver], ct) : [],
            Approvers = view.May(Verb.AskBack) && view.State == QuestionState.InProgress && !viewer.Has(Duty.Approver, view.Holders.LeadCode) ? await PeopleAsync(view, [Duty.Approver], ct) : [],
            Routing = view.May(Verb.Route) ? Propose(book, view, today) : null,
            LikelyTopics = view.May(Verb.Screen) && view.Place.TopicCode is null ? Likely(book, view.Body) : [],
        };
    }

    private static IReadOnlyList<ChoiceGroup> Topics(ReferenceEdition book) =>
        [.. book.Topics.Values.Where(t => !t.IsClosed).GroupBy(t => (t.Group, t.GroupName)).OrderBy(g => g.Key.Group, StringComparer.Ordinal)
            .Select(g => new ChoiceGroup(g.Key.GroupName, [.. g.OrderBy(t => t.Code, StringComparer.Ordinal).Select(t => new Choice(t.Code, t.Name))]))];

    private static IReadOnlyList<ChoiceGroup> Localities(ReferenceEdition book, DateOnly today)
    {
        var valid = book.Localities.Values.Where(l => l.IsValid(today)).ToList();
        return [.. valid.Where(l => l.Level < LocalityLevel.Commune).OrderBy(l => l.Level).ThenBy(l => l.Code, StringComparer.Ordinal)
            .Select(parent => new ChoiceGroup(
                parent.Name,
                [new Choice(parent.Id, parent.Name),
                    .. valid.Where(l => l.Parent == parent.Id && l.Level == LocalityLevel.Commune).OrderBy(l => l.Code, StringComparer.Ordinal)
                        .Select(l => new Choice(l.Id, l.Name))]))];
    }

    /// <summary>When the place of the case was split: its parts, of which one tells who is competent now.</summary>
    private static IEnumerable<ChoiceGroup> Parts(ReferenceEdition book, string? place, DateOnly today) =>
        place is not null && book.Lineage.Places.PartsToAsk(place, today) is { Count: > 0 } parts
            ? [new ChoiceGroup(Say.Organisation.Format("Desk.Parts", book.LocalityName(place)), [.. parts.Select(p => new Choice(p.Id, p.Name))])]
            : [];

    private static IReadOnlyList<ChoiceGroup> Agencies(ReferenceEdition book, DateOnly today) =>
        [.. book.Agencies.Values.Where(a => a.AnswersOn(today)).GroupBy(a => a.Level).OrderBy(g => g.Key)
            .Select(g => new ChoiceGroup(
                Say.Desk[$"Level.{g.Key}"],
                [.. g.OrderBy(a => a.Code, StringComparer.Ordinal).Select(a => new Choice(a.Code, a.ShortName))]))];

    private static RoutingProposal Propose(ReferenceEdition book, DeskCaseView view, DateOnly today)
    {
        var outcome = book.Routing.Decide(view.Place.TopicCode, view.Place.LocalityCode, view.Place.NamedAgencyCode, today);
        return outcome.Decision is { } decision
            ? new RoutingProposal(
                decision.Lead, book.AgencyName(decision.Lead), [.. decision.Coordinating.Select(c => new Choice(c, book.AgencyName(c)))],
                decision.Row, decision.Basis, null)
            : new RoutingProposal(null, "", [], null, null, Say.Journey[$"Gap.{outcome.Gap}"]);
    }

    private static IReadOnlyList<Choice> Likely(ReferenceEdition book, string body) =>
        [.. book.Proposals.Rank(body, 3).Select(p => new Choice(p.Topic, book.TopicName(p.Topic)))];

    private async Task<IReadOnlyList<Choice>> PeopleAsync(DeskCaseView view, Duty[] duties, CancellationToken ct)
    {
        var held = await db.DutiesOn(clock.Now().Day).AsNoTracking().Where(d => d.Agency == view.Holders.LeadCode && duties.Contains(d.Duty)).ToListAsync(ct);
        long[] able = [.. held.Where(d => TopicList.Covers(d.Topics, view.Place.TopicCode)).Select(d => d.UserId).Distinct()];
        var people = await db.Users.AsNoTracking().Where(u => !u.IsDisabled && able.Contains(u.Id)).OrderBy(u => u.Id).Select(u => new { u.Id, u.FullName }).ToListAsync(ct);
        return [.. people.Select(p => new Choice(p.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), p.FullName))];
    }
}
