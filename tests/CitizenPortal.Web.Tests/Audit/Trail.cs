using CitizenPortal.Features.Audit;
using CitizenPortal.Features.Storage;
using CitizenPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Web.Tests.Audit;

internal static class Trail
{
    public const string Address = "/kiem-toan";
    public const string Auditor = "kiemtoan";

    public static async Task<IReadOnlyList<AuditRow>> RowsAsync(PortalHost portal, string account)
    {
        await using var scope = portal.Scope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var id = await db.Users.Where(u => u.UserName == account).Select(u => u.Id).SingleAsync(TestContext.Current.CancellationToken);
        return await db.Set<AuditRow>().AsNoTracking().Where(r => r.ActorId == id).OrderBy(r => r.Id).ToListAsync(TestContext.Current.CancellationToken);
    }

    public static async Task<IReadOnlyList<AuditRow>> AllAsync(PortalHost portal)
    {
        await using var scope = portal.Scope();
        return await scope.ServiceProvider.GetRequiredService<PortalDb>().Set<AuditRow>().AsNoTracking().ToListAsync(TestContext.Current.CancellationToken);
    }

    public static IEnumerable<string> Of(this IEnumerable<AuditRow> rows, AuditAct act) => rows.Where(r => r.Act == act.ToString()).Select(r => r.Case ?? r.Target ?? "");
}
