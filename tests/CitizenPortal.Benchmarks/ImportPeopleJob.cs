using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Exchange;
using CitizenPortal.Features.Sheets;
using CitizenPortal.TestKit;
using Microsoft.Extensions.DependencyInjection;
using static CitizenPortal.Benchmarks.Figures;

namespace CitizenPortal.Benchmarks;

/// <summary>A workbook of new people with invitations: looked through, then taken in, as the two forms of the page do it.</summary>
internal sealed class ImportPeopleJob(int people)
{
    private static readonly Actor Administrator = new(1, "Quản trị viên", [new DutyGrant(Duty.Administrator, null)]) { Agency = "so-tt-tt" };

    public async Task RunAsync()
    {
        foreach (var provider in ManyCases.Providers)
        {
            await TestDatabase.Named(provider).PrepareAsync();
            using var portal = PortalHost.On(provider);
            await using var scope = portal.Scope();
            var handler = scope.ServiceProvider.GetRequiredService<ImportSheetHandler>();
            var (file, wish) = (Workbook(handler.Of(ExchangeKind.People).Columns), new ImportWish("Danh sách năm 2020", Invites: true));
            ImportReport? report = null;
            var check = await TimeAsync(async () => report = await handler.CheckAsync(ExchangeKind.People, file, wish, Administrator, default));
            var import = await TimeAsync(async () => report = await handler.ImportAsync(ExchangeKind.People, file, wish, report!.Plan?.Version ?? -1, Administrator, default));
            Print($"{provider}: import of people", $"{report!.Plan?.Added ?? 0:N0} of {people:N0}; looked through {check.TotalSeconds:F2} s, taken in {import.TotalSeconds:F2} s; {file.Length:N0} bytes; load {Load()}");
        }
    }

    private byte[] Workbook(IReadOnlyList<SheetColumn> columns)
    {
        using var file = new MemoryStream();
        SheetWriter.Xlsx(file, new SheetPage("Mẫu", columns, Enumerable.Range(1, people).Select(i => new[]
        {
            SheetCell.Of(FormattableString.Invariant($"nguoi.{i}@coquan.gov.vn")), SheetCell.Of($"Nguyễn Văn {i}"), SheetCell.Of("so-tn-mt"), SheetCell.Of("Official, AgencyDesk"),
        })));
        return file.ToArray();
    }
}
