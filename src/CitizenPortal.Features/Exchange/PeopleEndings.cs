using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Accounts;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Sheets;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Exchange;

/// <summary>What ends for one person: his duties after their last local date, and the account too when a row names neither agency nor duty and its date has come.</summary>
internal sealed record PersonEnding(long UserId, string Name, DateOnly On, IReadOnlyList<DutyRow> Duties, bool Disables)
{
    public bool IsNothing => Duties.Count == 0 && !Disables;

    public string Said(ReferenceEdition book) => string.Join("; ", new[]
    {
        Duties.Count == 0 ? null : Say.Sheets.Format("People.Ends", Name, string.Join(", ", Duties.Select(d => $"{Say.Journey[$"Duty.{d.Duty}"]} ({book.AgencyName(d.Agency)})")), $"{On:dd/MM/yyyy}"),
        Disables ? Say.Sheets.Format("People.Locks", Name) : null,
    }.OfType<string>());
}

/// <summary>The rows of a people's sheet that end something, read against the accounts as they stand.</summary>
internal sealed class PeopleEndings(IReadOnlyList<PortalUser> users, IReadOnlyList<DutyRow> duties, DateOnly today)
{
    private readonly Dictionary<string, PortalUser> _users = users.SelectMany(u => new[] { u.NormalizedEmail, u.NormalizedUserName }.OfType<string>().Distinct(), (user, name) => (user, name))
        .DistinctBy(p => p.name, StringComparer.OrdinalIgnoreCase).ToDictionary(p => p.name, p => p.user, StringComparer.OrdinalIgnoreCase);
    private readonly ILookup<long, DutyRow> _duties = duties.ToLookup(d => d.UserId);

    public static async Task<PeopleEndings> LoadAsync(PortalDb db, DateOnly today, CancellationToken ct) =>
        new(await db.Users.AsNoTracking().ToListAsync(ct), await db.Duties.AsNoTracking().ToListAsync(ct), today);

    /// <summary>Null with a fault told at its column.</summary>
    public PersonEnding? Read(SheetLine line, (SheetColumn Email, SheetColumn Agency, SheetColumn Duties, SheetColumn End) at, (string? Email, string? Agency, IReadOnlyList<Duty> Duties, DateOnly On) row, Actor by)
    {
        if (row.Email is null || !_users.TryGetValue(row.Email, out var user))
        {
            line.Fail(at.Email, Say.Sheets["People.NoAccount"]);
            return null;
        }

        if (user.Id == by.UserId)
        {
            line.Fail(at.Email, Say.Sheets["People.NotYourself"]);
            return null;
        }

        if (row.Agency is null && row.Duties.Count > 0)
        {
            line.Fail(at.Agency, Say.Sheets["Value.Missing"]);
            return null;
        }

        var held = _duties[user.Id].Where(d => row.Agency is null || d.Agency == row.Agency).ToList();
        if (row.Duties.Cast<Duty?>().FirstOrDefault(duty => held.TrueForAll(d => d.Duty != duty)) is { } missing)
        {
            line.Fail(at.Duties, Say.Sheets.Format("People.NotHeld", Say.Journey[$"Duty.{missing}"]));
            return null;
        }

        var ends = held.Where(d => (row.Duties.Count == 0 || row.Duties.Contains(d.Duty)) && (d.To is null || d.To > row.On)).ToList();
        if (ends.Exists(d => d.From > row.On))
        {
            line.Fail(at.End, Say.Sheets["Value.Backwards"]);
            return null;
        }

        return new(user.Id, user.FullName, row.On, ends, row.Agency is null && row.On <= today && !user.IsDisabled);
    }

    /// <summary>Somebody must be left who administers: not disabled, with a duty that nothing ends.</summary>
    public bool KeepsAnAdministrator(IReadOnlyList<PersonEnding> endings)
    {
        var (ended, locked) = (endings.SelectMany(e => e.Duties).Select(d => d.Id).ToHashSet(), endings.Where(e => e.Disables).Select(e => e.UserId).ToHashSet());
        return _users.Values.Any(u => !u.IsDisabled && !locked.Contains(u.Id) && _duties[u.Id].Any(d => d.Duty == Duty.Administrator && !ended.Contains(d.Id) && (d.To is null || d.To >= today)));
    }

    /// <summary>For the caller's save.</summary>
    public static async Task ApplyAsync(PortalDb db, IReadOnlyList<PersonEnding> endings, (Actor By, string? Reason, DateTimeOffset At) act, CancellationToken ct)
    {
        foreach (var ending in endings)
        {
            var user = await db.Users.SingleAsync(u => u.Id == ending.UserId, ct);
            long[] ids = [.. ending.Duties.Select(d => d.Id)];
            foreach (var duty in await db.Duties.Where(d => ids.Contains(d.Id)).ToListAsync(ct))
            {
                db.Entry(duty).Property(d => d.To).CurrentValue = ending.On;
                AccountJournal.Write(db, AccountEventKind.DutyWithdrawn, user, act.By, act.At, $"{duty.Duty} {duty.Agency} {ending.On:yyyy-MM-dd}", act.Reason);
            }

            if (ending.Disables)
            {
                (user.IsDisabled, user.InvitedUntil, user.SecurityStamp) = (true, null, Guid.NewGuid().ToString("N"));
                AccountJournal.Write(db, AccountEventKind.Disabled, user, act.By, act.At, null, act.Reason);
            }
        }
    }
}
