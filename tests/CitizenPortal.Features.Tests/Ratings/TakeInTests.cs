using CitizenPortal.Domain.Ratings;
using CitizenPortal.Features.Audit;
using CitizenPortal.Features.Exchange;
using CitizenPortal.Features.Ratings.Keys;
using CitizenPortal.Features.Ratings.Sample;
using CitizenPortal.Features.Ratings.TakeIn;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Tests.Exchange;
using CitizenPortal.TestKit;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Tests.Ratings;

public sealed class TakeInTests : IAsyncLifetime
{
    private static readonly DateOnly Monday = new(2020, 6, 1);
    private readonly RatingPortal _portal = new(new DemoPortalHost());

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task Every_paper_is_a_row_and_the_same_file_again_adds_nothing()
    {
        var clerk = await _portal.ClerkAsync();
        string?[][] rows = [RatingPortal.Row("HS-1", clerk), RatingPortal.Row("HS-1", clerk, "phiếu bổ sung"), RatingPortal.Row("HS-2", clerk, "PHIEU TU CHOI")];

        var first = await _portal.TakeInAsync(rows);
        var again = await _portal.TakeInAsync(rows);

        Assert.Empty(first.Faults);
        Assert.Equal((3, 0, 0), (first.Plan!.Added, first.Plan.Changed, first.Plan.Same));
        Assert.Equal((0, 0, 3), (again.Plan!.Added, again.Plan.Changed, again.Plan.Same));
        Assert.Equal(3, await _portal.CountAsync<DossierPaper>());
    }

    [Fact]
    public async Task Dry_run_changes_nothing()
    {
        var (desk, clerk) = (await _portal.DeskAsync(), await _portal.ClerkAsync());
        var report = await _portal.UseAsync<TakeInPapersHandler, ImportReport>(h => h.CheckAsync(RatingPortal.Sheet(RatingPortal.Row("HS-1", clerk)), desk, default));

        Assert.Equal(1, report.Plan!.Added);
        Assert.Equal(0, await _portal.CountAsync<DossierPaper>());
    }

    [Fact]
    public async Task One_bad_row_keeps_all_out_and_every_fault_is_told_at_its_cell()
    {
        var clerk = await _portal.ClerkAsync();
        var report = await _portal.TakeInAsync(
            RatingPortal.Row("HS-1", clerk), RatingPortal.Row("HS-2", "CB-9999"), RatingPortal.Row("HS-3", clerk, "Giấy khác"), RatingPortal.Row("HS-4", clerk, agency: "so-y-te"),
            RatingPortal.Row("HS-1", clerk), RatingPortal.Row("HS-6", clerk, due: "20/05/2020"), RatingPortal.Row("HS-7", clerk, contact: "không có"));

        Assert.Null(report.Plan);
        Assert.Equal([(3, "F"), (4, "B"), (5, "E"), (6, "A"), (7, "I"), (8, "L")], report.Faults.Where(f => f is not { Row: 5, Column: "F" }).Select(f => (f.Row, f.Column!)));
        Assert.Equal(0, await _portal.CountAsync<DossierPaper>());
    }

    [Fact]
    public async Task Later_result_gives_indicator_two_its_points_in_a_rating_given_before()
    {
        var clerk = await _portal.ClerkAsync();
        await _portal.TakeInAsync(RatingPortal.Row("HS-1", clerk, due: "05/06/2020"));
        await _portal.RateAsync((await _portal.IssueAsync()).Single().Token, RatingPortal.TicksOf("hai", "mot", "duoc", "khong-gop-y"));
        Assert.Equal(500, (await _portal.RatingAsync()).Score);

        var report = await _portal.TakeInAsync(RatingPortal.Row("HS-1", clerk, result: "03/06/2020"));

        Assert.Equal(1, report.Plan!.Changed);
        Assert.Equal(625, (await _portal.RatingAsync()).Score);
    }

