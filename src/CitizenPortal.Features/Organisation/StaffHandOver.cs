using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Organisation;

/// <summary>A person of a body that hands over, his duties there, and where he is proposed to go; null: somebody must choose.</summary>
public sealed record StaffProposal(long UserId, string Name, string From, IReadOnlyList<Duty> Duties, string? To);

/// <summary>Moves accounts, duties, turns on duty, notices and settings of a body to its successors, all in the commit that marks the order as applied.</summary>
internal static class StaffHandOver
{
    /// <summary>Everybody of the bodies that hand over all their work; who keeps part of it keeps its people.</summary>
    public static async Task<IReadOnlyList<StaffProposal>> ProposeAsync(PortalDb db, SuccessionOrder order, CancellationToken ct)
    {
        var givers = Enders(order);
        var people = await db.Users.AsNoTracking().Where(u => u.Agency != null && givers.Contains(u.Agency)).OrderBy(u => u.Agency).ThenBy(u => u.FullName)
            .Select(u => new { u.Id, u.FullName, u.Agency }).ToListAsync(ct);
        var duties = await db.Duties.AsNoTracking().Where(d => givers.Contains(d.Agency)).ToListAsync(ct);
        var chosen = order.Staff.ToDictionary(m => m.UserId);
        return [.. people.Select(p => new StaffProposal(
            p.Id, p.FullName, p.Agency!, [.. duties.Where(d => d.UserId == p.Id).Select(d => d.Duty).Distinct().Order()],
            chosen.TryGetValue(p.Id, out var move) ? move.To : order.HomeOf(p.Agency!)))];
    }

    public static async Task<int> ApplyAsync(PortalDb db, SuccessionOrder order, CancellationToken ct)
    {
        var givers = Enders(order);
        var chosen = order.Staff.ToDictionary(m => m.UserId, m => m.To);
        string? To(long user, string from) => chosen.TryGetValue(user, out var to) ? to : order.HomeOf(from);

        var users = await db.Users.Where(u => u.Agency != null && givers.Contains(u.Agency)).ToListAsync(ct);
        foreach (var user in users)
        {
            user.Agency = To(user.Id, user.Agency!) ?? user.Agency;
        }

        var duties = await db.Duties.Where(d => givers.Contains(d.Agency)).ToListAsync(ct);
        var held = (await db.Duties.AsNoTracking().ToListAsync(ct)).Select(d => (d.UserId, d.Duty, d.Agency)).ToHashSet();
        foreach (var duty in duties)
        {
            if (To(duty.UserId, duty.Agency) is not { } to)
            {
                continue;
            }

            if (held.Add((duty.UserId, duty.Duty, to)))
            {
                db.Entry(duty).Property(d => d.Agency).CurrentValue = to;
            }
            else
            {
                db.Duties.Remove(duty);
            }
        }

        foreach (var official in await db.Officials.Where(o => o.Posts.Any(p => givers.Contains(p.Agency) && (p.To == null || p.To >= order.On))).ToListAsync(ct))
        {
            foreach (var from in official.PostsOn(order.On).Select(p => p.Agency).Where(a => givers.Contains(a)).ToList())
            {
                if ((official.UserId is { } user ? To(user, from) : order.HomeOf(from)) is { } to)
                {
                    official.Follow(from, to, order.On);
                }
            }
        }

        await MoveRestAsync(db, order, givers, To, ct);
        return users.Count;
    }

    /// <summary>Turns on duty, notices that wait, who manages whom, and who coordinates a kind.</summary>
    private static async Task MoveRestAsync(PortalDb db, SuccessionOrder order, string[] givers, Func<long, string, string?> to, CancellationToken ct)
    {
        foreach (var turn in await db.OnDuties.Where(d => givers.Contains(d.Agency) && d.To >= order.On).ToListAsync(ct))
        {
            db.Entry(turn).Property(d => d.Agency).CurrentValue = to(turn.UserId, turn.Agency) ?? turn.Agency;
        }

        foreach (var notice in await db.StaffNotices.Where(n => givers.Contains(n.Agency) && n.DueAt != null).ToListAsync(ct))
        {
            db.Entry(notice).Property(n => n.Agency).CurrentValue = order.HomeOf(notice.Agency) ?? notice.Agency;
        }

        foreach (var managed in await db.Agencies.Where(a => a.ManagedBy != null && givers.Contains(a.ManagedBy) && (a.ValidTo == null || a.ValidTo >= order.On)).ToListAsync(ct))
        {
            db.Entry(managed).Property(a => a.ManagedBy).CurrentValue = order.HomeOf(managed.ManagedBy!) ?? managed.ManagedBy;
        }

        foreach (var setting in await db.Settings.Where(s => s.Key.StartsWith(ReferenceBook.CoordinatorKeys) && givers.Contains(s.Value)).ToListAsync(ct))
        {
            setting.Value = order.HomeOf(setting.Value) ?? setting.Value;
        }
    }

    public static string[] Enders(SuccessionOrder order) => [.. order.Lines.Where(l => l.Topics.Count == 0).Select(l => l.From).Distinct()];
}
