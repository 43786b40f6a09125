using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Ratings.Counting;

/// <summary>Whose figures somebody may see: his own, those of the agencies that he heads, or, for the provincial office (within its reach) and the leadership and desk of Sở Nội vụ, all.</summary>
public sealed record FigureScope(bool IsAll, IReadOnlyList<string> Agencies, IReadOnlyList<long> Officials)
{
    /// <summary>The body that looks after the civil service of the province.</summary>
    private const string CivilService = "so-noi-vu";

    public bool IsNone => !IsAll && Agencies.Count == 0 && Officials.Count == 0;

    public bool Covers(string agency, long official) => IsAll || Agencies.Contains(agency) || Officials.Contains(official);

    internal static FigureScope Person(long official) => new(false, [], [official]);

    internal static async Task<FigureScope> OfAsync(PortalDb db, Actor by, DateOnly day, CancellationToken ct)
    {
        if (by.UserId is not { } user)
        {
            return new(false, [], []);
        }

        var mine = await db.Officials.AsNoTracking().Where(o => o.UserId == user).ToListAsync(ct);
        return new(by.Grants.Any(g => g is { Duty: Duty.ProvincialOffice, Within: null }) || by.Has(Duty.Approver, CivilService) || by.Has(Duty.AgencyDesk, CivilService),
            [.. mine.SelectMany(o => o.PostsOn(day)).Where(p => p.IsHead).Select(p => p.Agency), .. by.Grants.Where(g => g.Duty == Duty.ProvincialOffice).SelectMany(g => g.Within ?? [])], [.. mine.Select(o => o.Id)]);
    }
}
