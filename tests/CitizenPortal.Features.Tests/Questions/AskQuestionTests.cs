using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Domain.Visibility;
using CitizenPortal.Features.Ports;
using CitizenPortal.Features.Questions.Ask;
using CitizenPortal.Features.Reading.Track;
using CitizenPortal.Features.Storage;
using CitizenPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Tests.Questions;

public sealed class AskQuestionTests(PortalHost portal) : IClassFixture<PortalHost>
{
    private static readonly SubmissionContent Typed = new()
    {
        Text = "Đường liên thôn ở xã Phước Thuận bị ngập, khi nào sửa?", Name = "Trần Thị Bình", Email = "binh@example.vn", ConsentsToPublication = true,
    };

    [Fact]
    public async Task Twenty_identical_posts_at_once_make_one_case_and_one_receipt()
    {
        var ask = new AskQuestion(NewKey(), Typed);

        var receipts = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => AskAsync(ask))));

        Assert.Single(receipts.Distinct());
        await using var scope = portal.Scope();
        Assert.Equal(1, await scope.ServiceProvider.GetRequiredService<PortalDb>().Letters.CountAsync(l => l.QuestionId == receipts[0].QuestionId, Cancel));
    }

    [Fact]
    public async Task Contact_is_stored_sealed_and_can_be_opened_by_the_vault()
    {
        var receipt = await AskAsync(new AskQuestion(NewKey(), Typed));

        await using var scope = portal.Scope();
        var contact = await scope.ServiceProvider.GetRequiredService<PortalDb>().Contacts.SingleAsync(c => c.QuestionId == receipt.QuestionId, Cancel);
        Assert.DoesNotContain("binh", System.Text.Encoding.UTF8.GetString(contact.Email!), StringComparison.Ordinal);
        Assert.Equal("binh@example.vn", scope.ServiceProvider.GetRequiredService<IContactVault>().Open(contact.Email!));
    }

    [Fact]
    public async Task Secret_proves_its_own_case_only()
    {
        var mine = await AskAsync(new AskQuestion(NewKey(), Typed));
        var other = await AskAsync(new AskQuestion(NewKey(), Typed));

        Assert.Equal(mine.QuestionId, await ProveAsync(mine.Reference, mine.Secret));
        Assert.Equal(mine.QuestionId, await ProveAsync(mine.Reference.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal), mine.Secret.ToLowerInvariant()));
        Assert.Null(await ProveAsync(mine.Reference, other.Secret));
        Assert.Null(await ProveAsync("HD20-999999-9", mine.Secret));
        Assert.Null(await ProveAsync(null, null));
    }

    [Theory]
    [InlineData("Công chức một cửa xã đòi tiền bồi dưỡng mới nhận hồ sơ của tôi.", Suspicion.ReportOnOfficial)]
    [InlineData("Tôi viết đơn khiếu nại quyết định thu hồi đất của gia đình tôi.", Suspicion.Complaint)]
    [InlineData("Tôi tố cáo ông trưởng thôn ăn chặn tiền hỗ trợ.", Suspicion.Denunciation)]
    [InlineData("Thủ tục đăng ký khai sinh cần giấy tờ gì?", Suspicion.None)]
    public async Task Suspected_text_is_seen_by_its_coordinator_and_nobody_else(string text, Suspicion expected)
    {
        var receipt = await AskAsync(new AskQuestion(NewKey(), Typed with { Text = text }));

        await using var scope = portal.Scope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var coordinator = new Actor(1, "", [new DutyGrant(Duty.Coordinator, "so-tt-tt")]);
        var question = await db.Cases(coordinator).SingleAsync(q => q.Id == receipt.QuestionId, Cancel);
        Assert.Equal(expected, question.Suspicion);
        var monitor = new Actor(2, "", [new DutyGrant(Duty.Monitor, "so-tt-tt")]);
        Assert.Equal(expected == Suspicion.None, await db.Cases(monitor).AnyAsync(q => q.Id == receipt.QuestionId, Cancel));
        Assert.Equal(expected == Suspicion.None ? Audience.Staff : Audience.Suspected, question.Audience);
    }

    [Fact]
    public async Task Promise_counts_from_the_real_contact_when_somebody_types_it_in()
    {
        var friday = new DateTimeOffset(2020, 5, 29, 15, 0, 0, TimeSpan.FromHours(7));

        var receipt = await AskAsync(new AskQuestion(NewKey(), Typed with { Email = "an@example.vn" }) { Channel = Channel.Phone, ContactAt = friday });

        Assert.Equal(new DateOnly(2020, 6, 19), receipt.PromisedOn);
        Assert.Equal(new DateOnly(2020, 6, 2), receipt.ScreenBy);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static string NewKey() => Guid.NewGuid().ToString("N");

    private async Task<AskReceipt> AskAsync(AskQuestion ask)
    {
        await using var scope = portal.Scope();
        return await scope.ServiceProvider.GetRequiredService<AskQuestionHandler>().HandleAsync(ask, Actor.Citizen(), Cancel);
    }

    private async Task<long?> ProveAsync(string? reference, string? secret)
    {
        await using var scope = portal.Scope();
        return await scope.ServiceProvider.GetRequiredService<TrackCaseQuery>().ProveAsync(reference, secret, Cancel);
    }
}
