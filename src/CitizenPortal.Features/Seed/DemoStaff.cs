using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Accounts;
using CitizenPortal.Features.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Seed;

/// <summary>Fictitious people for a demonstration: one coordinator, and a desk, an official and an approver in each agency that the samples reach.</summary>
public static class DemoStaff
{
    public const string Password = "DemoNinhThuan-2020";

    private static readonly string[] FamilyNames = ["Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Đặng", "Võ", "Bùi", "Đỗ", "Phan", "Thập", "Đàng"];
    private static readonly string[] GivenNames = ["Văn Hòa", "Thị Lan", "Minh Tâm", "Thị Ngọc", "Quốc Bảo", "Thu Hà", "Đình Phúc", "Thanh Bình", "Thị Yến", "Hoài Nam"];

    public static async Task PlantAsync(PortalDb db, IPasswordHasher<PortalUser> hasher, IEnumerable<string> agencies, CancellationToken ct)
    {
        var hash = hasher.HashPassword(new PortalUser(), Password);
        var people = Central().Concat(agencies.Distinct().Order().SelectMany(OfAgency)).Concat(Beside()).ToList();
        var there = await db.Users.Select(u => u.UserName).ToListAsync(ct);
        List<(PortalUser User, DutyGrant[] Grants)> added = [];
        foreach (var (person, i) in people.Select((p, i) => (p, i)).Where(x => !there.Contains(x.p.Account)))
        {
            var user = new PortalUser
            {
                UserName = person.Account, NormalizedUserName = person.Account.ToUpperInvariant(),
                Email = $"{person.Account}@demo.example.vn", NormalizedEmail = $"{person.Account}@demo.example.vn".ToUpperInvariant(), EmailConfirmed = true,
                FullName = $"{FamilyNames[i % FamilyNames.Length]} {GivenNames[i * 7 % GivenNames.Length]}",
                Agency = person.Agency, IsDemo = true, PasswordHash = hash, LockoutEnabled = true,
                SecurityStamp = Guid.NewGuid().ToString("N"), ConcurrencyStamp = Guid.NewGuid().ToString("N"),
            };
            db.Users.Add(user);
            added.Add((user, person.Grants));
        }

        await db.SaveChangesAsync(ct);
        db.Duties.AddRange(added.SelectMany(a => a.Grants.Select(g => new DutyRow { UserId = a.User.Id, Duty = g.Duty, Agency = g.Agency! })));
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }

    private sealed record Person(string Account, string Agency, DutyGrant[] Grants);

    private static IEnumerable<Person> Central()
    {
        yield return New("dieuphoi", "so-tt-tt", Duty.Coordinator);
        yield return New("truongban", "so-tt-tt", Duty.Coordinator, Duty.Approver);
        yield return New("theodoi", "so-tt-tt", Duty.Monitor);
        yield return New("dieuphoi.vpub", "vp-ubnd", Duty.Coordinator);
        yield return New("vanphong", "vp-ubnd", Duty.ProvincialOffice, Duty.Monitor);
        yield return New("quantri", "so-tt-tt", Duty.Administrator);
    }

    /// <summary>Who looks from outside at the work of the agencies, and who helps them at the edge of it.</summary>
    private static IEnumerable<Person> Beside()
    {
        yield return New("chutich", "ubnd-tinh", Duty.Approver);
        yield return New("kiemtoan", "thanh-tra-tinh", Duty.Auditor);
        yield return New("motcua", "vp-ubnd", Duty.CounterStaff);
        yield return New("mattran", "ubnd-tinh", Duty.Reader);
        yield return New("truongphong.so-gd-dt", "so-gd-dt", Duty.Reviewer);
        yield return New("thanhtravien", "thanh-tra-tinh", Duty.SealedHandler);
        yield return New("chanhthanhtra", "thanh-tra-tinh", Duty.SealedHandler);
        yield return New("noivu", "so-noi-vu", Duty.Monitor);
    }

    private static IEnumerable<Person> OfAgency(string agency)
    {
        yield return New($"vanthu.{agency}", agency, Duty.AgencyDesk);
        yield return New($"canbo.{agency}", agency, Duty.Official);
        yield return New($"lanhdao.{agency}", agency, Duty.Approver);
    }

    private static Person New(string account, string agency, params Duty[] duties) =>
        new(account, agency, [.. duties.Select(d => new DutyGrant(d, agency))]);
}