    [Fact]
    public async Task Tokens_go_to_all_papers_of_a_counter_and_a_reprint_ends_the_earlier_links()
    {
        var (one, two) = (await _portal.ClerkAsync(), await _portal.ClerkAsync("Quầy 2"));
        await _portal.TakeInAsync(RatingPortal.Row("HS-1", one), RatingPortal.Row("HS-2", one), RatingPortal.Row("HS-3", two));

        var sheet = await _portal.IssueAsync(counter: "Quầy 1");
        Assert.Equal(["HS-1", "HS-2"], sheet.Select(s => s.DossierCode));
        Assert.Empty(await _portal.IssueAsync(counter: "Quầy 1"));
        await _portal.RateAsync(sheet[0].Token);
        var again = await _portal.IssueAsync(Monday, "Quầy 1");

        Assert.Equal(["HS-2"], again.Select(s => s.DossierCode));
        Assert.Equal(Features.Ratings.Rate.RatingDoor.Unknown, (await _portal.LookAsync(sheet[1].Token)).Door);
        Assert.Equal(Features.Ratings.Rate.RatingDoor.Given, (await _portal.LookAsync(sheet[0].Token)).Door);
        var rows = await _portal.UseAsync<TokenSampleQuery, IReadOnlyList<SampleRow>>(q => q.ReadAsync([RatingPortal.Agency], Monday, Monday, default));
        Assert.Equal([("Quầy 1", 2, 2, 1, false), ("Quầy 2", 1, 0, 0, true)], rows.Select(r => (r.Counter!, r.Sample.Served, r.Sample.Issued, r.Sample.Used, r.Sample.IsThin)));
        Assert.Equal(2, await _portal.UseAsync<PortalDb, int>(db => db.Set<AuditRow>().CountAsync(r => r.Act == nameof(AuditAct.IssueTokens))));
    }

    [Fact]
    public async Task Desk_of_another_agency_issues_nothing_here()
    {
        await _portal.TakeInAsync(RatingPortal.Row("HS-1", await _portal.ClerkAsync()));
        var other = await _portal.StaffAsync("vanthu.so-noi-vu");

        await Assert.ThrowsAsync<ValidationException>(() => _portal.UseAsync<Features.Ratings.Issue.IssueTokensHandler, object>(async h =>
            await h.HandleAsync(new(RatingPortal.Agency, null), other, default)));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => _portal.UseAsync<TakeInPapersHandler, object>(async h =>
            await h.HandleAsync(RatingPortal.Sheet(), ExchangePortal.Administrator, default)));
    }

    [Fact]
    public async Task Paper_told_by_the_system_twice_is_one_paper_with_one_token()
    {
        var text = await _portal.UseAsync<ApiKeyHandler, string>(h => h.MakeAsync(new MakeApiKey("Một cửa", RatingPortal.Agency), ExchangePortal.Administrator, default));
        var line = new DossierLine("HS-1", PaperKind.Receipt, "1.004221", "Đăng ký biến động", RatingPortal.Agency, await _portal.ClerkAsync(), null, Monday, null, null, Monday, null);
        var key = await _portal.UseAsync<TellPaperHandler, ApiKey?>(h => h.KeyAsync(text, default));
        Task<ToldPaper> TellAsync(DossierLine told, bool again = false) => _portal.UseAsync<TellPaperHandler, ToldPaper>(h => h.HandleAsync(told, again, key!, default));

        var first = await TellAsync(line);
        var second = await TellAsync(line);
        var third = await TellAsync(line, again: true);

        Assert.Equal((true, false, false), (first.IsNew, second.IsNew, third.IsNew));
        Assert.Null(second.Token);
        Assert.Equal(Features.Ratings.Rate.RatingDoor.Unknown, (await _portal.LookAsync(first.Token!)).Door);
        await _portal.RateAsync(third.Token!);
        Assert.Null((await TellAsync(line, again: true)).Token);
        Assert.Equal((1, 1, 1), (await _portal.CountAsync<DossierPaper>(), await _portal.CountAsync<RatingToken>(), await _portal.CountAsync<Rating>()));
        await Assert.ThrowsAsync<ValidationException>(() => TellAsync(line with { Agency = "so-y-te" }));
        await Assert.ThrowsAsync<ValidationException>(() => TellAsync(line with { HandedOn = Monday.AddDays(1) }));
    }

    [Fact]
    public async Task Key_opens_nothing_once_revoked_and_is_not_stored_in_words()
    {
        var text = await _portal.UseAsync<ApiKeyHandler, string>(h => h.MakeAsync(new MakeApiKey("Một cửa", null), ExchangePortal.Administrator, default));
        var key = await _portal.UseAsync<TellPaperHandler, ApiKey?>(h => h.KeyAsync(text, default));
        Assert.NotNull(key);
        Assert.NotEqual(text, Convert.ToHexStringLower(key.Hash));
        await _portal.UseAsync<ApiKeyHandler, object?>(async h =>
        {
            await h.RevokeAsync(key.Id, ExchangePortal.Administrator, default);
            return null;
        });

        Assert.Null(await _portal.UseAsync<TellPaperHandler, ApiKey?>(h => h.KeyAsync(text, default)));
        Assert.Null(await _portal.UseAsync<TellPaperHandler, ApiKey?>(h => h.KeyAsync("", default)));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(async () => await _portal.UseAsync<ApiKeyHandler, string>(async h => await h.MakeAsync(new("x", null), await _portal.DeskAsync(), default)));
    }
}
