using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Officials;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Seed;

/// <summary>The register of officials of the demonstration: everybody who has an account at an agency, and two people at its counter who have none.</summary>
public static class DemoOfficials
{
    private static readonly DateOnly Since = new(2018, 1, 2);
    private static readonly string[] AtCounters = ["Đàng Thị Mỹ Linh", "Trượng Văn Khánh", "Huỳnh Thị Kim Chi", "Nguyễn Hữu Phước", "Chamaléa Thị Hương", "Lê Quang Vinh"];

    public static async Task PlantAsync(PortalDb db, CancellationToken ct)
    {
        var users = await db.Users.AsNoTracking().Where(u => u.IsDemo && u.Agency != null).OrderBy(u => u.Id).ToListAsync(ct);
        var heads = (await db.Duties.AsNoTracking().Where(d => d.Duty == Duty.Approver).Select(d => d.UserId).ToListAsync(ct)).ToHashSet();
        var number = 0;
        foreach (var user in users)
        {
            var head = heads.Contains(user.Id);
            Plant(db, ++number, user.FullName, user.Id, new OfficialPost { Agency = user.Agency!, Position = head ? "Lãnh đạo cơ quan" : "Chuyên viên", IsHead = head, From = Since });
        }

        foreach (var agency in users.Select(u => u.Agency!).Distinct().Order(StringComparer.Ordinal).ToList())
        {
            for (var counter = 1; counter <= 2; counter++)
            {
                Plant(db, ++number, AtCounters[number % AtCounters.Length], null,
                    new OfficialPost { Agency = agency, Position = "Cán bộ tiếp nhận và trả kết quả", Counter = $"Quầy {counter}", From = Since });
            }
        }
    }

    private static void Plant(PortalDb db, int number, string name, long? user, OfficialPost post)
    {
        var official = new Official { Code = $"CB-{number:D4}", FullName = name, UserId = user };
        official.Take(post);
        db.Officials.Add(official);
    }
}
