using CitizenPortal.Features.Accounts;
using CitizenPortal.Features.Storage;
using CitizenPortal.TestKit;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Web.Tests.Accounts;

public sealed class SealedUserStoreTests(DemoPortalHost portal) : IClassFixture<DemoPortalHost>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Key_and_recovery_codes_are_read_back_and_stand_nowhere_in_the_database()
    {
        await using var scope = portal.Scope();
        var (users, db) = (scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>(), scope.ServiceProvider.GetRequiredService<PortalDb>());
        var user = (await users.FindByNameAsync("truongban"))!;
        await users.ResetAuthenticatorKeyAsync(user);
        var codes = (await users.GenerateNewTwoFactorRecoveryCodesAsync(user, 10))!.ToList();
        var key = (await users.GetAuthenticatorKeyAsync(user))!;

        Assert.Equal((32, 10), (key.Length, await users.CountRecoveryCodesAsync(user)));
        var kept = await db.UserTokens.AsNoTracking().Where(t => t.UserId == user.Id).Select(t => t.Value!).ToListAsync(Ct);
        Assert.Equal(2, kept.Count);
        Assert.All(kept, value => Assert.All(codes.Append(key), secret => Assert.DoesNotContain(secret, value, StringComparison.OrdinalIgnoreCase)));
        Assert.True((await users.RedeemTwoFactorRecoveryCodeAsync(user, codes[0])).Succeeded);
        Assert.Equal(9, await users.CountRecoveryCodesAsync(user));
    }

    [Fact]
    public async Task What_was_sealed_under_other_keys_is_no_key()
    {
        await using var scope = portal.Scope();
        var (users, db) = (scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>(), scope.ServiceProvider.GetRequiredService<PortalDb>());
        var user = (await users.FindByNameAsync("theodoi"))!;
        await users.ResetAuthenticatorKeyAsync(user);
        var row = await db.UserTokens.SingleAsync(t => t.UserId == user.Id, Ct);
        row.Value = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
        await db.SaveChangesAsync(Ct);

        Assert.Null(await users.GetAuthenticatorKeyAsync(user));
    }
}
