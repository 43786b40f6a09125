using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Text;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Deadlines;

/// <summary>A term that counts from a date on, or another ladder; the version its author looked at, and why. Exactly one of the two is given.</summary>
public sealed record ChangePolicy(PolicyRow? Term, PolicyLadder? Ladder, int Version, string? Why);

/// <summary>Writes the next version of the policy whole. Older versions stay as they are: open cases keep the one they were promised under.</summary>
public sealed class ChangePolicyHandler(PortalDb db, ReferenceBook book, OfficeClock office)
{
    private const int MostReminders = 5;
    private const int LatestRung = 60;
    private const int Whole = 100;

    public async Task<int> HandleAsync(ChangePolicy input, Actor by, CancellationToken ct)
    {
        var (_, current) = await DeadlineRows.VersionsAsync(db, ct);
        await book.RefreshAsync(ct);
        Check(input, current);
        var policy = book.Current.Clock.Policy;
        var next = input.Term is { } term ? policy.With(term) : policy.With(input.Ladder!);
        db.Policies.AddRange(next.Rows);
        foreach (var ladder in next.LaterLadders.Prepend(next.LadderOn(PolicyLadder.FirstDay)))
        {
            db.EscalationRungs.AddRange(ladder.Rungs.Select((r, i) => new EscalationRow(i, r.WorkingDaysAfterDue, r.Target.ToString()) { Version = next.Version, ValidFrom = ladder.ValidFrom }));
            db.Reminders.AddRange(ladder.Reminders.Select(percent => new ReminderRow(percent) { Version = next.Version, ValidFrom = ladder.ValidFrom }));
        }

        db.PolicyEditions.Add(new(next.Version, office.Now().Instant, by.Name, input.Why!));
        await DeadlineRows.SetVersionAsync(db, ReferenceBook.PolicyVersionKey, next.Version, ct);
        await db.SaveChangesAsync(ct);
        await book.LoadAsync(ct);
        return next.Version;
    }

    private void Check(ChangePolicy input, int current)
    {
        var fault = input.Version != current ? ("Version", Say.Admin["Change.Stale"])
            : FaultOf(input) ?? (string.IsNullOrWhiteSpace(input.Why) ? ("Why", Say.Admin["Change.NoWhy"]) : default);
        if (fault != default)
        {
            throw ChangeCalendarHandler.Invalid(fault.Item1, fault.Item2);
        }
    }

    private (string Field, string Message)? FaultOf(ChangePolicy input) =>
        input.Term is { } term ? TermFault(term)
        : input.Ladder!.ValidFrom < office.Now().Day ? ("LadderValidFrom", Say.Admin["Policy.Fault.Past"])
        : LadderFault(input.Ladder) is { } message ? ("Ladder", message) : null;

    private (string Field, string Message)? TermFault(PolicyRow term) =>
        term.ValidFrom < office.Now().Day ? ("ValidFrom", Say.Admin["Policy.Fault.Past"])
        : term.Term.Amount == 0 ? ("Amount", Say.Admin["Policy.Fault.NoAmount"])
        : term.Term.Unit != UnitOf(term.Step) ? ("Unit", Say.Admin.Format("Policy.Fault.Unit", Say.Admin[$"Policy.UnitName.{UnitOf(term.Step)}"]))
        : string.IsNullOrWhiteSpace(term.LegalBasis) ? ("LegalBasis", Say.Admin["Policy.Fault.NoBasis"])
        : term.LegalBasis.Length > CleanText.ShortLimit || VietnameseText.Inspect(term.LegalBasis) != TextFault.None ? ("LegalBasis", Say.Admin["Calendar.Fault.Text"])
        : term.Topic is { } topic && !book.Current.Topics.ContainsKey(topic) ? ("Topic", Say.Admin["Policy.Fault.NoTopic"])
        : null;

    // The dates stored on a case are counted anew step by step: each step keeps the unit it has always had.
    private TermUnit UnitOf(DeadlineStep step) => book.Current.Clock.Policy.Rows.FirstOrDefault(r => r.Step == step)?.Term.Unit ?? TermUnit.WorkingDays;

    private static string? LadderFault(PolicyLadder ladder) =>
        ladder.Rungs.Count == 0 || ladder.Rungs.Any(r => r.WorkingDaysAfterDue is < 0 or > LatestRung) ? Say.Admin.Format("Policy.Fault.Rungs", LatestRung)
        : ladder.Reminders.Count is 0 or > MostReminders || ladder.Reminders.Any(p => p is < 1 or > Whole) || ladder.Reminders.Distinct().Count() != ladder.Reminders.Count
            ? Say.Admin.Format("Policy.Fault.Reminders", MostReminders)
        : null;
}

public sealed record PolicyView(DeadlinePolicy Policy, IReadOnlyList<PolicyEdition> Editions);

public sealed class PolicyQuery(PortalDb db, ReferenceBook book)
{
    private const int LastChanges = 10;

    public async Task<PolicyView> HandleAsync(CancellationToken ct)
    {
        await book.RefreshAsync(ct);
        return new(book.Current.Clock.Policy, await db.PolicyEditions.AsNoTracking().OrderByDescending(e => e.Version).Take(LastChanges).ToListAsync(ct));
    }
}
