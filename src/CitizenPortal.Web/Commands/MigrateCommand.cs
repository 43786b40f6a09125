using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Web.Commands;

public sealed class MigrateCommand : ICommand
{
    public string Name => "migrate";

    public string Usage => "migrate";

    public string Purpose => Say.Operator["Migrate.Purpose"];

    public async Task<int> RunAsync(IServiceProvider services, string[] words, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var applied = await scope.ServiceProvider.GetRequiredService<PortalDb>().Database.GetAppliedMigrationsAsync(ct);
        Console.Out.WriteLine(Say.Operator.Format("Migrate.Done", applied.Count(), applied.LastOrDefault()));
        return 0;
    }
}
