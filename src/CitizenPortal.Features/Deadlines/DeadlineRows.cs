using System.Globalization;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Deadlines;

/// <summary>Calendar and policy as the database keeps them; every version of the policy, for the cases promised under it.</summary>
internal static class DeadlineRows
{
    public static async Task<DeadlineClock> ClockAsync(PortalDb db, CancellationToken ct)
    {
        var policies = await PoliciesAsync(db, ct);
        var (_, current) = await VersionsAsync(db, ct);
        return new DeadlineClock((await CalendarAsync(db, ct)).Compose(), policies[current], policies);
    }

    public static async Task<CalendarRows> CalendarAsync(PortalDb db, CancellationToken ct) => new(
        (await VersionsAsync(db, ct)).Calendar,
        await db.CalendarDays.AsNoTracking().OrderBy(d => d.Date).ToListAsync(ct),
        await db.CalendarYears.Where(y => y.IsApproved).Select(y => y.Year).OrderBy(y => y).ToListAsync(ct),
        await db.Closures.AsNoTracking().OrderBy(c => c.From).ToListAsync(ct));

    private static async Task<Dictionary<int, DeadlinePolicy>> PoliciesAsync(PortalDb db, CancellationToken ct)
    {
        var rows = (await db.Policies.AsNoTracking().ToListAsync(ct)).ToLookup(r => r.Version);
        var rungs = (await db.EscalationRungs.AsNoTracking().ToListAsync(ct)).ToLookup(r => r.Version);
        var reminders = (await db.Reminders.AsNoTracking().ToListAsync(ct)).ToLookup(r => r.Version);
        return rows.ToDictionary(v => v.Key, v => Policy(v.Key, [.. v], LaddersOf(rungs[v.Key], [.. reminders[v.Key]])));
    }

    private static DeadlinePolicy Policy(int version, IReadOnlyList<PolicyRow> rows, List<PolicyLadder> ladders) =>
        new(version, rows, ladders[0].Rungs, ladders[0].Reminders) { LaterLadders = [.. ladders.Skip(1)] };

    private static List<PolicyLadder> LaddersOf(IEnumerable<EscalationRow> rungs, IReadOnlyList<ReminderRow> reminders) =>
        [.. rungs.GroupBy(r => r.ValidFrom).OrderBy(from => from.Key).Select(from => new PolicyLadder(
            [.. from.OrderBy(r => r.Position).Select(Rung)], [.. reminders.Where(r => r.ValidFrom == from.Key).Select(r => r.Percent).Order()], from.Key))];

    private static EscalationRung Rung(EscalationRow row) => new(row.WorkingDaysAfterDue, Enum.Parse<EscalationTarget>(row.Target));

    public static async Task<(int Calendar, int Policy)> VersionsAsync(PortalDb db, CancellationToken ct)
    {
        string[] keys = [ReferenceBook.CalendarVersionKey, ReferenceBook.PolicyVersionKey];
        var settings = await db.Settings.AsNoTracking().Where(s => keys.Contains(s.Key)).ToDictionaryAsync(s => s.Key, s => s.Value, ct);
        return (Of(settings.GetValueOrDefault(keys[0])), Of(settings.GetValueOrDefault(keys[1])));
    }

    public static async Task<int> VersionAsync(PortalDb db, string key, CancellationToken ct) =>
        Of(await db.Settings.Where(s => s.Key == key).Select(s => s.Value).SingleOrDefaultAsync(ct));

    private static int Of(string? text) => text is null ? 1 : int.Parse(text, CultureInfo.InvariantCulture);

    public static async Task SetVersionAsync(PortalDb db, string key, int version, CancellationToken ct)
    {
        var value = version.ToString(CultureInfo.InvariantCulture);
        if (await db.Settings.FindAsync([key], ct) is { } row)
        {
            row.Value = value;
        }
        else
        {
            db.Settings.Add(new PortalSetting { Key = key, Value = value });
        }
    }
}
