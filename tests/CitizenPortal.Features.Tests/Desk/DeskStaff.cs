using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Accounts;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Tests.Desk;

internal static class DeskStaff
{
    public static async Task<Actor> ActorAsync(this AsyncServiceScope scope, string account)
    {
        var id = await scope.Db().Users.Where(u => u.UserName == account).Select(u => u.Id).SingleAsync(TestContext.Current.CancellationToken);
        return await scope.ServiceProvider.GetRequiredService<ActorReader>().ReadAsync(id, TestContext.Current.CancellationToken);
    }

    public static PortalDb Db(this AsyncServiceScope scope) => scope.ServiceProvider.GetRequiredService<PortalDb>();

    public static T Get<T>(this AsyncServiceScope scope)
        where T : notnull => scope.ServiceProvider.GetRequiredService<T>();
}
