using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Exchange;
using CitizenPortal.Features.Sheets;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Tests.Sheets;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Tests.Exchange;

public sealed class CaseExportTests : IDisposable
{
    private static readonly CaseColumn[] All = Enum.GetValues<CaseColumn>();
    private readonly ExchangePortal _portal = new();

    [Theory]
    [InlineData("dieuphoi")]
    [InlineData("theodoi")]
    [InlineData("canbo.so-tn-mt")]
    public async Task Viewer_gets_the_cases_he_handles_and_no_other(string account)
    {
        var viewer = await _portal.StaffAsync(account);
        var handled = await _portal.UseAsync<PortalDb, List<string>>(db => db.HandledCases(viewer).OrderBy(q => q.ReceivedOn).ThenBy(q => q.Id).Select(q => q.Reference).ToListAsync());
        var file = await ReadAsync(new CaseExport([CaseColumn.Reference]), viewer);

        Assert.NotEmpty(handled);
        Assert.Equal(handled, file!.Page.Rows.Select(r => r[0].Text));
        Assert.Equal((handled.Count, handled.Count), (file.Total, file.Written));
    }

    [Fact]
    public async Task Queue_and_dates_narrow_the_file_and_a_foreign_queue_is_none()
    {
        var viewer = await _portal.StaffAsync("dieuphoi");
        var all = await ReadAsync(new CaseExport([CaseColumn.Reference]), viewer);
        var queue = await ReadAsync(new CaseExport([CaseColumn.Reference]) { Queue = "phan-loai" }, viewer);
        var day = await ReadAsync(new CaseExport([CaseColumn.ReceivedOn]) { From = new(2020, 5, 1), To = new(2020, 5, 31) }, viewer);

        Assert.InRange(queue!.Total, 1, all!.Total - 1);
        Assert.InRange(day!.Total, 1, all.Total - 1);
        Assert.All(day.Page.Rows, r => Assert.Equal((2020, 5), (r[0].Date.Year, r[0].Date.Month)));
        Assert.Null(await ReadAsync(new CaseExport([CaseColumn.Reference]) { Queue = "phan-loai" }, await _portal.StaffAsync("canbo.so-tn-mt")));
    }

    [Fact]
    public async Task Hostile_text_in_every_field_makes_no_formula_and_brings_no_private_word()
    {
        const string secret = "0912 345 678";
        string[] hostile = ["=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", "＝1+1", "＋1"];
        await _portal.UseAsync<PortalDb, int>(async db =>
        {
            var i = 0;
            foreach (var q in await db.HandledCases(await _portal.StaffAsync("theodoi")).ToListAsync())
            {
                var text = $"{hostile[i++ % hostile.Length]} gọi số {secret} hoặc thu.bi.mat@example.com";
                (db.Entry(q).Property(x => x.Body).CurrentValue, db.Entry(q).Property(x => x.Topic).CurrentValue, db.Entry(q).Property(x => x.Locality).CurrentValue) = (text, hostile[i % hostile.Length], hostile[i % hostile.Length]);
            }

            (await db.Users.ToListAsync()).ForEach(u => u.FullName = hostile[u.Id % hostile.Length] + u.FullName);
            return await db.SaveChangesAsync();
        });
        var file = await ReadAsync(new CaseExport(All), await _portal.StaffAsync("theodoi"));
        var bytes = Workbook.Xlsx(file!.Page);
        using var csv = new MemoryStream();
        SheetWriter.Csv(csv, file.Page);

        Assert.DoesNotMatch("<(x:)?f[ >]", Workbook.Part(bytes, "xl/worksheets/sheet1.xml"));
        Assert.Empty(SheetReader.Read(bytes).Faults);
        Assert.Empty(SheetReader.Read(csv.ToArray()).Faults);
        var text = string.Join('\n', file.Page.Rows.SelectMany(r => r).Select(c => c.Text));
        Assert.Contains("[số điện thoại]", text, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
        Assert.DoesNotContain("thu.bi.mat", text, StringComparison.Ordinal);
        Assert.DoesNotContain(All, c => c.ToString() is "Name" or "Email" or "Phone" or "Contact" or "Asker");
    }

    [Fact]
    public async Task Late_is_what_was_answered_after_its_day_or_is_open_behind_it()
    {
        var viewer = await _portal.StaffAsync("theodoi");
        var file = await ReadAsync(new CaseExport([CaseColumn.Reference, CaseColumn.IsLate]), viewer);
        var late = await _portal.UseAsync<PortalDb, List<string>>(db => db.HandledCases(viewer).Where(q => QuestionJourney.Open.Contains(q.State) && q.PromisedOn < new DateOnly(2020, 6, 1)).Select(q => q.Reference).ToListAsync());

        Assert.Superset(late.ToHashSet(), file!.Page.Rows.Where(r => r[1].Number == 1).Select(r => r[0].Text).ToHashSet());
        Assert.Contains(file.Page.Rows, r => r[1].Number == 0);
    }

    private Task<CaseExtract?> ReadAsync(CaseExport wish, Actor viewer) => _portal.UseAsync<CaseExportQuery, CaseExtract?>(q => q.ReadAsync(wish, viewer, default));

    public void Dispose() => _portal.Dispose();
}
