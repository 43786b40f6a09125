using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Exchange;
using CitizenPortal.Features.Sheets;
using CitizenPortal.Features.Storage;
using CitizenPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Tests.Exchange;

/// <summary>The demonstration's portal, with files going in and out.</summary>
internal sealed class ExchangePortal : IDisposable
{
    private readonly DemoPortalHost _host = new();

    public static Actor Administrator { get; } = new(1, "Quản trị viên", [new DutyGrant(Duty.Administrator, null)]) { Agency = "so-tt-tt" };

    public static ImportWish Wish { get; } = new("Theo Quyết định 12/QĐ-UBND");

    public ReferenceEdition Book => _host.Services.GetRequiredService<ReferenceBook>().Current;

    public async Task<T> UseAsync<TService, T>(Func<TService, Task<T>> use)
        where TService : notnull
    {
        await using var scope = _host.Scope();
        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public Task<ImportReport> CheckAsync(ExchangeKind kind, byte[] file, ImportWish? wish = null) =>
        UseAsync<ImportSheetHandler, ImportReport>(h => h.CheckAsync(kind, file, wish ?? Wish, Administrator, default));

    public async Task<ImportReport> ImportAsync(ExchangeKind kind, byte[] file, ImportWish? wish = null)
    {
        var seen = await CheckAsync(kind, file, wish);
        return await UseAsync<ImportSheetHandler, ImportReport>(h => h.ImportAsync(kind, file, wish ?? Wish, seen.Plan?.Version ?? 0, Administrator, default));
    }

    public Task<byte[]> ExportAsync(ExchangeKind kind) => UseAsync<ImportSheetHandler, byte[]>(async h =>
    {
        using var file = new MemoryStream();
        SheetWriter.Xlsx(file, new SheetPage(kind.ToString(), h.Of(kind).Columns, await h.Of(kind).RowsAsync(default)));
        return file.ToArray();
    });

    public Task<int> CountAsync<T>()
        where T : class => UseAsync<PortalDb, int>(db => db.Set<T>().CountAsync());

    public Task<Actor> StaffAsync(string account) => UseAsync<PortalDb, Actor>(async db =>
        await ActorOf(await db.Users.Where(u => u.UserName == account).Select(u => u.Id).SingleAsync()));

    public void Dispose() => _host.Dispose();

    private Task<Actor> ActorOf(long id) => UseAsync<Features.Accounts.ActorReader, Actor>(r => r.ReadAsync(id, default));
}
