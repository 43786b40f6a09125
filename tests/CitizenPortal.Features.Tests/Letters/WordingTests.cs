using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Letters;
using CitizenPortal.Features.Questions.Ask;
using CitizenPortal.Features.Sweeps;
using CitizenPortal.Features.Tests.Sweeps;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Tests.Letters;

public sealed class WordingTests : IDisposable
{
    private static readonly Actor Administrator = new(1, "Quản trị", [new DutyGrant(Duty.Administrator, "so-tt-tt")]);
    private readonly SweepPortal _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Own_wording_is_sent_and_after_a_reset_the_built_in_one_again()
    {
        await SaveAsync("received", "Cổng đã có câu {ma}", "Cảm ơn bạn.\nCâu {ma} trả lời chậm nhất {ngay-hen}.\nTheo dõi: {lien-ket}");
        await _portal.AskAsync(new SubmissionContent { Email = "dan@example.vn" });
        await _portal.RunAsync(nameof(SendLetters));
        await WithAsync<ResetWordingHandler>(h => h.HandleAsync(new ResetWording("received"), Administrator, default));
        await _portal.AskAsync(new SubmissionContent { Email = "dan2@example.vn" });
        await _portal.RunAsync(nameof(SendLetters));

        var (own, builtIn) = (_portal.Mail.Taken[0], _portal.Mail.Taken[1]);
        Assert.StartsWith("[Hỏi - Đáp Ninh Thuận] Cổng đã có câu HD20-", own.Subject, StringComparison.Ordinal);
        Assert.Contains("Cảm ơn bạn.", own.Text, StringComparison.Ordinal);
        Assert.Contains("ngày ", own.Text, StringComparison.Ordinal);
        Assert.Contains("/tra-cuu?ma=HD20-", own.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("{", own.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("bộ phận điều phối", own.Text, StringComparison.Ordinal);
        Assert.Contains("bộ phận điều phối", builtIn.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("received", "Câu {ma}", "Hạn {han-bo-sung}", "{han-bo-sung} không dùng được")]
    [InlineData("received", "Câu {ma}", "Hạn {tra-loi}", "{tra-loi} không dùng được")]
    [InlineData("received", "Câu {ma", "Hạn {ngay-hen}", "dấu ngoặc nhọn")]
    [InlineData("answered", "Câu {ma}", "Xem {lien-ket}", "phải có chỗ trống {loi}")]
    [InlineData("answered", "Câu {ma}", "Trả lời: {loi}", "đứng riêng một dòng")]
    [InlineData("answered", "{loi}", "{loi}", "{loi} không dùng được")]
    [InlineData("citizen-reminder", "Câu {ma}", "Hạn {han-bo-sung}", "phải có chỗ trống {ngung-nhac}")]
    [InlineData("received", " ", "Hạn", "tiêu đề")]
    public async Task Wording_that_would_not_resolve_is_refused(string letter, string subject, string body, string why)
    {
        var refused = await Assert.ThrowsAsync<ValidationException>(() => SaveAsync(letter, subject, body));

        Assert.Contains(refused.Errors, e => e.ErrorMessage.Contains(why, StringComparison.Ordinal));
        Assert.Equal(0, await _portal.ReadAsync(db => db.LetterWordings.CountAsync()));
    }

    public static TheoryData<string> Sent => [.. LetterCatalogue.Sent];

    [Theory]
    [MemberData(nameof(Sent))]
    public async Task Built_in_wording_of_every_letter_can_be_taken_over_and_saved_as_it_is(string letter)
    {
        var preview = await PreviewAsync(letter);
        Assert.DoesNotContain("7193", preview.Body + preview.Subject, StringComparison.Ordinal);
        Assert.DoesNotContain("7192", preview.Body, StringComparison.Ordinal);

        await SaveAsync(letter, preview.Subject, preview.Body);

        var after = await PreviewAsync(letter);
        Assert.Equal((preview.Subject, preview.Body, "Quản trị"), (after.Subject, after.Body, after.ChangedBy));
        Assert.Equal(preview.View.Subject, after.View.Subject);
        Assert.DoesNotContain("{", after.Text, StringComparison.Ordinal);
        Assert.Equal(Letters(preview.Text), Letters(after.Text));
    }

    /// <summary>Links have other words in a wording of one's own, so only the lines without one are compared.</summary>
    private static IEnumerable<string> Letters(string text) => text.Split('\n').Where(l => l.Length > 0 && !l.Contains("://", StringComparison.Ordinal));

    private Task SaveAsync(string letter, string subject, string body) =>
        WithAsync<ChangeWordingHandler>(h => h.HandleAsync(new ChangeWording(letter, subject, body), Administrator, default));

    private async Task<LetterPreview> PreviewAsync(string letter)
    {
        await using var scope = _portal.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<LetterPreviewQuery>().ReadAsync(letter, default);
    }

    private async Task WithAsync<THandler>(Func<THandler, Task> act)
        where THandler : notnull
    {
        await using var scope = _portal.Services.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<THandler>());
    }
}
